import type { ContactName } from '../domain/contact/contact';
import type { ObservationParts } from './observation';

const COMPOUND_SURNAMES =
  /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|东方|東方|皇甫|尉迟|尉遲|公孙|公孫|慕容|令狐|司徒|长孙|長孫|宇文|夏侯|端木|南宫|南宮|独孤|獨孤|轩辕|軒轅|钟离|百里|呼延)/;
const HAN_NAME = /^\p{Script=Han}{2,4}$/u;
const PREFIX = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|rev|herr|frau|m|mme|mlle|sr|sra|srta|dott|ing|dipl\.?-ing)\.?(?=\s|$)/i;
const SUFFIX = /[,\s]+(jr|sr|ii|iii|iv|ph\.?\s?d|m\.?d|mba|cfa|cpa|esq|dds|rn|p\.?eng|llm|pmp)\.?$/i;
const PARTICLE = /^(?:van|von|der|den|de|da|di|del|della|du|la|le|el|al|bin|ibn|dos|das|ter|ten|zu|af|av)$/i;
/** Honorifics behind a Han name: 陈伟先生. */
const HAN_SUFFIX = /(先生|女士|小姐|老师|教授|博士|经理|總經理|总经理|总)$/;

/**
 * Splits a name as written into vCard N parts. `full` is always kept in its own order; parts that the page told apart win over guesses;
 * what cannot be told stays unsplit. Reads 陈伟, 欧阳娜娜, "Chen, Wei (陈伟)", "GARCIA Jean-Pierre", "Dr. Ada King, PhD", "Ludwig van Beethoven".
 */
export function splitName(written: string, parts: ObservationParts = {}): ContactName {
  const full = written.replace(/\s+/g, ' ').trim().slice(0, 500);
  const guess = { ...guessParts(full), ...given(parts) };
  const name: ContactName = { full };
  for (const key of ['prefix', 'given', 'additional', 'surname', 'suffix', 'phonetic'] as const) {
    const value = guess[key]?.trim();
    if (value) name[key] = value.slice(0, 500);
  }
  return name;
}

type Guess = Partial<Record<'prefix' | 'given' | 'additional' | 'surname' | 'suffix' | 'phonetic', string>>;

function given(parts: ObservationParts): Guess {
  return Object.fromEntries(
    (['prefix', 'given', 'additional', 'surname', 'suffix'] as const).flatMap((key) => (parts[key] ? [[key, parts[key]]] : [])),
  );
}

function guessParts(full: string): Guess {
  const both = twoScripts(full);
  if (both) {
    const latin = guessLatin(both.latin);
    return { ...splitHan(both.han), phonetic: [latin.given, latin.additional, latin.surname].filter(Boolean).join(' ') || both.latin };
  }
  const bare = full.replace(/[\s\u3000·]/g, '');
  if (HAN_NAME.test(bare.replace(HAN_SUFFIX, ''))) return splitHan(bare);
  return guessLatin(full);
}

/** "Chen, Wei (陈伟)", "陈伟 Wei Chen": the Han name tells the parts, the Latin one how it is spoken. */
function twoScripts(full: string): { han: string; latin: string } | undefined {
  const match = /^(.*?)[\s(（[]*((?:\p{Script=Han}[\s·]?){2,4})[\s)）\]]*(.*)$/u.exec(full);
  const han = (match?.[2] ?? '').replace(/[\s·]/g, '');
  const latin = `${match?.[1] ?? ''} ${match?.[3] ?? ''}`.replace(/[()（）]/g, ' ').trim();
  return han !== '' && /^[\p{Script=Latin}\p{M}\s,.'’-]{2,}$/u.test(latin) ? { han, latin } : undefined;
}

function splitHan(written: string): Guess {
  const suffix = written.length > 2 ? HAN_SUFFIX.exec(written)?.[1] : undefined;
  const bare = suffix ? written.slice(0, -suffix.length) : written;
  const length = COMPOUND_SURNAMES.test(bare) && bare.length > 2 ? 2 : 1;
  return { surname: bare.slice(0, length), given: bare.slice(length), ...(suffix && { suffix }) };
}

function guessLatin(full: string): Guess {
  let rest = full.replace(/\s*[(（].*?[)）]\s*/g, ' ').trim();
  const prefixes: string[] = [];
  const suffixes: string[] = [];
  for (let match = PREFIX.exec(rest); match && rest.length > match[0].length; match = PREFIX.exec(rest)) {
    prefixes.push(match[0]);
    rest = rest.slice(match[0].length).trim();
  }
  for (let match = SUFFIX.exec(rest); match; match = SUFFIX.exec(rest)) {
    suffixes.unshift(rest.slice(match.index).replace(/^[,\s]+/, ''));
    rest = rest.slice(0, match.index).trim();
  }
  const affixes: Guess = { prefix: prefixes.join(' '), suffix: suffixes.join(', ') };
  const comma = /^([^,]+),\s*(.+)$/.exec(rest);
  if (comma) return { ...affixes, surname: comma[1] ?? '', ...firstAndMiddle((comma[2] ?? '').split(' ')) };
  const words = rest.split(' ').filter(Boolean);
  if (words.length < 2) return { ...affixes, given: rest };
  // The French and Spanish form habit: the surname in capitals, wherever it stands.
  const loud = words.filter((word) => word.length > 2 && isLoud(word));
  if (loud.length > 0 && loud.length < words.length) {
    return { ...affixes, surname: loud.join(' '), ...firstAndMiddle(words.filter((word) => !loud.includes(word))) };
  }
  let from = words.length - 1;
  while (from > 1 && PARTICLE.test(words[from - 1] ?? '')) from--;
  return { ...affixes, surname: words.slice(from).join(' '), ...firstAndMiddle(words.slice(0, from)) };
}

function firstAndMiddle(words: string[]): Guess {
  return { given: words[0] ?? '', additional: words.slice(1).join(' ') };
}

function isLoud(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase();
}
