import { describe, expect, it } from 'vitest';
import { parseCbs } from '../bench/support/cbs-file';

const base = (...rows: string[]) => ['customer,x,t_x,T', ...rows, ''].join('\n');

describe('parseCbs', () => {
  it('reads x, t_x and T by name, in any order and spelling, and leaves other columns alone', () => {
    const text = '\uFEFFid;T.cal;note;x;t.x;x_star\r\n007;38.86;late;2;30.43;1\r\n';
    expect(parseCbs(text)).toEqual({ customers: [{ id: '007', x: 2, tx: 30.43, T: 38.86, xStar: 1 }], notes: [] });
  });
  it('keeps commas and quotes within quoted cells', () => {
    const { customers } = parseCbs(base('"Acme, Inc. ""North""",1,2,3', '"b",0,0,9'));
    expect(customers.map(({ id, T }) => [id, T])).toEqual([
      ['Acme, Inc. "North"', 3],
      ['b', 9],
    ]);
  });
  it('gives every row a customer of its own, and says where an id comes again', () => {
    const { customers, notes } = parseCbs(base('a,1,2,3', 'b,0,0,3', 'a,2,2,3'));
    expect(customers.map(({ id, x }) => [id, x])).toEqual([
      ['a', 1],
      ['b', 0],
      ['a', 2],
    ]);
    expect(notes).toEqual([{ rows: 1, first: 4, what: 'a customer who was there before' }]);
  });
  it('reads what is no history as none, and says in how many rows', () => {
    const { customers, notes } = parseCbs(base('a,NA,2,3', 'b,1,,3', 'c,-1,0,3', 'd,1,9,3', ',1,2,3'));
    expect(customers.map(({ x, tx, T }) => [x, tx, T])).toEqual([
      [0, 0, 3],
      [0, 0, 3],
      [0, 0, 3],
      [1, 3, 3],
      [1, 2, 3],
    ]);
    expect(notes.map(({ rows, first, what }) => [rows, first, what])).toEqual([
      [2, 2, 'a cell of x, t_x or T that is no number, read as 0'],
      [1, 4, 'a number below 0, read as 0'],
      [1, 5, 't_x after T, read as T'],
      [1, 6, 'no customer'],
    ]);
  });
  it('names the columns that are missing, and those that are there', () => {
    expect(() => parseCbs('customer,x,last\na,1,2\n', 'base.csv')).toThrow(
      'bench: base.csv has no column t_x, T; its first line must name customer, x, t_x, T, and names customer, x, last',
    );
    expect(() => parseCbs('', 'base.csv')).toThrow('base.csv is empty');
    expect(() => parseCbs(base(), 'base.csv')).toThrow('no customers under it');
    expect(() => parseCbs(base('"a,1,2,3'.padEnd(3_000_000, 'x')), 'base.csv')).toThrow('never closed');
  });
  it('reads a million rows', { timeout: 120_000 }, () => {
    const rows = Array.from({ length: 1_000_000 }, (_, at) => `c${at},${at % 7},${at % 30}.5,${30 + (at % 9)}`);
    const { customers, notes } = parseCbs(`customer,x,t_x,T\n${rows.join('\n')}`);
    expect([customers.length, notes.length]).toEqual([1_000_000, 0]);
    expect(customers[999_999]).toMatchObject({ id: 'c999999', x: 999_999 % 7, T: 30 + (999_999 % 9) });
  });
});
