import { describe, expect, it } from 'vitest';
import { DEFAULT_BLOCKING, rarestFirst } from '../../lib/app/contacts/match-candidates';

const carriers = (count: number, first = 'who') => [first, ...Array.from({ length: count - 1 }, (_, at) => `${first}-${at}-of-${count}`)];

describe('rarestFirst', () => {
  it('has those with the rarest keys first, equal ones by their ids, without the own records (KE-8)', () => {
    expect(rarestFirst([['b', 'c'], ['a'], ['me', 'b', 'c', 'd']], ['me'])).toEqual(['b', 'c', 'a', 'd']);
  });

  it('leaves out who shares one key with many, and takes who shares several of such (KE-8)', () => {
    expect(rarestFirst([carriers(8)])).toContain('who');
    expect(rarestFirst([carriers(9)])).toEqual([]);
    expect(rarestFirst([carriers(30), carriers(40)])).toEqual(['who']);
  });

  it('never answers more than are compared (KE-8)', () => {
    const many = Array.from({ length: 40 }, (_, at) => carriers(2, `p${at}`));
    expect(rarestFirst(many)).toHaveLength(DEFAULT_BLOCKING.most);
  });
});
