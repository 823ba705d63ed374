import { describe, expect, it } from 'vitest';
import type { PurchaseParams } from '../../../lib/value/purchase/fit-purchases';
import { discountedPurchases, quickDiscount } from '../../../lib/value/purchase/lifetime-value';
import { expectedPurchases } from '../../../lib/value/purchase/predict';
import { seededRandom } from '../../../lib/domain/seeded-random';
import { simulate } from '../../../lib/value/purchase/simulate';
import { drawHistories } from '../../support/purchase-builder';

const BG: PurchaseParams = { model: 'bg-nbd', r: 0.242593, alpha: 4.413532, a: 0.792886, b: 2.425752 };
const MBG: PurchaseParams = { model: 'mbg-nbd', r: 0.5248, alpha: 6.183, a: 0.8914, b: 1.614 };
const PARETO: PurchaseParams = { model: 'pareto-nbd', r: 0.5533, alpha: 10.578, s: 0.6061, beta: 11.669 };
const YEAR = { weeks: 365 / 7 / 52, steps: 52, rate: 0.1, at: 'middle' } as const;

describe('discountedPurchases', () => {
  it("is lifetimes' monthly scheme for CDNOW's customer 1, in weeks (LV-1)", () => {
    const schedule = { weeks: 4.345, steps: 12, rate: 0.01, perStep: true, at: 'end' } as const;
    const purchases = discountedPurchases((ahead) => expectedPurchases(BG, { x: 2, tx: 30.43, T: 38.86 }, ahead), schedule);
    expect(purchases * 24.6588).toBeCloseTo(36.278, 2);
  });
  it.each([12, 36])('is the same from a few nodes over %d months (LV-2)', (months) => {
    const schedule = { ...YEAR, steps: (52 * months) / 12 };
    const quick = quickDiscount(schedule);
    for (const history of [...drawHistories(60), { x: 0, tx: 0, T: 0 }, { x: 500, tx: 99, T: 100 }]) {
      const expected = (ahead: number) => expectedPurchases(MBG, history, ahead);
      const all = discountedPurchases(expected, schedule);
      expect(Math.abs(quick(expected) - all)).toBeLessThan(1e-6 * all);
    }
  });
});

describe('simulate', () => {
  const spend = { model: 'credibility', mean: 40, why: 'few-repeaters', repeaters: 3 } as const;
  it.each([MBG, PARETO])('draws futures with the mean that the formula gives (LV-3): $model', (params) => {
    const question = { params, history: { x: 7, tx: 29, T: 38.86 }, weeks: 52, spend, own: { n: 8, mean: 40 } };
    let sum = 0;
    // The whole of the futures: an interval of one draw is that draw.
    const random = seededRandom(5);
    for (let at = 0; at < 20_000; at += 1) sum += simulate(question, random, { draws: 1, share: 0.8, most: 2000 }).purchases[0];
    expect(sum / 20_000).toBeCloseTo(expectedPurchases(params, question.history, 52), 0);
  });
  it('is the same for the same seed, ordered, and nothing for nobody (LV-3)', () => {
    const question = { params: MBG, history: { x: 3, tx: 20, T: 30 }, weeks: 52, spend, own: { n: 4, mean: 40 } };
    const one = simulate(question, seededRandom(9));
    expect(simulate(question, seededRandom(9))).toEqual(one);
    expect(one.purchases[0]).toBeLessThanOrEqual(one.purchases[1]);
    expect(one.spend[1]).toBeCloseTo(one.purchases[1] * 40, 9);
  });
});
