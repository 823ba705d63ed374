import type { Pair } from './pair';

/** What merging a selection of pairs brings together: so many customers become so many. Pairs that hang together become one. */
export type BandCount = { pairs: number; before: number; after: number };

/** Counts the customers on both sides of the given pairs and what is left of them once all are merged. */
export function countBand(pairs: readonly Pick<Pair, 'a' | 'b'>[]): BandCount {
  const parent = new Map<string, string>();
  const rootOf = (id: string): string => {
    let root = id;
    for (let above = parent.get(root); above !== undefined && above !== root; above = parent.get(root)) root = above;
    return root;
  };
  for (const { a, b } of pairs) {
    for (const id of [a, b]) if (!parent.has(id)) parent.set(id, id);
    parent.set(rootOf(a), rootOf(b));
  }
  const after = [...parent].filter(([id, above]) => id === above).length;
  return { pairs: pairs.length, before: parent.size, after };
}
