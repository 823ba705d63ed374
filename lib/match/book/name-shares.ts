import { givenShare, surnameShare } from '../normalise/name-frequencies';
import type { Ints } from './ints';
import type { MatchBook } from './match-book';

/** How much the outside tables weigh against the book's own counts, in contacts. */
export type TableWorth = { surname: number; given: number };

/** Share of people who bear a surname or given name, 0 to 1, by the number of the word. */
export type NameShares = { surname(word: number): number; given(word: number): number };

/** Shares by the outside tables, corrected by the counts of the book. */
export class BookShares implements NameShares {
  readonly #surnames: Float64Array;
  readonly #givens: Float64Array;

  constructor(
    private readonly book: MatchBook,
    private readonly of: number,
    private readonly worth: TableWorth,
  ) {
    this.#surnames = new Float64Array(book.words.size + 1);
    this.#givens = new Float64Array(book.words.size + 1);
  }

  surname(word: number): number {
    const known = this.#surnames[word] ?? 0;
    if (known > 0) return known;
    const { book, of, worth } = this;
    const share = blend(book.surnameCarriers.at(word), surnameShare(book.words.text(word)), of, worth.surname);
    this.#surnames[word] = share;
    return share;
  }

  given(word: number): number {
    const known = this.#givens[word] ?? 0;
    if (known > 0) return known;
    const { book, of, worth } = this;
    const share = blend(book.givenCarriers.at(word), givenShare(book.words.text(word)), of, worth.given);
    this.#givens[word] = share;
    return share;
  }
}

function blend(carriers: number, outside: number, of: number, worth: number): number {
  return (Math.max(0, carriers - 1) + worth * outside) / (of + worth);
}

export const DEFAULT_WORTH = {
  /** A table counts as much as a book of this many contacts at most, 1e3 to 1e5; and at least. */
  most: 20_000,
  least: 50,
} as const;

/**
 * How far the tables are to be believed for this book: a book in which strangers share surnames more often than its names' shares in the table
 * would have it (one country, one trade, one family) is counted rather than looked up. `duplicates`: chance that two records are one person.
 */
export function tableWorth(book: MatchBook, of: number, duplicates: number): TableWorth {
  const worth = (carriers: Ints, share: (name: string) => number): number => {
    let named = 0;
    let agreeing = 0;
    let expected = 0;
    for (let word = 1; word < carriers.length; word += 1) {
      const count = carriers.at(word);
      if (count === 0) continue;
      named += count;
      agreeing += count * (count - 1);
      expected += count * share(book.words.text(word));
    }
    if (named < 2) return DEFAULT_WORTH.most;
    const seen = agreeing / (named * (named - 1));
    const outside = expected / named;
    const strangers = Math.max(outside, seen - duplicates);
    if (strangers <= outside * 1.05) return DEFAULT_WORTH.most;
    const found = (of * Math.max(0, seen - strangers)) / (strangers - outside);
    return Math.min(DEFAULT_WORTH.most, Math.max(DEFAULT_WORTH.least, found));
  };
  return { surname: worth(book.surnameCarriers, surnameShare), given: worth(book.givenCarriers, givenShare) };
}
