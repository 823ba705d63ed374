import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changePart, draftOf, freeKey, isComplete, ruleOf, type DraftNode } from '../../../components/segments/rule-draft';
import { meets } from '../../../lib/domain/segment/meets';
import { parseRule, printRule } from '../../../lib/domain/segment/parse-rule';
import { OPERATORS, type Rule } from '../../../lib/domain/segment/rule';

const compare = fc.record({
  is: fc.constant('compare' as const),
  field: fc.constantFrom('orders' as const, 'net12' as const, 'age' as const),
  operator: fc.constantFrom(...OPERATORS.filter((operator) => operator !== '~')),
  value: fc.integer({ min: 0, max: 3 }).map(String),
});
const { rule } = fc.letrec<{ rule: Rule }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 4 },
    compare,
    fc.record({ is: fc.constant('not' as const), of: tie('rule') }),
    fc.record({ is: fc.constantFrom('all' as const, 'any' as const), of: fc.array(tie('rule'), { minLength: 2, maxLength: 3 }) }),
  ),
}));
const customers = fc.record({ orders: fc.nat(3), net12: fc.nat(3), age: fc.option(fc.nat(3), { nil: undefined }) });

function read(text: string): Rule {
  const parsed = parseRule(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.rule;
}

describe('draftOf', () => {
  it('means the same when it is a rule again', () => {
    fc.assert(
      fc.property(rule, customers, (given, customer) => {
        const facts = (field: string) => customer[field as keyof typeof customer];
        const again = ruleOf(draftOf(given));
        expect(again && meets(again, facts)).toBe(meets(given, facts));
      }),
    );
  });
  it('keeps the text of a rule as people write it', () => {
    for (const text of [
      'tier = high',
      'tier = high and not lastorder > 90',
      'tier = high and (tag = VIP or country = CN)',
      'not (tier = low or tier = none)',
      '(age >= 30 and age <= 39) and tier = high',
    ]) {
      const again = ruleOf(draftOf(read(text)));
      expect(again && printRule(again)).toBe(text);
    }
  });
  it('shows two ends of one field as one condition', () => {
    expect(draftOf(read('age >= 30 and age <= 39')).parts).toMatchObject([
      { is: 'row', field: 'age', operator: 'between', value: '30', to: '39' },
    ]);
  });
});

describe('changePart', () => {
  it('changes and takes out a part however deep, and leaves the others as they are', () => {
    const draft = draftOf(read('tier = high and (tag = VIP or country = CN)'));
    const inner = draft.parts[1];
    if (inner?.is !== 'group') throw new Error('no group');
    const [tag] = inner.parts;
    const without = changePart(draft, tag?.key ?? 0, () => undefined);
    expect(printRule(ruleOf(without) ?? read('orders = 1'))).toBe('tier = high and country = CN');
    const changed = changePart(draft, tag?.key ?? 0, (part): DraftNode => ({ ...part, not: true }));
    expect(printRule(ruleOf(changed) ?? read('orders = 1'))).toBe('tier = high and (not tag = VIP or country = CN)');
    expect(changed.parts[0]).toBe(draft.parts[0]);
  });
});

describe('ruleOf', () => {
  it('leaves out conditions that have no value yet', () => {
    const draft = draftOf(read('tier = high and tag = VIP'));
    const tag = draft.parts[1]?.key ?? 0;
    const open = changePart(draft, tag, (part): DraftNode => (part.is === 'row' ? { ...part, value: ' ' } : part));
    expect(isComplete(draft)).toBe(true);
    expect(isComplete(open)).toBe(false);
    expect(ruleOf(open)).toEqual(read('tier = high'));
    expect(ruleOf(draftOf(undefined))).toBeUndefined();
  });
});

describe('freeKey', () => {
  it('is no key of any part', () => {
    fc.assert(
      fc.property(rule, (given) => {
        const draft = draftOf(given);
        const keys = (node: DraftNode): number[] => [node.key, ...(node.is === 'group' ? node.parts.flatMap(keys) : [])];
        expect(Math.max(...keys(draft))).toBeLessThan(freeKey(draft));
        expect(new Set(keys(draft)).size).toBe(keys(draft).length);
      }),
    );
  });
});
