import { describe, expect, it } from 'vitest';
import { addDays } from '../../lib/domain/day';
import { settingsSchema } from '../../lib/domain/setup/settings';
import { aggregateOf } from '../../lib/value/aggregate';
import { judgeByChance, subscriberLife } from '../../lib/value/lifecycle';
import { AS_OF, anOrder, daysAgo, ledgerUpTo } from '../support/order-builder';
import { aValueModel } from '../support/value-model-builder';

const SETTINGS = settingsSchema.parse({});

function lifeOf(days: number[], buys: number, before?: { lifecycle: 'active' | 'at-risk' | 'churned'; lastDay?: string }) {
  const ledger = ledgerUpTo(
    days.map((ago) => anOrder({ at: daysAgo(ago) })),
    AS_OF,
  );
  const prediction = { buys, horizonDays: 365, orders12: 1, value12: 100 };
  return judgeByChance({ aggregate: aggregateOf(ledger, AS_OF), ledger, prediction, model: aValueModel(), before }, SETTINGS, AS_OF).value;
}

describe('judgeByChance', () => {
  it.each([
    [0.5, 'active'],
    [0.49, 'at-risk'],
    [0.2, 'at-risk'],
    [0.19, 'churned'],
  ] as const)('calls a chance of %d %s (LM-1)', (buys, stage) => {
    expect(lifeOf([100, 130], buys)).toBe(stage);
  });
  it('lets a customer fall only under 90 % of the mark while no order came between (LM-2)', () => {
    const lastDay = addDays(AS_OF, -100);
    expect(lifeOf([100, 130], 0.45, { lifecycle: 'active', lastDay })).toBe('active');
    expect(lifeOf([100, 130], 0.44, { lifecycle: 'active', lastDay })).toBe('at-risk');
    expect(lifeOf([100, 130], 0.18, { lifecycle: 'at-risk', lastDay })).toBe('at-risk');
    expect(lifeOf([100, 130], 0.17, { lifecycle: 'at-risk', lastDay })).toBe('churned');
    expect(lifeOf([100, 130], 0.19, { lifecycle: 'churned', lastDay })).toBe('churned');
  });
  it('goes by the plain mark once an order came (LM-2)', () => {
    expect(lifeOf([100, 130], 0.45, { lifecycle: 'active', lastDay: addDays(AS_OF, -130) })).toBe('at-risk');
  });
  it('calls a first order new, for as long as half of them take to come back (LM-3)', () => {
    expect([lifeOf([30], 0.9), lifeOf([31], 0.9)]).toEqual(['new', 'active']);
  });
  it('calls who came back after all hope won back, a while even at a low chance (LM-4)', () => {
    expect(lifeOf([5, 1500], 0.3)).toBe('won-back');
    expect(lifeOf([100, 1500], 0.6)).toBe('won-back');
    expect(lifeOf([100, 1500], 0.3)).toBe('at-risk');
    expect(lifeOf([5, 60], 0.6)).toBe('active');
  });
  it('leaves who never ordered a prospect, and calls a subscriber active (LM-5)', () => {
    expect(lifeOf([], 0)).toBe('prospect');
    expect(subscriberLife().value).toBe('active');
  });
});
