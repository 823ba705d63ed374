import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../../lib/domain/day';
import { settingsSchema } from '../../lib/domain/setup/settings';
import { type Aggregate, cutsSchema } from '../../lib/domain/standing/standing';
import { cutsOf as cutsOfBook, cutValuesOf, fixedCuts, topShareOf } from '../../lib/value/cuts';
import { scoresOf } from '../../lib/value/score';
import { AS_OF } from '../support/order-builder';

const SETTINGS = settingsSchema.parse({});

function aBuyer(patch: Partial<Aggregate> = {}): Aggregate {
  const lastDay = patch.lastDay ?? addDays(AS_OF, -10);
  return {
    orders: 1,
    occasions: 1,
    returns: 0,
    firstDay: lastDay,
    lastDay,
    net: 100,
    net12: 100,
    orders12: 1,
    currency: 'USD',
    otherCurrencies: 0,
    ...patch,
  };
}
const twenty = Array.from({ length: 20 }, (_, place) =>
  aBuyer({ net: 100 * (place + 1), net12: 100 * (place + 1), occasions: place + 1, orders: place + 1, lastDay: addDays(AS_OF, -place) }),
);
const cutsOf = (book: readonly Aggregate[], settings = SETTINGS, asOf = AS_OF) =>
  cutsOfBook(
    cutValuesOf(
      book.map((aggregate) => ({ aggregate })),
      settings,
      asOf,
    ),
    settings,
    asOf,
  );
const tierOf = (net12: number, cuts: { tierHigh: number; tierMid: number }) =>
  net12 >= cuts.tierHigh ? 'high' : net12 >= cuts.tierMid ? 'mid' : 'low';

describe('cutsOf', () => {
  it('ranks twenty different customers: four high, six mid, ten low (CU-4)', () => {
    const cuts = cutsOf(twenty, SETTINGS, AS_OF);
    expect(cuts).toMatchObject({ mode: 'relative', customers: 20, fixed: [], tierHigh: 1_700, tierMid: 1_100 });
    expect(scoresOf(twenty[19] as Aggregate, cuts, AS_OF)).toEqual({ r: 1, f: 5, m: 5 }); // the twentieth of twenty
  });
  it('uses fixed thresholds for a small book (CU-2)', () => {
    expect(cutsOf(twenty.slice(1), SETTINGS, AS_OF)).toEqual(fixedCuts('USD', 19, AS_OF));
  });
  it('does not count those who never ordered (CU-1)', () => {
    const prospect: Aggregate = { orders: 0, occasions: 0, returns: 0, net: 0, net12: 0, orders12: 0, currency: 'USD', otherCurrencies: 0 };
    expect(cutsOf([...twenty.slice(1), prospect], SETTINGS, AS_OF)).toMatchObject({ mode: 'absolute', customers: 19 });
  });
  it('ranks by money only those who paid in the currency of the book (CU-1)', () => {
    const foreign = aBuyer({ net: 0, net12: 0, otherCurrencies: 1 });
    expect(cutsOf([...twenty, foreign], SETTINGS, AS_OF)).toMatchObject({ customers: 21, tierHigh: 1_700 });
  });
  it('falls back measure by measure when values repeat (CU-2)', () => {
    const rare = twenty.map((customer, place) => ({ ...customer, occasions: 1 + (place % 3) }));
    expect(cutsOf(rare, SETTINGS, AS_OF)).toMatchObject({ mode: 'relative', fixed: ['f'], f: [1, 2, 4, 9] });
  });
  it('has fixed thresholds of the size of the currency (CU-3)', () => {
    expect(fixedCuts('USD', 3, AS_OF)).toMatchObject({ tierHigh: 500_000, tierMid: 100_000 });
    expect(fixedCuts('JPY', 3, AS_OF)).toMatchObject({ tierHigh: 500_000, tierMid: 100_000 });
    expect(fixedCuts('CNY', 3, AS_OF)).toMatchObject({ tierHigh: 5_000_000 });
  });
  it('keeps a tie too wide for the top share below it as a whole (CU-4)', () => {
    const tied = twenty.map((customer, place) => ({ ...customer, net12: place < 6 ? place : 900 }));
    const cuts = cutsOf(tied, SETTINGS, AS_OF);
    expect(tied.map((customer) => tierOf(customer.net12, cuts)).filter((tier) => tier === 'high')).toEqual([]);
  });
  it('asks at least one minor unit of a tier (CU-5)', () => {
    const quiet = twenty.map((customer, place) => ({ ...customer, net12: place < 5 ? -place : 0 }));
    expect(cutsOf(quiet, SETTINGS, AS_OF)).toMatchObject({ tierHigh: 1, tierMid: 1 });
  });
  it('knows to the top of how many per cent a value belongs (CU-6)', () => {
    const cuts = cutsOf(Array.from({ length: 200 }, (_, place) => aBuyer({ net: place + 1, net12: place + 1 })));
    expect([200, 199, 190, 101, 1, 0].map((value) => topShareOf(value, cuts))).toEqual([0.01, 0.01, 0.06, 0.5, 1, undefined]);
    expect(topShareOf(5, {})).toBeUndefined();
  });
  it('takes fixed amounts where the user gave some (CU-7)', () => {
    const value = { ...SETTINGS.value, amounts: { high: 1_500, mid: 300 } };
    expect(cutsOf(twenty, { ...SETTINGS, value })).toMatchObject({ mode: 'absolute', tierHigh: 1_500, tierMid: 300, fixed: [] });
  });
  it('gives valid cuts, equal customers equal scores, and never more than the share of different ones (SC-1, CU-4)', () => {
    const customer = fc
      .record({
        net: fc.integer({ min: -500, max: 5_000 }),
        occasions: fc.integer({ min: 1, max: 30 }),
        days: fc.integer({ min: 0, max: 700 }),
      })
      .map(({ net, occasions, days }) => aBuyer({ net, net12: net, occasions, orders: occasions, lastDay: addDays(AS_OF, -days) }));
    fc.assert(
      fc.property(fc.array(customer, { maxLength: 80 }), (book) => {
        const cuts = cutsOf(book, SETTINGS, AS_OF);
        expect(cutsSchema.parse(cuts)).toEqual(cuts);
        expect(cuts.tierHigh).toBeGreaterThanOrEqual(cuts.tierMid);
        const seen = new Map<number, number>();
        for (const one of book) {
          const days = daysBetween(one.lastDay ?? AS_OF, AS_OF);
          const r = scoresOf(one, cuts, AS_OF)?.r ?? 0;
          expect(seen.get(days) ?? r).toBe(r);
          seen.set(days, r);
        }
        const high = book.filter((one) => one.net12 >= cuts.tierHigh).length;
        expect(cuts.mode === 'absolute' || high / 2 <= SETTINGS.tiers.high * book.length + 1e-9).toBe(true);
      }),
    );
  });
});
