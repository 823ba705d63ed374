import { COLUMN, levelNumber } from '../levels';
import { type Carriers, Comparer } from './comparer';
import type { Edges } from './cluster';
import { AT, type MatchBook } from './match-book';
import type { NameShares } from './name-shares';
import { DEFAULT_PAIRING, type Postings, candidatesBefore } from './postings';
import { type Tables, columnWeight, pairWeight } from './weights';

export const DEFAULT_SCAN = {
  /** Pairs below this weight are forgotten, in bits; -12 to -2. */
  keepFrom: -6,
  /** What must speak for a clear pair beside the name, in bits; 2 to 8: homonyms share a name and nothing else. */
  besideName: 4,
  /** Weight from which a name alone is enough: few bear it. 4 to 10. */
  nameAlone: 6,
} as const;

const CONFLICTS: readonly (readonly [column: number, level: number])[] = [
  [COLUMN.name, levelNumber('name', 'generation')],
  [COLUMN.name, levelNumber('name', 'different')],
  [COLUMN.name, levelNumber('name', 'given_different')],
  [COLUMN.name, levelNumber('name', 'given_only')],
  [COLUMN.name, levelNumber('name', 'loose')],
  [COLUMN.name, levelNumber('name', 'partial_fuzzy')],
  [COLUMN.profile, levelNumber('profile', 'different')],
  [COLUMN.birthday, levelNumber('birthday', 'different')],
];

/** All records of a book against each other, in slices: the candidates of one record at a time, kept where they weigh enough. */
export class Scan {
  readonly comparer: Comparer;
  compared = 0;
  #size = 0;
  #a = new Int32Array(1024);
  #b = new Int32Array(1024);
  #weight = new Float32Array(1024);
  readonly #found = new Int32Array(DEFAULT_PAIRING.most);
  readonly #seen: Int32Array;

  constructor(
    private readonly book: MatchBook,
    private readonly postings: Postings,
    shares: NameShares,
    carriers: Carriers,
    readonly tables: Tables,
    readonly prior: number,
  ) {
    this.comparer = new Comparer(book, shares, carriers, book.size);
    this.#seen = new Int32Array(book.size);
  }

  /** Compares the records from `from` up to `to` (excluded) with earlier ones. */
  slice(from: number, to: number): void {
    for (let record = from; record < Math.min(to, this.book.size); record += 1) {
      const count = candidatesBefore(this.book, this.postings, record, this.#found, this.#seen);
      this.compared += count;
      for (let at = 0; at < count; at += 1) {
        const other = this.#found[at] ?? 0;
        const weight = this.weightOf(other, record);
        if (weight >= DEFAULT_SCAN.keepFrom) this.#keep(other, record, weight);
      }
    }
  }

  /** Match weight of any two records, in bits with the prior; -Infinity for a person and an organisation. */
  weightOf(x: number, y: number): number {
    return this.comparer.compare(x, y) ? pairWeight(this.tables, this.comparer, this.prior) : -Infinity;
  }

  /** As `weightOf`, but -Infinity for two that only a person may bring together: other names, generations, pages or birthdays. */
  clearWeightOf(x: number, y: number): number {
    const weight = this.weightOf(x, y);
    const { levels } = this.comparer;
    if (CONFLICTS.some(([column, level]) => levels[column] === level)) return -Infinity;
    return this.book.get(x, AT.generation) === this.book.get(y, AT.generation) ? weight : -Infinity;
  }

  /** Whether a clear pair has more in common than a name, as homonyms do: bits that speak for it beside name and title. */
  isBacked(x: number, y: number): boolean {
    const weight = this.clearWeightOf(x, y);
    if (weight === -Infinity) return false;
    const { levels } = this.comparer;
    let beside = 0;
    for (let column = 1; column < this.tables.columns; column += 1)
      if (levels[column] !== 0 && column !== COLUMN.title) beside += Math.max(0, columnWeight(this.tables, this.comparer, column));
    return beside >= DEFAULT_SCAN.besideName || weight >= DEFAULT_SCAN.nameAlone;
  }

  get edges(): Edges {
    return { size: this.#size, a: this.#a, b: this.#b, weight: this.#weight };
  }

  #keep(a: number, b: number, weight: number): void {
    if (this.#size === this.#a.length) {
      const room = this.#size * 2;
      const [a2, b2, w2] = [new Int32Array(room), new Int32Array(room), new Float32Array(room)];
      a2.set(this.#a);
      b2.set(this.#b);
      w2.set(this.#weight);
      [this.#a, this.#b, this.#weight] = [a2, b2, w2];
    }
    this.#a[this.#size] = a;
    this.#b[this.#size] = b;
    this.#weight[this.#size] = weight;
    this.#size += 1;
  }
}
