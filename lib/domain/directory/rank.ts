import { FIELD_END, FOLD_FIELDS, VALUE_END, type FoldField } from './fields';
import type { SearchHit } from './row';

/**
 * How good it is to find a term in a field: at the start of a value, at the start of a word, inside of one. Smaller is better. The start
 * of the name wins over one of its later words and other names, over pinyin and initials, over company, e-mail, phone and tag.
 */
export const SEARCH_RANK: Record<FoldField, readonly [value: number, word: number, inside: number]> = {
  name: [0, 1, 3],
  reading: [2, 2, 9],
  org: [4, 4, 5],
  orgReading: [4, 4, 9],
  email: [6, 6, 6],
  phone: [7, 7, 7],
  tag: [8, 8, 8],
  other: [10, 10, 10],
};
/** One more than the worst rank. */
export const RANKS = 11;
/** Score of a row that was found, but is not good enough to be shown. */
export const UNRANKED = 8 * 1000;

/** What a hit is said to have matched. */
const SHOWN_FIELD = {
  name: 'name',
  reading: 'name',
  org: 'org',
  orgReading: 'org',
  email: 'email',
  phone: 'phone',
  tag: 'tag',
  other: 'other',
} as const satisfies Record<FoldField, SearchHit['field']>;

const TABLE = FOLD_FIELDS.map((field) => SEARCH_RANK[field]);
/** The best that a field, or one after it, can give. */
const FLOOR = TABLE.map((_, at) => Math.min(...TABLE.slice(at).flat()));
const [FIELD, VALUE] = [FIELD_END.charCodeAt(0), VALUE_END.charCodeAt(0)];
const WORD = /[\p{L}\p{N}]/u;

/** A score carries rank and field: `rank * 8 + field`. */
export function rankOf(score: number): number {
  return score >> 3;
}
export function fieldOf(score: number): SearchHit['field'] {
  return SHOWN_FIELD[FOLD_FIELDS[score & 7] ?? 'other'];
}
/** The best rank that an occurrence in a field, or after it, can have. Only the very first place of a row is the start of its name. */
export function floorOf(field: number, first: boolean): number {
  return field === 0 && !first ? 1 : (FLOOR[field] ?? RANKS);
}

/** Score of one occurrence at `at` in a row's fold that starts at `start` of `text`. */
export function scorePlace(text: string, start: number, at: number, field: number): number {
  return (TABLE[field]?.[placeOf(text, start, at, field)] ?? RANKS) * 8 + field;
}

/** Score of several terms: ranks add up, the field is that of the worst placed one. */
export function sumScores(sum: number, score: number): number {
  if (sum < 0) return score;
  const worst = (sum & 7) > (score & 7) ? sum & 7 : score & 7;
  return (rankOf(sum) + rankOf(score)) * 8 + worst;
}

/** 0 at the start of a value (of the name: of the first), 1 at the start of a word, 2 inside. */
function placeOf(text: string, start: number, at: number, field: number): 0 | 1 | 2 {
  if (at === start) return 0;
  const before = text.charCodeAt(at - 1);
  if (before === FIELD || before === VALUE) return field === 0 ? 1 : 0;
  return startsWord(before, text.charCodeAt(at)) ? 1 : 2;
}

/** Each character of a script that is written without spaces starts a word. */
function startsWord(before: number, here: number): boolean {
  if (isUnspaced(here) || isUnspaced(before)) return true;
  return before < 128 ? !isAsciiWord(before) : !WORD.test(String.fromCharCode(before));
}
function isAsciiWord(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
}
/** Kana, CJK ideographs with extension A, and halves of the pairs that the rarer ones are written with. */
function isUnspaced(code: number): boolean {
  return (code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff) || (code >= 0xd800 && code <= 0xdfff);
}
