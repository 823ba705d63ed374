import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutPoints, fScore, fifth, mScore, midranks, rScore, scoreBy } from '../../lib/value/score';

/** Counts and ranks the slow way, as the definition is written. */
function scoreByDefinition(values: readonly number[], value: number): number {
  const smaller = values.filter((other) => other < value).length;
  const equal = values.filter((other) => other === value).length;
  return Math.min(5, 1 + Math.floor((5 * (smaller + equal / 2)) / values.length));
}
const values = fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: -1000, max: 1_000_000 })), {
  minLength: 1,
  maxLength: 120,
});

describe('midranks', () => {
  it('gives ties their mean rank', () => {
    expect(midranks([3, 1, 3, 2])).toEqual([
      { value: 1, midrank: 0.5 },
      { value: 2, midrank: 1.5 },
      { value: 3, midrank: 3 },
    ]);
  });
});

describe('fifth', () => {
  it('cuts twenty different customers into fives of four', () => {
    expect(Array.from({ length: 20 }, (_, place) => fifth(place + 0.5, 20))).toEqual([
      1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5,
    ]);
  });
  it('puts a book of equals in the middle', () => {
    expect(fifth(30, 60)).toBe(3);
  });
});

describe('cutPoints', () => {
  it('scores every value as the definition does, equal values equally, more never less (SC-1, SC-2)', () => {
    fc.assert(
      fc.property(values, (book) => {
        const cuts = cutPoints(book);
        for (const value of book) expect(scoreBy(value, cuts)).toBe(scoreByDefinition(book, value));
        const scores = [...book].sort((x, y) => x - y).map((value) => scoreBy(value, cuts));
        expect(scores).toEqual([...scores].sort((x, y) => x - y));
      }),
    );
  });
  it('does not depend on the order of the customers (SC-1)', () => {
    fc.assert(
      fc.property(
        values.chain((book) => fc.tuple(fc.constant(book), fc.shuffledSubarray(book, { minLength: book.length }))),
        ([book, shuffled]) => {
          expect(cutPoints(shuffled)).toEqual(cutPoints(book));
        },
      ),
    );
  });
  it('stays finite for nobody, one customer and a book of equals', () => {
    for (const book of [[], [7], [7, 7, 7]]) expect(cutPoints(book).every(Number.isFinite)).toBe(true);
  });
});

describe('rScore', () => {
  it('scores fewer days higher (SC-3)', () => {
    expect([400, 365, 200, 90, 45, 10].map((days) => rScore(days, [365, 180, 90, 30]))).toEqual([1, 1, 2, 3, 4, 5]);
  });
});
describe('fScore', () => {
  it('scores more occasions higher (SC-3)', () => {
    expect([1, 2, 3, 5, 10].map((count) => fScore(count, [1, 2, 4, 9]))).toEqual([1, 2, 3, 4, 5]);
  });
});
describe('mScore', () => {
  it('scores net spend, a loss lowest (SC-3)', () => {
    expect([-500, 100, 101, 9_999].map((net) => mScore(net, [100, 500, 2_000, 5_000]))).toEqual([1, 1, 2, 5]);
  });
});
