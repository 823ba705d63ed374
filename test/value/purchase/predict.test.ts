import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PurchaseParams } from '../../../lib/value/purchase/fit-purchases';
import { chanceAlive, chanceToBuy, expectedPurchases, hypergeometric } from '../../../lib/value/purchase/predict';

/** Fader, Hardie and Lee 2005, table 2: BG/NBD and Pareto/NBD on CDNOW. */
const BG: PurchaseParams = { model: 'bg-nbd', r: 0.242593, alpha: 4.413532, a: 0.792886, b: 2.425752 };
const PARETO: PurchaseParams = { model: 'pareto-nbd', r: 0.5533, alpha: 10.578, s: 0.6061, beta: 11.669 };
const MBG: PurchaseParams = { model: 'mbg-nbd', r: 0.5248, alpha: 6.183, a: 0.8914, b: 1.614 };
const weeks = (x: number, tx: number, T: number) => ({ x, tx, T });

describe('expectedPurchases', () => {
  it.each([
    [weeks(2, 30.43, 38.86), 39, 1.226],
    [weeks(7, 29.43, 38.86), 39, 3.337],
    [weeks(26, 30.86, 31), 52, 25.76],
  ])('is the sheet of Fader and Hardie for %o over %d weeks (PU-4)', (history, ahead, printed) => {
    expect(expectedPurchases(BG, history, ahead)).toBeCloseTo(printed, 2);
  });
  it('is the Pareto/NBD of the BTYD walkthrough for customer 1516 (PU-4)', () => {
    expect(expectedPurchases(PARETO, weeks(26, 30.86, 31), 52)).toBeCloseTo(25.46, 1);
    expect(chanceAlive(PARETO, weeks(26, 30.86, 31))).toBeCloseTo(0.9979, 3);
  });
  it('has no hole where a or s is 1', () => {
    for (const near of [1 - 1e-7, 1, 1 + 1e-7]) {
      expect(expectedPurchases({ ...MBG, a: near }, weeks(2, 20, 38), 52)).toBeCloseTo(
        expectedPurchases({ ...MBG, a: 1.001 }, weeks(2, 20, 38), 52),
        2,
      );
      expect(expectedPurchases({ ...PARETO, s: near }, weeks(2, 20, 38), 52)).toBeCloseTo(
        expectedPurchases({ ...PARETO, s: 1.001 }, weeks(2, 20, 38), 52),
        2,
      );
    }
  });
});

describe('chanceToBuy', () => {
  it('is the chance to be there and to buy, by value.md for BG/NBD (PU-5)', () => {
    expect(chanceToBuy(BG, weeks(2, 30.43, 38.86), 39)).toBeCloseTo(0.5546, 4);
    expect(chanceToBuy(BG, weeks(0, 0, 38.86), 39)).toBeCloseTo(0.1443, 4);
  });
  it('lies between 0 and the chance to be there, grows with the horizon and never exceeds the expectation (PU-5)', () => {
    const history = fc.record({
      x: fc.integer({ min: 0, max: 300 }),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      T: fc.double({ min: 0, max: 400, noNaN: true }),
    });
    fc.assert(
      fc.property(history, fc.constantFrom(BG, MBG, PARETO), ({ x, share, T }, params) => {
        const known = weeks(x, share * T, T);
        const [half, year] = [chanceToBuy(params, known, 26), chanceToBuy(params, known, 52)];
        expect(half).toBeGreaterThanOrEqual(0);
        expect(year).toBeGreaterThanOrEqual(half - 1e-9);
        expect(year).toBeLessThanOrEqual(chanceAlive(params, known) + 1e-9);
        expect(expectedPurchases(params, known, 52)).toBeGreaterThanOrEqual(year * (1 - 1e-6) - 1e-9);
      }),
      { seed: 4 },
    );
  });
  it('falls with every quiet week (PU-5)', () => {
    const quiet = Array.from({ length: 100 }, (_, at) => chanceToBuy(MBG, weeks(5, 20, 20 + at), 52));
    expect(quiet.every((chance, at) => at === 0 || chance < (quiet[at - 1] ?? 0))).toBe(true);
  });
});

describe('hypergeometric', () => {
  it('is the logarithm and the power that it can be written as (Abramowitz and Stegun 15.1.3, 15.1.8)', () => {
    for (const z of [0.1, 0.5, 0.9, 0.99]) {
      expect(hypergeometric(1, 1, 2, z)).toBeCloseTo(-Math.log(1 - z) / z, 7);
      expect(hypergeometric(0.7, 3, 3, z) * (1 - z) ** 0.7).toBeCloseTo(1, 7);
    }
  });
});
