import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meets } from '../../../lib/domain/segment/meets';
import { parseRule, printRule } from '../../../lib/domain/segment/parse-rule';
import { type Facts, OPERATORS, type Rule, fieldsOf } from '../../../lib/domain/segment/rule';

const CUSTOMER: Record<string, string | number | readonly string[]> = {
  tier: 'high',
  lastorder: 120,
  tag: ['VIP', 'Key account'],
  name: 'Ana Gómez',
  cohort: '2025-03',
  net12: 1200,
};
const facts: Facts = (field) => CUSTOMER[field];

function isMet(text: string): boolean | string {
  const parsed = parseRule(text);
  return parsed.ok ? meets(parsed.rule, facts) : parsed.problem.problem;
}

describe('meets', () => {
  it.each([
    ['tier = high', true],
    ['TIER = High', true],
    ["tier = ''", false],
    ['tier ~ hi', true],
    ['tier != high', false],
    ['lastorder > 90 and net12 >= 1200', true],
    ['lastorder < 90 or net12 > 1000', true],
    ['not tier = high', false],
    ["tag = 'key account'", true],
    ['tag != vip', false],
    ['tag != other', true],
    ['tag ~ account', true],
    ['name ~ góm', true],
    ['cohort >= 2025-01 and cohort < 2025-04', true],
    ['age > 0 or age <= 0', false],
    ['not age > 30', true],
    ['tier = low or tier = high and lastorder = 120', true],
    ['(tier = low or tier = high) and lastorder = 1', false],
    ['field.size = 3', false],
  ])('%s', (text, expected) => {
    expect(isMet(text)).toBe(expected);
  });
});

describe('parseRule', () => {
  it.each([
    ['', 'empty', 0],
    ['colour = red', 'field', 0],
    ['lifecycle = at_risk', 'word', 12],
    ['name = x and tier != middle', 'word', 21],
    ['tier high', 'operator', 5],
    ['tier =', 'value', 6],
    ['net12 > many', 'number', 8],
    ['(tier = high', 'end', 12],
    ['tier = high low', 'end', 12],
    [`${'('.repeat(40)}tier = high`, 'deep', 21],
    ['x'.repeat(3000), 'long', 2000],
    ["tag = 'open", 'value', 6],
    ['__proto__ = 1', 'field', 0],
  ])('says what is wrong with %s, and where', (text, problem, at) => {
    expect(parseRule(text)).toMatchObject({ ok: false, problem: { problem, at } });
  });
  it('reads what printRule prints', () => {
    const compare = fc.record({
      is: fc.constant('compare' as const),
      field: fc.constantFrom('tag' as const, 'name' as const, 'field.size' as const),
      operator: fc.constantFrom(...OPERATORS),
      value: fc.string({ minLength: 1, maxLength: 20 }),
    });
    const { rule } = fc.letrec<{ rule: Rule }>((tie) => ({
      rule: fc.oneof(
        { maxDepth: 3 },
        compare,
        fc.record({ is: fc.constant('not' as const), of: tie('rule') }),
        fc.record({ is: fc.constantFrom('all' as const, 'any' as const), of: fc.array(tie('rule'), { minLength: 2, maxLength: 3 }) }),
      ),
    }));
    fc.assert(
      fc.property(rule, (given) => {
        const parsed = parseRule(printRule(given));
        expect(parsed).toEqual({ ok: true, rule: given });
        expect(fieldsOf(given).size).toBeGreaterThan(0);
      }),
    );
  });
  it('ends in time on anything', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 2500 }), (text) => {
        expect(typeof parseRule(text).ok).toBe('boolean');
      }),
    );
  });
});
