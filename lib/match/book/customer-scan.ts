import type { ContactDraft } from '../../domain/contact/contact';
import type { Evidence } from '../../domain/link/link';
import { type Features, readFeatures } from '../features';
import type { Frequencies } from '../frequencies';
import { BookScan } from './book-scan';
import type { Decision } from './decide';
import { type DecisionCounts, calibrationOf } from './decisions';
import { evidenceOf } from './evidence';
import { Joined } from './joined';
import type { MatchModel } from './match-model';
import { strongestFirst } from './strongest-first';

/** Two customers, by root id with `a` < `b`, the records in which they are most alike, and the match weight of these in bits, prior included. */
export type FoundPair = { a: string; b: string; x: number; y: number; weight: number };

/**
 * `precision`: share of merges without a question that must be right. `areApart`: customers, by root id, that were marked as not the same.
 * `reviewFrom`: weight in bits from which a pair is shown.
 */
export type CustomerRules = {
  precision: number;
  areApart: (rootA: string, rootB: string) => boolean;
  decisions?: DecisionCounts;
  reviewFrom: number;
};

/** `merges`: to be made without a question, at weights of at least `from`, `precision` of them expected to be right. `pairs`: to be shown. */
export type Decided = { from: number; precision: number; merges: FoundPair[]; pairs: FoundPair[] };

/** Pairs between two pauses. */
const STEP = 5000;

/**
 * Looks for customers of a book that are one, in steps that its caller paces: `add` every record, `learn`, `compare` until it is done, then
 * go through `deciding`. Records of one customer (`rootId`) are never a pair.
 */
export class CustomerScan {
  readonly #book = new BookScan();
  readonly #roots: string[] = [];
  #compared = 0;

  /** `country`: ISO 3166-1 alpha-2 for phones without one. */
  constructor(private readonly country: string) {}

  /** Records taken in. */
  get size(): number {
    return this.#book.book.size;
  }
  /** Records that were compared with all before them. */
  get compared(): number {
    return this.#compared;
  }

  add(contact: ContactDraft, rootId: string): void {
    this.#book.add(readFeatures(contact, this.country));
    this.#roots.push(rootId);
  }

  /** Learns the weights of this book without labels. `random` answers numbers in [0, 1). */
  learn(random: () => number, decisions?: DecisionCounts): void {
    while (this.learnStep(random, decisions));
  }

  /** Learns for a few milliseconds; true while there is more to learn. `random` and `decisions` count in the first step. */
  learnStep(random: () => number, decisions?: DecisionCounts): boolean {
    return this.#book.learnStep(random, decisions);
  }

  /** What was learned, as it is stored. `version`: one above the model before. */
  model(version: number): MatchModel {
    return this.#book.model(version);
  }

  /** Compares the next `records` records with those before them; false when none is left. */
  compare(records: number): boolean {
    this.#book.slice(this.#compared, this.#compared + records);
    this.#compared = Math.min(this.size, this.#compared + records);
    return this.#compared < this.size;
  }

  /** What the scan comes to, with a pause every few milliseconds. */
  *deciding({ precision, areApart, decisions, reviewFrom }: CustomerRules): Generator<void, Decided> {
    const calibration = decisions && calibrationOf(decisions);
    const isApart = (x: number, y: number) => areApart(this.#rootOf(x), this.#rootOf(y));
    const decision = yield* this.#book.deciding({ precision, areApart: isApart, calibration });
    const order = strongestFirst(this.#book.scan.edges, -Infinity);
    yield;
    const merges = yield* this.#merges(decision, order);
    const pairs = yield* this.#pairs(order, reviewFrom);
    return { from: decision.from, precision: decision.precision, merges, pairs: pairs.filter(({ a, b }) => !areApart(a, b)) };
  }

  /** Pairs of customers that weigh at least `from` bits, strongest first, each once. */
  *#pairs(order: Uint32Array, from: number): Generator<void, FoundPair[]> {
    const { edges } = this.#book.scan;
    const found = new Map<string, FoundPair>();
    for (const [at, edge] of order.entries()) {
      const weight = edges.weight[edge] ?? 0;
      if (weight < from) break;
      if (at % STEP === STEP - 1) yield;
      const pair = this.#pairOf(edges.a[edge] ?? 0, edges.b[edge] ?? 0, weight);
      if (pair && !found.has(`${pair.a}:${pair.b}`)) found.set(`${pair.a}:${pair.b}`, pair);
    }
    return inOrder([...found.values()]);
  }

  /** The edges that make the automatic groups of a decision one customer each: the strongest pairs first, none of them more than is needed. */
  *#merges({ automatic }: Decision, order: Uint32Array): Generator<void, FoundPair[]> {
    const { edges } = this.#book.scan;
    const within: FoundPair[] = [];
    for (const [at, edge] of order.entries()) {
      if (at % STEP === STEP - 1) yield;
      const [x, y] = [edges.a[edge] ?? 0, edges.b[edge] ?? 0];
      if (automatic[x] !== automatic[y]) continue;
      const pair = this.#pairOf(x, y, edges.weight[edge] ?? 0);
      if (pair) within.push(pair);
    }
    const joined = new Joined();
    return inOrder(within).filter(({ a, b }) => joined.join(a, b));
  }

  /** Why two records are taken for one, by the numbers of this scan. Features of the two as they were taken in. */
  evidence({ x, y }: FoundPair, sides: [Features, Features]): Evidence[] {
    const scan = this.#book.scan;
    scan.comparer.compare(x, y);
    const { keyTable } = this.#book.book;
    const frequencies: Frequencies = { of: this.size, countOf: (key) => keyTable.carriers.at(keyTable.numberOf(key)) || undefined };
    const prior: Evidence = {
      comparison: 'prior',
      level: 'book',
      weight: Math.round(this.#book.scan.prior * 1000) / 1000,
      of: this.size,
    };
    return [prior, ...evidenceOf(scan.comparer, scan.tables, sides, frequencies)];
  }

  #pairOf(x: number, y: number, weight: number): FoundPair | undefined {
    const [rootX, rootY] = [this.#rootOf(x), this.#rootOf(y)];
    if (rootX === rootY) return undefined;
    return rootX < rootY ? { a: rootX, b: rootY, x, y, weight } : { a: rootY, b: rootX, x: y, y: x, weight };
  }

  #rootOf(record: number): string {
    return this.#roots[record] ?? '';
  }
}

/** Strongest first, equal ones by their ids. They come nearly so. */
function inOrder(pairs: FoundPair[]): FoundPair[] {
  return pairs.sort((p, q) => q.weight - p.weight || (p.a < q.a ? -1 : p.a > q.a ? 1 : p.b < q.b ? -1 : 1));
}
