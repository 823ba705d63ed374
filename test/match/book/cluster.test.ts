import { describe, expect, it } from 'vitest';
import { DEFAULT_CLUSTERING, type Edges, cluster } from '../../../lib/match/book/cluster';

/** Edges and weights of a few pairs; every other pair weighs `other`. */
function pairs(weights: readonly (readonly [x: number, y: number, weight: number])[], other = -20) {
  const edges: Edges = {
    size: weights.length,
    a: Int32Array.from(weights, ([x]) => x),
    b: Int32Array.from(weights, ([, y]) => y),
    weight: Float32Array.from(weights, ([, , weight]) => weight),
  };
  const weightOf = (x: number, y: number) => weights.find(([a, b]) => (a === x && b === y) || (a === y && b === x))?.[2] ?? other;
  return { edges, weightOf };
}

describe('cluster', () => {
  it('does not chain a and c over b where they are clearly two (CU-1)', () => {
    const { edges, weightOf } = pairs([
      [0, 1, 9],
      [1, 2, 2],
    ]);
    expect([...cluster(3, edges, { from: 0, linkage: 'mean', weightOf })]).toEqual([0, 0, 2]);
  });

  it('keeps a mistyped record in its group, where the mean speaks for it (CU-1)', () => {
    const { edges, weightOf } = pairs([
      [0, 1, 20],
      [1, 2, 9],
      [0, 2, -12],
    ]);
    expect([...cluster(3, edges, { from: 0, linkage: 'mean', weightOf })]).toEqual([0, 0, 0]);
    expect([...cluster(3, edges, { from: 0, linkage: 'every', weightOf })]).toEqual([0, 0, 2]);
  });

  it('lets one forbidden pair veto a group (CU-2)', () => {
    const { edges, weightOf } = pairs([
      [0, 1, 20],
      [1, 2, 20],
      [0, 2, -Infinity],
    ]);
    expect([...cluster(3, edges, { from: 0, linkage: 'mean', weightOf })]).toEqual([0, 0, 2]);
  });

  it('asks a pair whether it may bring groups together, and goes on from groups given (CU-3)', () => {
    const { edges, weightOf } = pairs([[2, 3, 8]], 8);
    expect([...cluster(4, edges, { from: 0, linkage: 'mean', weightOf, joins: () => false })]).toEqual([0, 1, 2, 3]);
    expect([...cluster(4, edges, { from: 0, linkage: 'mean', weightOf, start: Int32Array.of(0, 1, 0, 3) })]).toEqual([0, 1, 0, 0]);
  });

  it('makes no group larger than the limit (CU-4)', () => {
    const chain = Array.from({ length: 200 }, (_, at) => [at, at + 1, 10] as const);
    const { edges, weightOf } = pairs(chain, 10);
    const sizes = [...Map.groupBy(cluster(201, edges, { from: 0, linkage: 'mean', weightOf }), (head) => head).values()].map(
      ({ length }) => length,
    );
    expect(Math.max(...sizes)).toBeLessThanOrEqual(DEFAULT_CLUSTERING.most);
  });
});
