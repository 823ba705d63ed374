import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../lib/domain/day';
import { settingsSchema } from '../../lib/domain/setup/settings';
import { aggregate } from '../../lib/value/aggregate';
import { judgeLifecycle } from '../../lib/value/lifecycle';
import { AS_OF, aReturn, anOrder, daysAgo, utcDay } from '../support/order-builder';

const SETTINGS = settingsSchema.parse({});
function lifeOf(days: number[], asOf = AS_OF) {
  const orders = days.map((ago) => anOrder({ at: daysAgo(ago) }));
  return judgeLifecycle(aggregate(orders, { asOf, dayOf: utcDay, currency: 'USD' }), SETTINGS, asOf);
}

describe('judgeLifecycle', () => {
  it.each([
    ['nobody without an order', [], 'prospect'],
    ['a first order today', [0], 'new'],
    ['a first order 30 days ago', [30], 'new'],
    ['one order 31 days ago', [31], 'active'],
    ['two orders, the last today', [0, 20], 'active'],
    ['90 days without an order', [90, 120], 'active'],
    ['91 days without an order', [91, 120], 'at-risk'],
    ['180 days without an order', [180], 'at-risk'],
    ['181 days without an order', [181], 'churned'],
    ['an order after a gap of 180 days', [5, 185], 'active'],
    ['an order after a gap of 181 days', [5, 186], 'won-back'],
    ['a second order after coming back', [2, 12, 250], 'active'],
    ['gone again after coming back', [181, 400], 'churned'],
  ] as const)('calls %s so (LC-1 to LC-5)', (_, days, lifecycle) => {
    expect(lifeOf([...days]).value).toBe(lifecycle);
  });
  it('tells everything returned from never ordered (LC-1)', () => {
    const order = anOrder();
    const sums = aggregate([order, aReturn(order, order.total)], { asOf: AS_OF, dayOf: utcDay, currency: 'USD' });
    expect(judgeLifecycle(sums, SETTINGS, AS_OF)).toMatchObject({ value: 'prospect', reason: { code: 'lifecycle.returned' } });
  });
  it('says since when, and by which limit (LC-2)', () => {
    expect(lifeOf([100])).toEqual({
      value: 'at-risk',
      since: addDays(AS_OF, -9),
      reason: { code: 'lifecycle.at-risk', params: { lastDay: addDays(AS_OF, -100), limit: 90 } },
    });
  });
  it('never turns back without an order (LC-6)', () => {
    const rank = { prospect: 0, new: 1, 'won-back': 1, active: 2, 'at-risk': 3, churned: 4 };
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 800 }), { minLength: 1, maxLength: 6 }), (days) => {
        const ranks = Array.from({ length: 30 }, (_, week) => rank[lifeOf(days, addDays(AS_OF, week * 14)).value]);
        expect(ranks).toEqual([...ranks].sort((x, y) => x - y));
      }),
    );
  });
  it('answers an order at once (LC-7)', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 800 }), { maxLength: 6 }), (days) => {
        expect(['new', 'active', 'won-back']).toContain(lifeOf([0, ...days]).value);
      }),
    );
  });
});
