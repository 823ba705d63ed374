import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FactColumns } from '../../../lib/domain/segment/fact-columns';
import { meets } from '../../../lib/domain/segment/meets';
import { type Fact, OPERATORS, type Rule } from '../../../lib/domain/segment/rule';

const FIELDS = ['tier', 'net12', 'tag', 'name', 'field.size'] as const;
const VALUES = ['', 'high', 'HIGH', 'vip', '0', '3', '-2', 'na'];
const fact: fc.Arbitrary<Fact> = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom(...VALUES),
  fc.integer({ min: -3, max: 3 }),
  fc.constant(Number.NaN),
  fc.boolean(),
  fc.array(fc.constantFrom('VIP', 'na', 'high'), { maxLength: 3 }),
);
const facts = fc.record(Object.fromEntries(FIELDS.map((field) => [field, fact])), { requiredKeys: [] });
const compare = fc.record({
  is: fc.constant('compare' as const),
  field: fc.constantFrom(...FIELDS),
  operator: fc.constantFrom(...OPERATORS),
  value: fc.constantFrom(...VALUES),
});
const { rule } = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3 },
    compare,
    fc.record({ is: fc.constant('not' as const), of: tie('rule') }),
    fc.record({ is: fc.constantFrom('all' as const, 'any' as const), of: fc.array(tie('rule'), { minLength: 1, maxLength: 3 }) }),
  ),
}));

describe('FactColumns', () => {
  it('answers as meets does, customer by customer, after additions, changes and removals', () => {
    const customers = fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.option(facts)), { maxLength: 12 });
    fc.assert(
      fc.property(customers, rule, (edits, asked) => {
        const columns = new FactColumns();
        const known = new Map<string, Record<string, Fact>>();
        for (const [at, edit] of edits) {
          const id = `c${at}`;
          if (edit) {
            columns.add(id, edit);
            known.set(id, { ...known.get(id), ...edit });
          } else {
            columns.drop(id);
            known.delete(id);
          }
        }
        const expected = [...known].flatMap(([id, row]) => (meets(asked, (field) => row[field]) ? [id] : []));
        expect([...columns.meeting(asked)].toSorted()).toEqual(expected.toSorted());
        expect(columns.count(asked)).toBe(expected.length);
      }),
    );
  });
  it('keeps growing past its first rows', () => {
    const columns = new FactColumns();
    for (let at = 0; at < 5000; at += 1) columns.add(`c${at}`, { net12: at });
    expect(columns.count({ is: 'compare', field: 'net12', operator: '>=', value: '4990' })).toBe(10);
    expect(columns.fact('c4999', 'net12')).toBe(4999);
  });
  it('counts the values of a field, each of a list by itself, most frequent first', () => {
    const columns = new FactColumns();
    columns.add('a', { tag: ['VIP', 'EU'] });
    columns.add('b', { tag: ['EU'] });
    columns.add('c', {});
    expect(columns.values('tag', 10)).toEqual([
      { value: 'EU', customers: 2 },
      { value: 'VIP', customers: 1 },
    ]);
    expect(columns.values('tag', 1)).toHaveLength(1);
    expect(columns.values('name', 10)).toEqual([]);
  });
});
