import { type LevelOf, levelNumber } from '../levels';
import { ALIKE, FORM, LOOSE, Likeness, NONE, wordLikeness } from './likeness';
import { AT, type MatchBook } from './match-book';
import { CHINESE_SURNAMES } from '../normalise/name-tables';
import { pinyinSyllables } from '../normalise/pinyin-syllables';
import { hanLikeness } from './text-judges';
import type { NameShares } from './name-shares';

const level = (name: LevelOf<'name'>) => levelNumber('name', name);
const EXACT = level('exact');
const EQUIVALENT = level('equivalent');
const FUZZY = level('fuzzy');
const LOOSELY = level('loose');
const INITIAL = level('initial');
const PARTIAL = level('partial');
const PARTIAL_FUZZY = level('partial_fuzzy');
const GIVEN_ONLY = level('given_only');
const GIVEN_DIFFERENT = level('given_different');
const DIFFERENT = level('different');
const GENERATION = level('generation');

export const DEFAULT_NAME_CHANCES = {
  /** Least chance of a whole name agreeing between strangers, 1e-7 to 1e-5: caps its weight. */
  least: 1e-6,
  /** Chance that a stranger's given name, surname is spelled alike, beside the share of those that are. */
  givenAlike: 0.003,
  surnameAlike: 0.001,
  /** Likewise with several mistakes. */
  givenLoose: 0.02,
  surnameLoose: 0.01,
  /** Forms that a given name has: Bill, Billy, Will. */
  forms: 3,
  /** Least chance that strangers share a surname, 1e-3 to 1e-2: families do. */
  family: 0.0038,
  /** Share of given names with a given first letter, and with given first letters. */
  initial: 1 / 15,
  beginning: 1 / 60,
  /** Chance that a bearer of a Chinese surname has an English given name too. */
  englishGiven: 0.3,
} as const;

/** How two people's names stand to each other, and how often those of strangers do. */
export class NameLevels {
  readonly #words: Likeness;
  /** Chance that two strangers agree as the last answer says; 0: as the model has it. */
  chance = 0;

  constructor(
    private readonly book: MatchBook,
    private readonly shares: NameShares,
    /** Share of the book's contacts that bear a whole name, by its key. */
    private readonly wholeShare: (key: number) => number,
  ) {
    this.#words = new Likeness(book.words, wordLikeness);
  }

