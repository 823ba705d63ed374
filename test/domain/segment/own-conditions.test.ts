import { describe, expect, it } from 'vitest';
import { ownFacts, ownVocabulary } from '../../../lib/domain/own-field/own-facts';
import type { FieldDef } from '../../../lib/domain/own-field/own-field';
import type { OwnValues } from '../../../lib/domain/own-field/own-value';
import { meets } from '../../../lib/domain/segment/meets';
import { joinWhere, splitWhere } from '../../../lib/domain/segment/own-conditions';
import { parseRule } from '../../../lib/domain/segment/parse-rule';
import { withDays } from '../../../lib/domain/segment/relative-days';
import { testId } from '../../support/contact-builder';

const base = { id: testId(1), createdAt: 1, updatedAt: 1, rev: '1', on: ['individual'] as FieldDef['on'], order: 1, label: 'Plan' };
const FIELDS = new Map<string, FieldDef>([
  [
    'plan',
    {
      ...base,
      key: 'plan',
      type: 'choice',
      choices: [
        { key: 'Gold', label: 'Platinum' },
        { key: 'Silver', label: 'Silver', retired: true },
      ],
    },
  ],
  ['seats', { ...base, key: 'seats', type: 'number' }],
  ['fee', { ...base, key: 'fee', type: 'money' }],
  ['renewal', { ...base, key: 'renewal', type: 'date' }],
  ['vip', { ...base, key: 'vip', type: 'yes-no' }],
  ['likes', { ...base, key: 'likes', type: 'choices', choices: [{ key: 'Tea', label: 'Tea' }] }],
]);
const CUSTOMER: OwnValues = {
  plan: 'Gold',
  seats: 12,
  fee: { minor: 120_000, currency: 'EUR' },
  renewal: '2026-12-01',
  vip: true,
  likes: ['Tea', 'Coffee'],
};

function holds(text: string, values: OwnValues = CUSTOMER): boolean {
  const parsed = parseRule(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.problem.problem}`);
  const facts = ownFacts(values, FIELDS, (minor, currency) => (currency === 'EUR' ? minor / 100 : undefined));
  return meets(withDays(parsed.rule, '2026-11-22'), (field) => facts[field]);
}

describe('ownFacts', () => {
  it.each([
    'field.plan = gold',
    'field.plan = platinum',
    'field.seats >= 12 and field.seats < 12.5',
    'field.fee > 1000',
    'field.renewal >= today and field.renewal <= today+30',
    'field.vip = yes',
    'field.likes = tea and field.likes = coffee',
    "field.missing = ''",
  ])('meets %s', (rule) => expect(holds(rule)).toBe(true));

  it.each([
    'field.plan = silver',
    'field.plan != platinum',
    'field.seats > 12',
    'field.renewal < today',
    'field.vip != yes',
    'field.missing > 1',
  ])('does not meet %s', (rule) => expect(holds(rule)).toBe(false));

  it('takes an amount without a rate for unknown, and a box that was never ticked for not ticked', () => {
    expect(holds('field.fee > 0', { fee: { minor: 1, currency: 'JPY' } })).toBe(false);
    expect(holds('field.vip != yes', {})).toBe(true);
  });
});

describe('ownVocabulary', () => {
  it('lists the fields in use of customers, with the choices that are offered', () => {
    const terms = ownVocabulary([...FIELDS.values()], { yes: 'Yes', no: 'No' });
    expect(terms.map(({ field, type }) => [field, type])).toEqual([
      ['field.plan', 'word'],
      ['field.seats', 'number'],
      ['field.fee', 'number'],
      ['field.renewal', 'date'],
      ['field.vip', 'word'],
      ['field.likes', 'words'],
    ]);
    expect(terms[0]?.values).toEqual([{ value: 'Gold', label: 'Platinum' }]);
  });
});

describe('splitWhere', () => {
  it('takes conditions on own fields out of a rule and puts them back', () => {
    const where = "tier = high and (field.plan = Gold or field.plan = 'Two words') and field.seats >= 5";
    const { rest, conditions } = splitWhere(where);
    expect({ rest, conditions }).toEqual({
      rest: 'tier = high',
      conditions: [
        { key: 'plan', operator: '=', values: ['Gold', 'Two words'] },
        { key: 'seats', operator: '>=', values: ['5'] },
      ],
    });
    expect(joinWhere(rest, conditions)).toBe(where);
  });

  it('leaves alone what it cannot show as a condition', () => {
    const where = 'not field.plan = Gold or tier = high';
    expect(splitWhere(where)).toEqual({ rest: where, conditions: [] });
    expect(splitWhere('tier =')).toEqual({ rest: 'tier =', conditions: [] });
    expect(joinWhere(undefined, [])).toBeUndefined();
  });
});
