import { describe, expect, it } from 'vitest';
import { KeyTable } from '../../../lib/match/book/key-table';
import { Terms } from '../../../lib/match/book/terms';

describe('KeyTable', () => {
  it('gives each key a number of its own and keeps it while it grows (BL-1)', () => {
    const table = new KeyTable();
    const numbers = Array.from({ length: 50_000 }, (_, at) => table.numberOf(`email:p${at}@acme.example`));
    expect(new Set(numbers).size).toBe(50_000);
    expect(numbers.every((number, at) => table.numberOf(`email:p${at}@acme.example`) === number)).toBe(true);
    expect(table.size).toBe(50_001);
  });

  it('knows what a key is made of', () => {
    const table = new KeyTable();
    expect([table.typeOf(table.numberOf('phone:+8613800138000')), table.typeOf(table.numberOf('name:chen wei'))]).toEqual([
      'phone',
      'name',
    ]);
    expect(table.typeOf(table.numberOf('nothing'))).toBeUndefined();
  });
});

describe('Terms', () => {
  it('counts carriers, and takes no text for none', () => {
    const terms = new Terms();
    const number = terms.count('chen');
    terms.count('chen');
    expect([terms.count(''), terms.numberOf(undefined), terms.numberOf('chen'), terms.carriers.at(number), terms.text(number)]).toEqual([
      0,
      0,
      number,
      2,
      'chen',
    ]);
  });
});
