import type { ContactDraft } from '../../domain/contact/contact';
import type { Evidence } from '../../domain/link/link';
import { type Features, featuresOf } from '../features';
import type { Frequencies } from '../frequencies';
import { differentCarriers } from './carriers';
import { type Decision, decide } from './decide';
import { evidenceOf } from './evidence';
import { MatchBook } from './match-book';
import { BookShares } from './name-shares';
import { postingsOf } from './postings';
import { Scan } from './scan';
import { type Trained, train } from './train';

/** Two customers, by root id with `a` < `b`, the records in which they are most alike, and the match weight of these in bits, prior included. */
export type FoundPair = { a: string; b: string; x: number; y: number; weight: number };

/**
 * Looks for duplicates in a whole book, in steps that its caller paces: `add` every record, `learn`, `compare` until it is done, then `decide`
 * and ask for `merges` and `pairs`. Records of one customer (`rootId`) are never a pair.
 */
export class WholeScan {
  readonly #book = new MatchBook();
  readonly #roots: string[] = [];
  #trained: Trained | undefined;
  #scan: Scan | undefined;
  #compared = 0;

  /** `country`: ISO 3166-1 alpha-2 for phones without one. */
  constructor(private readonly country: string) {}

  /** Records taken in. */
  get size(): number {
    return this.#book.size;
  }
  /** Records that were compared with all before them. */
  get compared(): number {
    return this.#compared;
  }
  get trained(): Trained | undefined {
    return this.#trained;
  }

  add(contact: ContactDraft, rootId: string): void {
    this.#book.add(featuresOf(contact, this.country));
    this.#roots.push(rootId);
  }

  /** Learns the weights of this book without labels. `random` answers numbers in [0, 1). */
  learn(random: () => number): void {
    const book = this.#book;
    const postings = postingsOf(book);
    const trained = train(book, postings, random);
    const carriers = differentCarriers(book, postings);
    this.#trained = trained;
    this.#scan = new Scan(book, postings, new BookShares(book, book.size, trained.worth), carriers, trained.tables, trained.prior);
  }

  /** Compares the next `records` records with those before them; false when none is left. */
  compare(records: number): boolean {
    this.#ready().slice(this.#compared, this.#compared + records);
    this.#compared = Math.min(this.size, this.#compared + records);
    return this.#compared < this.size;
  }

  /** `areApart`: customers, by root id, that were marked as not the same. */
  decide(precision: number, areApart: (rootA: string, rootB: string) => boolean): Decision {
    return decide(this.#ready(), this.size, { precision, areApart: (x, y) => areApart(this.#rootOf(x), this.#rootOf(y)) });
  }

  /** Pairs of customers that weigh at least `from` bits, strongest first, each once. */
  pairs(from: number): FoundPair[] {
    const { edges } = this.#ready();
    const best = new Map<string, FoundPair>();
    for (let edge = 0; edge < edges.size; edge += 1) {
      const weight = edges.weight[edge] ?? 0;
      if (weight < from) continue;
      const pair = this.#pairOf(edges.a[edge] ?? 0, edges.b[edge] ?? 0, weight);
      if (!pair) continue;
      const key = `${pair.a}:${pair.b}`;
      if ((best.get(key)?.weight ?? -Infinity) < weight) best.set(key, pair);
    }
    return strongestFirst([...best.values()]);
  }

  /** The edges that make the automatic groups of a decision one customer each: the strongest pairs first, none of them more than is needed. */
  merges({ automatic }: Decision): FoundPair[] {
    const scan = this.#ready();
    const { edges } = scan;
    const within: FoundPair[] = [];
    for (let edge = 0; edge < edges.size; edge += 1) {
      const [x, y] = [edges.a[edge] ?? 0, edges.b[edge] ?? 0];
      if (automatic[x] !== automatic[y]) continue;
      const pair = this.#pairOf(x, y, edges.weight[edge] ?? 0);
      if (pair) within.push(pair);
    }
    const head = new Map<string, string>();
    const rootOf = (id: string): string => {
      let root = id;
      for (let above = head.get(root); above !== undefined && above !== root; above = head.get(root)) root = above;
      return root;
    };
    return strongestFirst(within).filter(({ a, b }) => {
      const [x, y] = [rootOf(a), rootOf(b)];
      if (x === y) return false;
      head.set(x, y);
      return true;
    });
  }

  /** Why two records are taken for one, by the numbers of this scan. Features of the two as they were taken in. */
  evidence({ x, y }: FoundPair, sides: [Features, Features]): Evidence[] {
    const scan = this.#ready();
    scan.comparer.compare(x, y);
    const { keyTable } = this.#book;
    const frequencies: Frequencies = { of: this.size, countOf: (key) => keyTable.carriers.at(keyTable.numberOf(key)) || undefined };
    const prior: Evidence = {
      comparison: 'prior',
      level: 'book',
      weight: Math.round((this.#trained?.prior ?? 0) * 1000) / 1000,
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

  #ready(): Scan {
    if (!this.#scan) throw new Error('match: the book is compared before its weights were learned');
    return this.#scan;
  }
}

function strongestFirst(pairs: FoundPair[]): FoundPair[] {
  return pairs.sort((p, q) => q.weight - p.weight || (p.a < q.a ? -1 : p.a > q.a ? 1 : p.b < q.b ? -1 : 1));
}
