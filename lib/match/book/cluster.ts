import { ended } from './ended';
import { strongestFirst } from './strongest-first';

/** Pairs that were scored: both records, and the weight in bits with the prior. */
export type Edges = { size: number; a: Int32Array; b: Int32Array; weight: Float32Array };

export const DEFAULT_CLUSTERING = {
  /** Records in a group at most, 10 to 200. */
  most: 60,
  /** How much one pair may weigh for and against in the mean of two groups, in bits, 3 to 20: one mistyped record must not part a group. */
  mostFor: 14,
  mostAgainst: 5,
  /** Pairs between two pauses. */
  step: 500,
} as const;

export type Clustering = {
  /** Weight of two groups from which they become one. */
  from: number;
  /** Weight of any two records; -Infinity forbids a group that holds both. */
  weightOf(x: number, y: number): number;
  /**
   * `mean`: the pairs between two groups, also those that share no key, weigh `from` in the mean. `every`: each of them does (complete linkage).
   */
  linkage: 'mean' | 'every';
  /** Whether a pair is enough to bring two groups together; all are when left out. */
  joins?: (x: number, y: number) => boolean;
  /** Groups to begin with: for each record the smallest of its group. */
  start?: Int32Array;
};

/** Groups in one go; see `clustering`. */
export function cluster(records: number, edges: Edges, how: Clustering): Int32Array {
  return ended(clustering(records, edges, how));
}

/**
 * Groups of records that are one customer, from the strongest pair on (agglomerative, by pairs and not by transitivity: connected components
 * amplify every mistake). Comes to the smallest record of its group for each record. Yields every few milliseconds.
 */
export function* clustering(records: number, edges: Edges, how: Clustering): Generator<void, Int32Array> {
  const { from, weightOf, joins, start } = how;
  const groups = new Groups(records, start);
  for (const [at, edge] of strongestFirst(edges, from).entries()) {
    if (at % DEFAULT_CLUSTERING.step === DEFAULT_CLUSTERING.step - 1) yield;
    const [a, b] = [edges.a[edge] ?? 0, edges.b[edge] ?? 0];
    const [x, y] = [groups.headOf(a), groups.headOf(b)];
    if (x === y || groups.sizeOf(x) + groups.sizeOf(y) > DEFAULT_CLUSTERING.most) continue;
    const isPair = groups.sizeOf(x) + groups.sizeOf(y) === 2;
    const isOne = isPair ? weightOf(x, y) >= from : isOneGroup(groups.membersOf(x), groups.membersOf(y), how);
    if (isOne && (!joins || joins(a, b))) groups.unite(x, y);
  }
  return groups.heads;
}

function isOneGroup(mine: readonly number[], theirs: readonly number[], { from, linkage, weightOf }: Clustering): boolean {
  const { mostFor, mostAgainst } = DEFAULT_CLUSTERING;
  let sum = 0;
  for (const a of mine)
    for (const b of theirs) {
      const weight = weightOf(a, b);
      if (weight === -Infinity || (linkage === 'every' && weight < from)) return false;
      sum += Math.max(-mostAgainst, Math.min(mostFor, weight));
    }
  return sum / (mine.length * theirs.length) >= from;
}

/** Disjoint groups, each known by its smallest record. */
class Groups {
  readonly heads: Int32Array;
  readonly #members = new Map<number, number[]>();

  constructor(records: number, start?: Int32Array) {
    this.heads = start?.slice() ?? Int32Array.from({ length: records }, (_, at) => at);
    if (start) start.forEach((head, record) => head !== record && this.#members.set(head, [...this.membersOf(head), record]));
  }

  headOf(record: number): number {
    return this.heads[record] ?? record;
  }

  membersOf(head: number): readonly number[] {
    return this.#members.get(head) ?? [head];
  }

  sizeOf(head: number): number {
    return this.#members.get(head)?.length ?? 1;
  }

  unite(x: number, y: number): void {
    const [head, other] = x < y ? [x, y] : [y, x];
    const both = [...this.membersOf(head), ...this.membersOf(other)];
    for (const record of this.membersOf(other)) this.heads[record] = head;
    this.#members.set(head, both);
    this.#members.delete(other);
  }
}
