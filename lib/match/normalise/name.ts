import { pinyin } from 'pinyin-pro';
import type { ContactName } from '../../domain/contact/contact';
import { fold } from '../fold';
import { readHangul } from './hangul';
import { regionalNames } from './regional-names';
import { simplify } from './simplify';
import { CHINESE_SURNAMES, CHINESE_TITLES, COMPOUND_SURNAMES, CREDENTIALS, GENERATIONS, SURNAME_SHARES, TITLES } from './name-tables';

/**
 * A person's name as it is compared. `key` is surname and given name sorted, so that 陈伟, Chen Wei and Wei Chen share it; `surname` and
 * `given` are folded Latin (pinyin for Han), empty where unknown; `han` the characters; `others` keys of further names (alias, reading).
 */
export type NameForm = { key: string; surname: string; given: string; middle: string; generation?: string; han?: string; others: string[] };

const HAN_RUN = /\p{Script=Han}{2,5}/u;
const HAN = /\p{Script=Han}/u;
const ALIAS = /[(（"“「]([^()（）"“”「」]+)[)）"”」]/;

/** Further names of one person that are kept. */
const MOST_OTHERS = 4;
/** What mailing lists and ticket systems write behind the sender's name: `Ana Silva via Support`. */
const VIA = /\svia\s.*$/i;

/** Undefined for a text that is no name: an address, digits, nothing but titles. */
export function readName(name: ContactName): NameForm | undefined {
  const main = readFull(name);
  if (!main) return undefined;
  const others = [name.phonetic, ALIAS.exec(name.full)?.[1]].flatMap((text) => {
    const form = text ? readFull({ full: text }) : undefined;
    return form ? [form] : [];
  });
  const latin = main.han
    ? readLatin(
        name.full
          .normalize('NFKC')
          .replace(ALIAS, ' ')
          .replaceAll(/\p{Script=Han}+/gu, ' '),
      )
    : undefined;
  if (latin) others.push(latin);
  const keys = new Set([...main.others, ...others.flatMap((form) => [form.key, ...aliasKey(form, main)])]);
  // A file's own parts may be wrong where the whole name is right.
  const whole =
    name.given && name.surname && !main.han ? readLatin(name.full.normalize('NFKC').replace(ALIAS, ' ').replace(VIA, '')) : undefined;
  if (whole?.key.includes(' ')) keys.add(whole.key);
  const spelled = main.han ? latin : main;
  if (spelled) for (const [surname, given] of regionalNames(wordsOf(spelled))) keys.add(keyOf(surname, given));
  if (name.nickname && main.surname !== '') keys.add(keyOf(main.surname, latinWords(name.nickname).join('')));
  keys.delete(main.key);
  return { ...main, others: [...keys].filter(Boolean).slice(0, MOST_OTHERS) };
}

/** The words of a name in the order in which they are mostly written. */
function wordsOf({ given, middle, surname }: NameForm): string[] {
  return [given, ...middle.split(' '), surname].filter(Boolean);
}

/** `Wei (David) Chen`: David Chen too. */
function aliasKey(alias: NameForm, main: NameForm): string[] {
  return main.surname !== '' && (alias.given === '' || alias.surname === '') ? [keyOf(main.surname, alias.given || alias.surname)] : [];
}

function readFull(name: ContactName): NameForm | undefined {
  const full = name.full.normalize('NFKC').replace(ALIAS, ' ').replace(VIA, '').trim();
  if (full.includes('@') || /\d{3}/.test(full)) return undefined;
  const korean = readHangul(full);
  if (korean) return koreanForm(korean);
  const han = HAN_RUN.exec(full.replaceAll(/(?<=\p{Script=Han})[\s·・](?=\p{Script=Han})/gu, ''))?.[0].replace(CHINESE_TITLES, '');
  if (han) return readHan(simplify(han));
  if (name.given && name.surname && !HAN.test(name.given + name.surname)) {
    const suffix = fold(name.suffix ?? '').replaceAll('.', '');
    const surnames = latinWords(name.surname).filter((word) => !Object.hasOwn(GENERATIONS, word));
    const [first = '', ...more] = latinWords(name.given).filter((word, at) => at > 0 || !TITLES.has(word));
    // Two syllables of a Chinese given name are one; a second English one is a middle name.
    const isJoined = isChineseSurname(surnames.join('')) && more.every((word) => word.length > 1);
    const givens = isJoined ? [first, ...more] : [first];
    const form = latinForm(surnames, givens, [...(isJoined ? [] : more), ...latinWords(name.additional ?? '')]);
    return form && { ...form, generation: GENERATIONS[suffix] ?? readLatin(full)?.generation };
  }
  return readLatin(full);
}

