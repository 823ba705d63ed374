import { describe, expect, it } from 'vitest';
import { backTest, historyAt } from '../../../lib/value/purchase/back-test';
import { fitLogistic, logisticChance } from '../../../lib/value/purchase/logistic';
import { seededRandom } from '../../../lib/domain/seeded-random';

const TODAY = 20_000;
/** Customers who buy every `gap` days with a jitter, and some who stop. */
function drawBook(count: number): number[][] {
  const random = seededRandom(8);
  return Array.from({ length: count }, () => {
    const gap = 10 + random() * 80;
    const stops = random() < 0.5 ? TODAY - random() * 500 : TODAY;
    const days: number[] = [];
    for (let day = TODAY - 700 + random() * 300; day <= stops; day += gap * (0.5 + random())) days.push(Math.floor(day));
    return [...new Set(days)];
  }).filter((days) => days.length > 0);
}

describe('historyAt', () => {
  it('knows only what had happened by the day', () => {
    expect(historyAt([100, 114, 135], 128)).toEqual({ x: 1, tx: 2, T: 4 });
    expect(historyAt([100], 99)).toBeUndefined();
    expect(historyAt([], 99)).toBeUndefined();
  });
});

describe('backTest', () => {
  it('forecasts a stretch that is known and takes the method of the lowest Brier score (BT-1)', () => {
    const test = backTest(drawBook(1200), TODAY, 180);
    expect(test).toMatchObject({ days: 180 });
    const scores = test?.brier ?? { 'mbg-nbd': 0, 'pareto-nbd': 0, stack: 0 };
    // Regular customers are what the purchase models do not know and the stack can learn.
    expect(test?.best).toBe('stack');
    expect(scores.stack).toBeLessThan(scores['mbg-nbd']);
    expect(test?.calibration.reduce((sum, bin) => sum + bin.customers, 0)).toBe(test?.customers);
  });
  it('leaves the stack alone where it would speak of far longer than it learned from (BT-2)', () => {
    expect(backTest(drawBook(1200), TODAY, 1000)?.best).not.toBe('stack');
  });
  it('is not made of a small or a young book (BT-3)', () => {
    expect(backTest(drawBook(300), TODAY, 180)).toBeUndefined();
    expect(
      backTest(
        drawBook(900)
          .map((days) => days.map((day) => TODAY - ((TODAY - day) % 60)))
          .map((days) => [...new Set(days)].sort()),
        TODAY,
        180,
      ),
    ).toBeUndefined();
    expect(backTest([], TODAY, 180)).toBeUndefined();
  });
});

describe('fitLogistic', () => {
  it('finds the weights that outcomes were drawn with, pulled a little to 0', () => {
    const random = seededRandom(3);
    const rows = Array.from({ length: 4000 }, () => [random() * 4 - 2, random() * 10]);
    const outcome = rows.map(([x = 0]) => random() < 1 / (1 + Math.exp(-(1.5 * x - 0.5))));
    const model = fitLogistic(rows, outcome);
    expect(logisticChance(model, [1, 5])).toBeCloseTo(1 / (1 + Math.exp(-1)), 1);
    expect(Math.abs((model.weights[2] ?? 1) / (model.weights[1] ?? 1))).toBeLessThan(0.1);
  });
  it('stays finite where the outcome is certain', () => {
    const model = fitLogistic([[0], [1], [2], [3]], [false, false, true, true]);
    expect(model.weights.every(Number.isFinite)).toBe(true);
    expect(fitLogistic([[1], [1]], [true, true]).weights.every(Number.isFinite)).toBe(true);
  });
});
