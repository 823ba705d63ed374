import { describe, expect, it } from 'vitest';
import { settingsSchema } from '../../lib/domain/setup/settings';
import type { Aggregate, Cuts } from '../../lib/domain/standing/standing';
import { fixedCuts } from '../../lib/value/cuts';
import { judgeTier } from '../../lib/value/tier';
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
    expect(judgeTier(aCustomer(net12), CUTS, SETTINGS)).toMatchObject({ value: tier, reasons: [{ code: `tier.${tier}` }] });
  });
  it('promotes at once, over two steps too (TI-2)', () => {
    expect(judgeTier(aCustomer(1_000), CUTS, SETTINGS, 'low').value).toBe('high');
  });
  it('keeps a tier down to 90 % of its cut, and says so (TI-3)', () => {
    const kept = judgeTier(aCustomer(900), CUTS, SETTINGS, 'high');
    expect(kept.value).toBe('high');
    expect(kept.reasons).toContainEqual({
      code: 'tier.kept',
      params: { cut: { minor: 1_000, currency: 'USD' }, floor: { minor: 900, currency: 'USD' } },
    });
    expect(judgeTier(aCustomer(899), CUTS, SETTINGS, 'high')).toMatchObject({ value: 'mid' });
  });
  it('demotes by two steps to a tier that is itself kept (TI-3)', () => {
    expect(judgeTier(aCustomer(370), CUTS, SETTINGS, 'high').value).toBe('mid');
    expect(judgeTier(aCustomer(359), CUTS, SETTINGS, 'high').value).toBe('low');
  });
  it('gives nobody a tier for nothing, whatever was before (TI-3)', () => {
    expect(judgeTier(aCustomer(0), CUTS, SETTINGS, 'high').value).toBe('low');
  });
  it('has no tier without a paid order in the currency of the book (TI-4)', () => {
    expect(judgeTier(aCustomer(0, { orders: 0 }), CUTS, SETTINGS)).toEqual({ value: undefined, reasons: [] });
    const foreign = judgeTier(aCustomer(0, { otherCurrencies: 3 }), CUTS, SETTINGS, 'high');
    expect(foreign).toEqual({ value: undefined, reasons: [{ code: 'tier.other-currency', params: { orders: 3 } }] });
  });
  it('says when the thresholds are fixed (TI-5)', () => {
    expect(codes(judgeTier(aCustomer(600_000), fixedCuts('USD', 3, AS_OF), SETTINGS))).toEqual(['tier.high-fixed', 'tier.fixed']);
  });
});
