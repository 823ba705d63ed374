import { describe, expect, it } from 'vitest';
import { strongestFirst } from '../../../lib/match/book/strongest-first';
import { seeded } from '../../support/random';

function edgesOf(weights: readonly number[]) {
  const none = new Int32Array(weights.length);
  // Room for more than there are, as a scan has it.
  const weight = new Float32Array(weights.length + 7).fill(99);
  weight.set(weights);
  return { size: weights.length, a: none, b: none, weight };
}

describe('strongestFirst', () => {
  it('orders as a comparing sort does, equal ones as they came', () => {
    const random = seeded(4);
    const weights = Array.from({ length: 5000 }, () => Math.fround(Math.round((random() - 0.4) * 400) / 10));
    const expected = [...weights.keys()]
      .filter((at) => (weights[at] ?? 0) >= -6)
      .sort((x, y) => (weights[y] ?? 0) - (weights[x] ?? 0) || x - y);
    expect([...strongestFirst(edgesOf(weights), -6)]).toEqual(expected);
  });

  it('takes both zeros for one weight, and goes from infinity to infinity', () => {
    expect([...strongestFirst(edgesOf([0, -0, -Infinity, 1e-30, Infinity, -1e-30]), -Infinity)]).toEqual([4, 3, 0, 1, 5, 2]);
  });

  it('leaves out what weighs less, and answers nothing of nothing', () => {
    expect([...strongestFirst(edgesOf([1, 2, 3]), 2.5)]).toEqual([2]);
    expect([...strongestFirst(edgesOf([]), -6)]).toEqual([]);
  });
});
