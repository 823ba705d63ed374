import { describe, expect, it } from 'vitest';
import { type Spend, expectedSpend, fitGammaGamma, fitSpend } from '../../../lib/value/purchase/gamma-gamma';
import { seededRandom } from '../../../lib/domain/seeded-random';
import { gammaDraw } from '../../../lib/value/purchase/random';
import { digamma, logGamma } from '../../../lib/value/purchase/special';

function drawSpends(count: number, { p = 6, q = 4, gamma = 15, seed = 2 } = {}): Spend[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const rate = gammaDraw(random, q) / gamma;
    const n = 1 + Math.floor(random() * 8);
    return { n, mean: gammaDraw(random, p * n) / rate / n };
  });
}
/** Fader and Hardie, note 025: CDNOW. */
const PUBLISHED = { model: 'gamma-gamma', p: 6.25, q: 3.74, gamma: 15.44, repeaters: 946, correlation: 0.1 } as const;

describe('fitGammaGamma', () => {
  it('recovers the parameters that spends were drawn from (GG-1)', () => {
    const fit = fitGammaGamma(drawSpends(20_000));
    expect(fit.p).toBeCloseTo(6, 0);
    expect(fit.q).toBeCloseTo(4, 0);
    expect((fit.p * fit.gamma) / (fit.q - 1)).toBeCloseTo(30, 0);
  });
  it('is the same in cents and in units (GG-1)', () => {
    const [units, cents] = [fitGammaGamma(drawSpends(300)), fitGammaGamma(drawSpends(300).map(({ n, mean }) => ({ n, mean: mean * 100 })))];
    expect(cents.p).toBeCloseTo(units.p, 6);
    expect(cents.gamma / 100).toBeCloseTo(units.gamma, 4);
  });
});

describe('expectedSpend', () => {
  it.each([
    [{ n: 2, mean: 22.35 }, 24.66],
    [{ n: 1, mean: 11.77 }, 18.91],
    [{ n: 0, mean: 0 }, 35.17],
  ])('is the sheet of note 025 for %o (GG-2)', (own, printed) => {
    expect(expectedSpend(PUBLISHED, own)).toBeCloseTo(printed, 1);
  });
});

describe('fitSpend', () => {
  it('uses Gamma-Gamma where repeaters suffice (GG-3)', () => {
    expect(fitSpend(drawSpends(500)).model).toBe('gamma-gamma');
  });
  it.each([
    ['few-repeaters', drawSpends(20)],
    ['equal-spend', drawSpends(200).map(({ n }) => ({ n, mean: 30 }))],
    ['depends-on-frequency', drawSpends(200).map(({ n, mean }) => ({ n, mean: mean + 1000 * n }))],
  ])('falls back to the credibility mean: %s (GG-3, GG-4)', (why, spends) => {
    const model = fitSpend(spends);
    expect(model).toMatchObject({ model: 'credibility', why });
    const mean = model.model === 'credibility' ? model.mean : 0;
    expect(expectedSpend(model, { n: 3, mean: 10 })).toBeCloseTo((3 * 10 + mean) / 4, 9);
  });
  it('says something sane of nobody, of nothing paid and of money given back (GG-4)', () => {
    for (const spends of [[], [{ n: 1, mean: 0 }], [{ n: 2, mean: -5 }]]) {
      expect(expectedSpend(fitSpend(spends), { n: 2, mean: -5 })).toBe(0);
    }
  });
});

describe('logGamma', () => {
  it('and its derivative are those of factorials', () => {
    expect(Math.exp(logGamma(7))).toBeCloseTo(720, 8);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 12);
    expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 12);
    expect(digamma(9.3)).toBeCloseTo((logGamma(9.3 + 1e-5) - logGamma(9.3 - 1e-5)) / 2e-5, 6);
  });
});
