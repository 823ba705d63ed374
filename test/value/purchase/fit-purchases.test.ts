import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leavingLikelihood } from '../../../lib/value/purchase/bg-likelihood';
import { type PurchaseModel, fitPurchases } from '../../../lib/value/purchase/fit-purchases';
import { type PurchaseHistory, cellsOf, saneHistory } from '../../../lib/value/purchase/history';
import { paretoLikelihood } from '../../../lib/value/purchase/pareto-likelihood';
import { chanceToBuy, expectedPurchases } from '../../../lib/value/purchase/predict';
import { drawHistories } from '../../support/purchase-builder';

const MODELS: readonly PurchaseModel[] = ['bg-nbd', 'mbg-nbd', 'pareto-nbd'];
const likelihoodOf = (model: PurchaseModel, histories: readonly PurchaseHistory[]) =>
  model === 'pareto-nbd' ? paretoLikelihood(cellsOf(histories)) : leavingLikelihood(cellsOf(histories), model);

const ratesOf = (params: object): number[] => Object.values(params).filter((part) => typeof part === 'number');
/** Defaults of drawHistories: r, alpha, a, b. */
const DRAWN = [0.6, 7, 0.8, 1.8];

describe('fitPurchases', () => {
  it('recovers the parameters that customers were drawn from (PU-1)', () => {
    const { params, converged } = fitPurchases(cellsOf(drawHistories(20_000)), 'mbg-nbd', { prior: false });
    expect(converged).toBe(true);
    expect(ratesOf(params).map((rate, at) => Math.abs(Math.log(rate / (DRAWN[at] ?? 1))) < 0.15)).toEqual([true, true, true, true]);
  });
  it.each(MODELS)('climbs by the gradient that differences give: %s', (model) => {
    const likelihood = likelihoodOf(model, drawHistories(50));
    const point = Float64Array.from([-0.6, 1.7, -0.3, 0.8]);
    const gradient = new Float64Array(4);
    likelihood(point, gradient);
    point.forEach((_, at) => {
      const moved = (by: number) =>
        likelihood(
          point.map((part, place) => part + (place === at ? by : 0)),
          new Float64Array(4),
        );
      expect(gradient[at]).toBeCloseTo((moved(1e-5) - moved(-1e-5)) / 2e-5, 4);
    });
  });
  it('depends neither on the order of the customers nor on how they are counted together (PU-2)', () => {
    const histories = drawHistories(300);
    const { params } = fitPurchases(cellsOf(histories), 'mbg-nbd');
    const turned = fitPurchases(cellsOf(histories.toReversed()), 'mbg-nbd').params;
    expect(turned.r).toBeCloseTo(params.r, 6);
    expect(turned.alpha).toBeCloseTo(params.alpha, 5);
  });
  it('is finite for customers of any kind, and says nothing mad of them (PU-3)', () => {
    const history = fc.record({
      x: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 })),
      tx: fc.double({ min: -1, max: 300 }),
      T: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 300 })),
    });
    fc.assert(
      fc.property(fc.array(history, { maxLength: 30 }), fc.constantFrom(...MODELS), (given, model) => {
        const { params } = fitPurchases(cellsOf(given), model);
        expect(ratesOf(params).every((rate) => rate > 1e-5 && rate < 1e5)).toBe(true);
        for (const one of [...given, { x: 0, tx: 0, T: 0 }, { x: 5, tx: 0, T: 0 }].map(saneHistory)) {
          const buys = chanceToBuy(params, one, 52);
          const expected = expectedPurchases(params, one, 52);
          expect(buys >= 0 && buys <= 1 && expected >= 0 && Number.isFinite(expected)).toBe(true);
        }
      }),
      { numRuns: 60, seed: 11 },
    );
  });
  it.each([
    ['one customer', [{ x: 3, tx: 10, T: 20 }]],
    ['only one-time buyers', Array.from({ length: 50 }, (_, at) => ({ x: 0, tx: 0, T: at }))],
    ['all on one day', Array.from({ length: 50 }, () => ({ x: 0, tx: 0, T: 0 }))],
    ['eighty repeats in a week', [{ x: 80, tx: 1, T: 1 }, ...drawHistories(20)]],
    ['nobody', []],
  ])('stays near the prior with %s (PU-3)', (_, histories) => {
    const { params, converged } = fitPurchases(cellsOf(histories), 'mbg-nbd');
    expect(converged).toBe(true);
    expect(ratesOf(params).every((rate) => rate > 1e-2 && rate < 100)).toBe(true);
  });
  it('does not run off on small samples (PU-3)', () => {
    const base = drawHistories(2000, { seed: 5 });
    for (let at = 0; at < 200; at += 1) {
      const { params } = fitPurchases(cellsOf(base.slice(at * 10, at * 10 + 10)), 'mbg-nbd');
      expect(params.model === 'mbg-nbd' && params.a > 0.01 && params.b < 200 && params.r < 20 && params.alpha < 500).toBe(true);
    }
  });
});
