import { describe, expect, it } from 'vitest';
import { behaviourOf } from '../../lib/value/behaviour';
import { AS_OF, anOrder, daysAgo, ledgerUpTo } from '../support/order-builder';

const bought = (days: number[], patch: Parameters<typeof anOrder>[0] = {}) =>
  ledgerUpTo(
    days.map((ago) => anOrder({ at: daysAgo(ago), ...patch })),
    AS_OF,
  );

describe('behaviourOf', () => {
  it.each([
    ['never', []],
    ['once', [40]],
    ['irregular', [40, 80]],
    ['steady', [10, 40, 72, 101]],
    ['irregular', [1, 2, 3, 300]],
  ] as const)('calls buying %s (BU-1)', (buying, days) => {
    expect(behaviourOf(bought([...days]), AS_OF, 10_000).buying).toBe(buying);
  });
  it('calls a single order of three usual days bulk, where the usual is known (BU-1)', () => {
    const one = bought([40], { total: 30_000 });
    expect([behaviourOf(one, AS_OF, 10_000).buying, behaviourOf(one, AS_OF, 10_001).buying, behaviourOf(one, AS_OF).buying]).toEqual([
      'bulk',
      'once',
      'once',
    ]);
  });
  it('tells favourites and the share on discount by orders (BU-2, BU-3)', () => {
    const line = (category: string, discount?: number) => ({ name: 'Pump', quantity: 1, category, discount });
    const ledger = ledgerUpTo(
      [anOrder({ lines: [line('Pumps', 100), line('Pumps')] }), anOrder({ lines: [line('Hoses'), line('Pumps')] }), anOrder(), anOrder()],
      AS_OF,
    );
    expect(behaviourOf(ledger, AS_OF)).toMatchObject({
      favourites: [
        { name: 'Pumps', share: 0.5 },
        { name: 'Hoses', share: 0.25 },
      ],
      onDiscount: 0.25,
    });
  });
  it('counts calendar months with an order, of twelve at most (BU-4)', () => {
    expect(behaviourOf(bought([1, 2, 70]), AS_OF)).toMatchObject({ loyalMonths: 2, months: 3 });
    expect(behaviourOf(bought([1, 800]), AS_OF)).toMatchObject({ loyalMonths: 1, months: 12 });
    expect(behaviourOf(bought([]), AS_OF)).toEqual({ buying: 'never', favourites: [], loyalMonths: 0, months: 0 });
  });
});
