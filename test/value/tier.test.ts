import { describe, expect, it } from 'vitest';
import { addDays } from '../../lib/domain/day';
import { settingsSchema } from '../../lib/domain/setup/settings';
import type { Aggregate, Cuts } from '../../lib/domain/standing/standing';
import { fixedCuts } from '../../lib/value/cuts';
import { type TierBefore, judgeTier as judge } from '../../lib/value/tier';
import { AS_OF } from '../support/order-builder';

const SETTINGS = settingsSchema.parse({});
const CUTS: Cuts = { ...fixedCuts('USD', 40, AS_OF), mode: 'relative', tierHigh: 1_000, tierMid: 400 };

function aCustomer(net12: number, patch: Partial<Aggregate> = {}): Aggregate {
  return {
    orders: 3,
    occasions: 3,
    returns: 0,
    lastDay: AS_OF,
    firstDay: AS_OF,
    net: net12,
    net12,
    orders12: 3,
    currency: 'USD',
    otherCurrencies: 0,
    ...patch,
  };
}
const judgeTier = (aggregate: Aggregate, cuts = CUTS, before: TierBefore = {}, asOf = AS_OF) =>
  judge({ aggregate }, cuts, SETTINGS, before, asOf);
const codes = (result: { reasons: { code: string }[] }) => result.reasons.map((reason) => reason.code);

describe('judgeTier', () => {
  it.each([
    [1_000, 'high'],
    [999, 'mid'],
    [400, 'mid'],
    [399, 'low'],
    [0, 'low'],
    [-50, 'low'],
  ] as const)('gives a net of %i the tier %s (TI-1)', (net12, tier) => {
    expect(judgeTier(aCustomer(net12))).toMatchObject({ value: tier, reasons: [{ code: `tier.${tier}` }] });
  });
  it('promotes at once, over two steps too (TI-2)', () => {
    expect(judgeTier(aCustomer(1_000), CUTS, { tier: 'low' }).value).toBe('high');
  });
  it('keeps a tier down to 90 % of its cut, and says so (TI-3)', () => {
    const kept = judgeTier(aCustomer(900), CUTS, { tier: 'high' });
    expect(kept.value).toBe('high');
    expect(kept.reasons).toContainEqual({
      code: 'tier.kept',
      params: { cut: { minor: 1_000, currency: 'USD' }, floor: { minor: 900, currency: 'USD' } },
    });
  });
  it('demotes when the value was under the mark twice, 30 days apart, and not before (TI-4)', () => {
    const first = judgeTier(aCustomer(899), CUTS, { tier: 'high' });
    expect(first).toMatchObject({ value: 'high', belowSince: AS_OF });
    expect(first.reasons).toContainEqual({
      code: 'tier.waiting',
      params: { floor: { minor: 900, currency: 'USD' }, untilDay: addDays(AS_OF, 30) },
    });
    const before = { tier: 'high', belowSince: AS_OF } as const;
    expect(judgeTier(aCustomer(899), CUTS, before, addDays(AS_OF, 29))).toMatchObject({ value: 'high', belowSince: AS_OF });
    expect(judgeTier(aCustomer(899), CUTS, before, addDays(AS_OF, 30)).value).toBe('mid');
    expect(judgeTier(aCustomer(899), CUTS, before, addDays(AS_OF, 30)).belowSince).toBeUndefined();
  });
  it('forgets that it was under the mark when it is above again (TI-4)', () => {
    const again = judgeTier(aCustomer(900), CUTS, { tier: 'high', belowSince: addDays(AS_OF, -29) });
    expect([again.value, again.belowSince]).toEqual(['high', undefined]);
  });
  it('demotes by two steps to a tier that is itself kept (TI-3)', () => {
    const before = { tier: 'high', belowSince: addDays(AS_OF, -30) } as const;
    expect(judgeTier(aCustomer(370), CUTS, before).value).toBe('mid');
    expect(judgeTier(aCustomer(359), CUTS, before).value).toBe('low');
  });
  it('goes by the margin expected in 12 months where a model tells it (TI-1)', () => {
    const prediction = { buys: 0.8, horizonDays: 365, orders12: 3.1, value12: 1_200 };
    const expected = { ...CUTS, measure: 'expected', tops: Array.from({ length: 99 }, (_, at) => 1_500 - at * 15) } as const;
    expect(judge({ aggregate: aCustomer(100), prediction }, expected, SETTINGS, {}, AS_OF)).toMatchObject({
      value: 'high',
      reasons: [{ code: 'tier.high-expected', params: { orders: 3, net: { minor: 100 }, value: { minor: 1_200 }, topShare: 0.21 } }],
    });
  });
  it('gives nobody a tier for nothing, whatever was before (TI-4)', () => {
    expect(judgeTier(aCustomer(0), CUTS, { tier: 'high' }).value).toBe('low');
  });
  it('has no tier without a paid order in the currency of the book (TI-6)', () => {
    expect(judgeTier(aCustomer(0, { orders: 0 }))).toEqual({ value: undefined, reasons: [] });
    const foreign = judgeTier(aCustomer(0, { otherCurrencies: 3 }), CUTS, { tier: 'high' });
    expect(foreign).toEqual({ value: undefined, reasons: [{ code: 'tier.other-currency', params: { orders: 3 } }] });
  });
  it('says when the thresholds are fixed (TI-5)', () => {
    expect(codes(judgeTier(aCustomer(600_000), fixedCuts('USD', 3, AS_OF)))).toEqual(['tier.high-fixed', 'tier.fixed']);
  });
});
