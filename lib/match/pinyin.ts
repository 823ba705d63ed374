import { pinyin } from 'pinyin-pro';

const HAN_RUN = /\p{Script=Han}+/gu;

/** Longest text that is read: readings of a page-long "name" help nobody. */
export const DEFAULT_READING = {
  /** Han characters of one value that are read, 1 to 100. */
  characters: 24,
} as const;

/**
 * The ways in which the Han part of a name is typed: syllables (`chen wei`), run together (`chenwei`), initials (`cw`), and surname in full
 * with initials (`chenw`, from three syllables on). A leading surname is read as one (单 shan, 仇 qiu) when `surname`; ü is `v`, and
 * also `u` as passports without dots have it. Empty for a text without Han characters.
 */
export function readings(text: string, surname: boolean): string[] {
  const han = (text.match(HAN_RUN) ?? []).join('');
  if (han === '') return [];
  const syllables = pinyin(Array.from(han).slice(0, DEFAULT_READING.characters).join(''), {
    toneType: 'none',
    type: 'array',
    v: true,
    nonZh: 'removed',
    surname: surname ? 'head' : 'off',
  }).filter((syllable) => /^[a-z]+$/.test(syllable));
  if (syllables.length === 0) return [];
  const found = new Set([syllables.join(' '), syllables.join(''), syllables.map((syllable) => syllable[0]).join('')]);
  const [head = '', ...rest] = syllables;
  if (surname && rest.length > 1) found.add(head + rest.map((syllable) => syllable[0]).join(''));
  const plain = Array.from(found, (form) => form.replaceAll('v', 'u'));
  return [...found.union(new Set(plain))];
}