  /** The level of two records, 0 where one has no name; sets `chance`. */
  compare(x: number, y: number): number {
    const { book, shares } = this;
    this.chance = 0;
    const surnameX = book.get(x, AT.surname);
    const givenX = book.get(x, AT.given);
    const surnameY = book.get(y, AT.surname);
    const givenY = book.get(y, AT.given);
    if ((surnameX === 0 && givenX === 0) || (surnameY === 0 && givenY === 0)) return 0;
    const generationX = book.get(x, AT.generation);
    const generationY = book.get(y, AT.generation);
    if (generationX > 0 && generationY > 0 && generationX !== generationY) return GENERATION;
    const hanX = book.get(x, AT.han);
    const hanY = book.get(y, AT.han);
    const whole = () =>
      Math.max(
        DEFAULT_NAME_CHANCES.least,
        shares.surname(surnameX) * shares.given(givenX),
        this.wholeShare(book.lists.at(book.get(x, AT.names))),
      );
    const isWholeX = surnameX > 0 && givenX > 0;
    const isWholeY = surnameY > 0 && givenY > 0;
    if (isWholeX && surnameX === surnameY && givenX === givenY) {
      const isHomophone = hanX > 0 && hanY > 0 && hanX !== hanY;
      this.chance = isHomophone ? shares.surname(surnameX) * this.#alike(givenX, givenY) : whole();
      if (isHomophone) return FUZZY;
      return hanX > 0 === hanY > 0 ? EXACT : EQUIVALENT;
    }
    if (hanX > 0 && hanY > 0) {
      if (surnameX !== surnameY) return DIFFERENT;
      const likeness = hanLikeness(book.words.text(hanX), book.words.text(hanY));
      if (likeness !== NONE) {
        this.chance = shares.surname(surnameX) * (likeness === ALIKE ? DEFAULT_NAME_CHANCES.givenAlike : DEFAULT_NAME_CHANCES.givenLoose);
        return likeness === ALIKE ? FUZZY : LOOSELY;
      }
      this.chance = Math.max(shares.surname(surnameX), DEFAULT_NAME_CHANCES.family);
      return GIVEN_DIFFERENT;
    }
    const shared = this.#sharedName(x, y);
    if (shared !== 0) {
      const wholeY = shares.surname(surnameY) * shares.given(givenY);
      // A further name of the one that is the other's own name is as common as that: 陳大文 beside Chan Tai Man.
      const isOwn = (record: number) => shared === book.lists.values[book.get(record, AT.names)];
      const chance = isOwn(y) ? wholeY : isOwn(x) ? whole() : Math.min(whole(), wholeY);
      this.chance = Math.max(DEFAULT_NAME_CHANCES.least, chance * 2);
      return EQUIVALENT;
    }
    if (!isWholeX || !isWholeY) return this.#partial(surnameX, givenX, surnameY, givenY);
    if (surnameX === surnameY) return this.#sameSurname(x, y, surnameX, givenX, givenY);
    if (givenX === givenY) return this.#sameGiven(surnameX, surnameY, givenX);
    return this.#crossed(surnameX, givenX, surnameY, givenY);
  }

