/** Pairs that were scored: both records, and the weight in bits with the prior. */
export type Edges = { size: number; a: Int32Array; b: Int32Array; weight: Float32Array };

export const DEFAULT_CLUSTERING = {
  /** Records in a group at most. */
  most: 60,
  /** How much one pair may weigh in the mean of two groups, in bits, for and against. */
  clip: 14,
} as const;

/**
 * Groups of records that are one, from the strongest pair on: two groups become one where their pairs, also those that share no key, weigh
 * `from` bits in the mean (`mean`), or every one of them does (`every`: complete linkage). `weightOf` compares any two records; -Infinity forbids.
 * Answers for each record the smallest record of its group. `start`: groups to begin with.
 */
export function cluster(
  records: number,
  edges: Edges,
  weightOf: (x: number, y: number) => number,
  { from, linkage, start }: { from: number; linkage: 'mean' | 'every'; start?: Int32Array },
): Int32Array {
  const group = start ? start.slice() : Int32Array.from({ length: records }, (_, at) => at);
  const members = new Map<number, number[]>();
  const membersOf = (head: number) => members.get(head) ?? [head];
  if (start) {
    for (let record = 0; record < records; record += 1) {
      const head = start[record] ?? record;
      if (head === record) continue;
      members.set(head, [...membersOf(head), record]);
    }
  }
  const order = new Uint32Array(edges.size);
  let kept = 0;
  for (let edge = 0; edge < edges.size; edge += 1)
    if ((edges.weight[edge] ?? 0) >= from) {
      order[kept] = edge;
      kept += 1;
    }
  const sorted = order.subarray(0, kept).sort((x, y) => (edges.weight[y] ?? 0) - (edges.weight[x] ?? 0) || x - y);
  for (const edge of sorted) {
    const x = group[edges.a[edge] ?? 0] ?? 0;
    const y = group[edges.b[edge] ?? 0] ?? 0;
    if (x === y) continue;
    const [mine, theirs] = [membersOf(x), membersOf(y)];
    if (mine.length + theirs.length > DEFAULT_CLUSTERING.most) continue;
    if (mine.length * theirs.length > 1 && !isOne(mine, theirs, weightOf, from, linkage)) continue;
    if (mine.length * theirs.length === 1 && weightOf(x, y) < from) continue;
    const [head, other] = x < y ? [x, y] : [y, x];
    const both = [...membersOf(head), ...membersOf(other)];
    for (const record of membersOf(other)) group[record] = head;
    members.set(head, both);
    members.delete(other);
  }
  return group;
}

function isOne(
  mine: readonly number[],
  theirs: readonly number[],
  weightOf: (x: number, y: number) => number,
  from: number,
  linkage: 'mean' | 'every',
): boolean {
  const { clip } = DEFAULT_CLUSTERING;
  let sum = 0;
  for (const a of mine)
    for (const b of theirs) {
      const weight = weightOf(a, b);
      if (weight === -Infinity || (linkage === 'every' && weight < from)) return false;
      sum += Math.max(-clip, Math.min(clip, weight));
    }
  return sum / (mine.length * theirs.length) >= from;
}