/** 김민수 is Kim Min-su, by its romanization Gim. */
function koreanForm({ surname, given, written }: NonNullable<ReturnType<typeof readHangul>>): NameForm {
  const shown = written ?? surname;
  return { key: keyOf(shown, given), surname: shown, given, middle: '', others: written === undefined ? [] : [keyOf(surname, given)] };
}

function readHan(han: string): NameForm {
  const characters = Array.from(han);
  const split = characters.length > 2 && COMPOUND_SURNAMES.has(characters.slice(0, 2).join('')) ? 2 : 1;
  const syllables = pinyin(han, { toneType: 'none', type: 'array', surname: 'head', v: true }).map((syllable) =>
    syllable.replaceAll('v', 'u'),
  );
  const surname = syllables.slice(0, split).join('');
  const given = syllables.slice(split).join('');
  return { key: keyOf(surname, given), surname, given, middle: '', han, others: [] };
}

function readLatin(full: string): NameForm | undefined {
  const [before = '', ...after] = full.split(/[,，]/);
  const tail = after.flatMap(latinWords);
  const generation = [...latinWords(before).slice(1), ...tail].map((word) => GENERATIONS[word]).find(Boolean);
  const isNoise = (word: string) => TITLES.has(word) || CREDENTIALS.has(word) || Object.hasOwn(GENERATIONS, word);
  // `Gang Ma` is no Gang, M. A.: of two words a degree is a surname.
  const named = (words: string[]) =>
    words.filter(
      (word, at) =>
        !isNoise(word) ||
        (words.length <= 2 && at === 0 && word.length === 1) ||
        (words.length === 2 && at === 1 && CREDENTIALS.has(word) && !TITLES.has(words[0] ?? '')),
    );
  const first = named(latinWords(before));
  const rest = named(tail);
  if (rest.length > 0 && first.length > 0) return withGeneration(latinForm(first, rest.slice(0, 1), rest.slice(1)), generation);
  if (first.length === 0) return undefined;
  if (first.length === 1) return withGeneration(latinForm([], first, []), generation);
  const isSurnameFirst = /^\p{Lu}{2,}[\s]/u.test(before) && !/\s\p{Lu}{2,}$/u.test(before);
  const syllables = first.length === 3 && first.every((word) => word.length <= 6);
  if (isSurnameFirst) return withGeneration(latinForm(first.slice(0, 1), chineseGiven(first.slice(1)), []), generation);
  if (syllables && (SURNAME_SHARES[first[0] ?? ''] ?? 0) >= 0.003 && !SURNAME_SHARES[first[2] ?? ''])
    return withGeneration(latinForm(first.slice(0, 1), chineseGiven(first.slice(1)), []), generation);
  const particle = first.findIndex((word, at) => at > 0 && at < first.length - 1 && PARTICLES.has(word));
  const surnameAt = particle > 0 ? particle : first.length - 1;
  return withGeneration(latinForm(first.slice(surnameAt), first.slice(0, 1), first.slice(1, surnameAt)), generation);
}

/** Words that belong to the surname after them. */
const PARTICLES = new Set('van von der den de del della di da dos du la le al el bin ibn ter ten zu af'.split(' '));

/** A surname that is common in China, in pinyin. */
function isChineseSurname(surname: string): boolean {
  return CHINESE_SURNAMES.has(surname);
}

function chineseGiven(words: string[]): string[] {
  return [words.join('')];
}
function withGeneration(form: NameForm | undefined, generation: string | undefined): NameForm | undefined {
  return form && generation ? { ...form, generation } : form;
}

function latinForm(surnames: string[], givens: string[], middle: string[]): NameForm | undefined {
  const surname = surnames.join('');
  const given = givens.join('');
  const key = keyOf(surname, given);
  return key === '' ? undefined : { key, surname, given, middle: middle.join(' '), others: [] };
}

/** Words of a name, folded; parts joined by a hyphen are one word, dots of initials are left out. */
function latinWords(text: string): string[] {
  return fold(text)
    .replaceAll(/(?<=\p{L})[-‐–](?=\p{L})/gu, '')
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
}

function keyOf(surname: string, given: string): string {
  return [surname, given].filter(Boolean).sort().join(' ');
}
