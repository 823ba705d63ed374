import { areForms } from '../normalise/nickname-tables';
import { editDistance } from '../normalise/edit-distance';
import { jaroWinkler } from '../normalise/similarity';
import type { Terms } from './terms';

/** A judgement on two texts of one dictionary, remembered: names and companies meet again and again. `judge` answers 0 to 127. */
export class Likeness {
  /** Made when they are asked for: of two contacts most have nothing of a kind to compare. */
  #keys = new Float64Array(0);
  #answers = new Int8Array(0);
  #shift = 0;

  constructor(
    private readonly terms: Terms,
    private readonly judge: (x: string, y: string) => number,
  ) {}

  of(x: number, y: number): number {
    if (this.#shift === 0) this.#open();
    const [low, high] = x < y ? [x, y] : [y, x];
    const key = low * 134_217_728 + high;
    const slot = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) >>> this.#shift;
    if (this.#keys[slot] === key) return this.#answers[slot] ?? 0;
    const answer = this.judge(this.terms.text(low), this.terms.text(high));
    this.#keys[slot] = key;
    this.#answers[slot] = answer;
    return answer;
  }

  #open(): void {
    const bits = this.terms.size > 1000 ? 16 : this.terms.size > 30 ? 8 : 4;
    this.#keys = new Float64Array(1 << bits);
    this.#answers = new Int8Array(1 << bits);
    this.#shift = 32 - bits;
  }
}

export const DEFAULT_LIKENESS = {
  /** Shorter names must be equal: Li and Lu are two surnames; 3 to 5. */
  leastLength: 4,
  /** Jaro-Winkler similarity from which two words are spelled alike, 0.85 to 0.97. */
  alike: 0.92,
  /** Jaro-Winkler similarity from which they may be one word with several mistakes, 0.75 to 0.9. */
  loose: 0.82,
} as const;
export const NONE = 0;
export const LOOSE = 1;
export const ALIKE = 2;
/** Short and long form of one name: Bill and William. */
export const FORM = 3;

/** How two words of names are alike. */
export function wordLikeness(x: string, y: string): number {
  if (areForms(x, y)) return FORM;
  return textLikeness(x, y);
}

/** How two texts are alike: a slip of the keyboard, or several. */
export function textLikeness(x: string, y: string): number {
  const short = Math.min(x.length, y.length);
  if (short < DEFAULT_LIKENESS.leastLength) return short === 3 && x.length !== y.length && editDistance(x, y, 1) <= 1 ? LOOSE : NONE;
  const slips = short >= 9 ? 2 : 1;
  if (editDistance(x, y, slips) <= slips) return ALIKE;
  const similarity = jaroWinkler(x, y);
  if (similarity >= DEFAULT_LIKENESS.alike) return ALIKE;
  return similarity >= DEFAULT_LIKENESS.loose ? LOOSE : NONE;
}
