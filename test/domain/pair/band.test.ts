import { describe, expect, it } from 'vitest';
import { countBand } from '../../../lib/domain/pair/band';

const pair = (a: string, b: string) => ({ a, b });

describe('countBand', () => {
  it('counts two customers of a pair that become one', () => {
    expect(countBand([pair('a', 'b'), pair('c', 'd')])).toEqual({ pairs: 2, before: 4, after: 2 });
  });

  it('counts pairs that hang together as one customer, however they are joined', () => {
    expect(countBand([pair('a', 'b'), pair('c', 'd'), pair('b', 'c'), pair('a', 'd'), pair('x', 'y')])).toEqual({
      pairs: 5,
      before: 6,
      after: 2,
    });
  });

  it('counts nothing of an empty selection', () => {
    expect(countBand([])).toEqual({ pairs: 0, before: 0, after: 0 });
  });
});