  /** The number of a name that both have; 0 where there is none. */
  #sharedName(x: number, y: number): number {
    const { lists } = this.book;
    const endX = this.book.get(x, AT.emails);
    const endY = this.book.get(y, AT.emails);
    for (let i = this.book.get(x, AT.names); i < endX; i += 1)
      for (let j = this.book.get(y, AT.names); j < endY; j += 1) if (lists.values[i] === lists.values[j]) return lists.at(i);
    return 0;
  }

  /** One side gives one word. */
  #partial(surnameX: number, givenX: number, surnameY: number, givenY: number): number {
    const { shares } = this;
    let best = 0;
    for (const a of [givenX, surnameX]) {
      if (a === 0) continue;
      for (const b of [givenY, surnameY]) {
        if (b === 0) continue;
        if (a === b) {
          this.chance = Math.max(shares.given(a), shares.surname(a));
          return PARTIAL;
        }
        best = Math.max(best, this.#words.of(a, b));
      }
    }
    if (best === FORM) return PARTIAL;
    return best >= LOOSE ? PARTIAL_FUZZY : DIFFERENT;
  }

  #sameSurname(x: number, y: number, surname: number, givenX: number, givenY: number): number {
    const { book, shares } = this;
    const share = shares.surname(surname);
    const likeness = this.#words.of(givenX, givenY);
    const least = DEFAULT_NAME_CHANCES.least;
    if (likeness === FORM) {
      this.chance = Math.max(least, share * Math.max(shares.given(givenX), shares.given(givenY)) * DEFAULT_NAME_CHANCES.forms);
      return EQUIVALENT;
    }
    const middleX = book.get(x, AT.middle);
    const middleY = book.get(y, AT.middle);
    if ((middleX > 0 && middleX === givenY) || (middleY > 0 && middleY === givenX)) {
      this.chance = Math.max(least, share * shares.given(middleX === givenY ? givenY : givenX) * 2);
      return EQUIVALENT;
    }
    const [textX, textY] = [book.words.text(givenX), book.words.text(givenY)];
    if ((textX.length === 1 && textY.startsWith(textX)) || (textY.length === 1 && textX.startsWith(textY))) {
      this.chance = share * DEFAULT_NAME_CHANCES.initial;
      return INITIAL;
    }
    if (likeness === ALIKE) {
      this.chance = Math.max(least, share * this.#alike(givenX, givenY));
      return FUZZY;
    }
    if (textX.length > 1 && textY.length > 1 && (textX.startsWith(textY) || textY.startsWith(textX))) {
      this.chance = Math.max(least, share * DEFAULT_NAME_CHANCES.beginning);
      return INITIAL;
    }
    if (this.#isEnglishOf(surname, textX, textY)) {
      this.chance = share * DEFAULT_NAME_CHANCES.englishGiven;
      return INITIAL;
    }
    if (likeness === LOOSE) {
      this.chance = Math.max(least, share * DEFAULT_NAME_CHANCES.givenLoose);
      return LOOSELY;
    }
    this.chance = Math.max(share, DEFAULT_NAME_CHANCES.family);
    return GIVEN_DIFFERENT;
  }

  #sameGiven(surnameX: number, surnameY: number, given: number): number {
    const share = this.shares.given(given);
    const likeness = this.#words.of(surnameX, surnameY);
    if (likeness === ALIKE) {
      this.chance = Math.max(DEFAULT_NAME_CHANCES.least, share * this.#surnameAlike(surnameX, surnameY));
      return FUZZY;
    }
    if (likeness === LOOSE) {
      this.chance = Math.max(DEFAULT_NAME_CHANCES.least, share * DEFAULT_NAME_CHANCES.surnameLoose);
      return LOOSELY;
    }
    this.chance = share;
    return GIVEN_ONLY;
  }

  /** No part is equal in its place: mistakes in both, or parts that changed places. */
  #crossed(surnameX: number, givenX: number, surnameY: number, givenY: number): number {
    const { shares } = this;
    const surnames = this.#words.of(surnameX, surnameY);
    if (surnames !== 0) {
      const givens = this.#words.of(givenX, givenY);
      if (givens !== 0) {
        const isLoose = surnames === LOOSE || givens === LOOSE;
        const surnameChance = this.#surnameAlike(surnameX, surnameY) + (isLoose ? DEFAULT_NAME_CHANCES.surnameLoose : 0);
        this.chance = Math.max(
          DEFAULT_NAME_CHANCES.least,
          surnameChance * (this.#alike(givenX, givenY) + (isLoose ? DEFAULT_NAME_CHANCES.givenLoose : 0)),
        );
        return isLoose ? LOOSELY : FUZZY;
      }
    }
    const first = surnameX === givenY ? FORM : this.#words.of(surnameX, givenY);
    if (first < ALIKE) return DIFFERENT;
    const second = givenX === surnameY ? FORM : this.#words.of(givenX, surnameY);
    if (second < ALIKE) return DIFFERENT;
    const share =
      surnameX === givenY ? shares.surname(surnameX) : givenX === surnameY ? shares.given(givenX) : DEFAULT_NAME_CHANCES.surnameAlike;
    this.chance = Math.max(DEFAULT_NAME_CHANCES.least, share * this.#alike(givenX, givenY));
    return FUZZY;
  }

  /** Chance that a stranger's given name is one of those that are spelled like these. */
  #alike(givenX: number, givenY: number): number {
    return Math.max(this.shares.given(givenX), this.shares.given(givenY)) + DEFAULT_NAME_CHANCES.givenAlike;
  }

  #surnameAlike(surnameX: number, surnameY: number): number {
    return Math.max(this.shares.surname(surnameX), this.shares.surname(surnameY)) + DEFAULT_NAME_CHANCES.surnameAlike;
  }

  /** Robert Pan may be 潘久: an English given name beside a Chinese one. */
  #isEnglishOf(surname: number, givenX: string, givenY: string): boolean {
    if (!CHINESE_SURNAMES.has(this.book.words.text(surname))) return false;
    return pinyinSyllables(givenX) > 0 !== pinyinSyllables(givenY) > 0 && Math.min(givenX.length, givenY.length) > 1;
  }
}
