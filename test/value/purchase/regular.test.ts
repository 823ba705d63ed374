import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../lib/domain/seeded-random';
import { chooseModel, chooseStages } from '../../../lib/value/purchase/choose-model';
import { fitPurchases } from '../../../lib/value/purchase/fit-purchases';
import { leavingLikelihood } from '../../../lib/value/purchase/bg-likelihood';
import { type PurchaseHistory, cellsOf } from '../../../lib/value/purchase/history';
import { chanceAlive, chanceToBuy, expectedPurchases } from '../../../lib/value/purchase/predict';
import { betaDraw, gammaDraw } from '../../../lib/value/purchase/random';
import { regularLikelihood } from '../../../lib/value/purchase/regular-likelihood';
import { simulate } from '../../../lib/value/purchase/simulate';

const SPAN = 60;
const AHEAD = 26;

/** Customers whose gaps are Erlang of `stages`, observed for up to 60 weeks, and their purchases in the 26 after. */
function drawBase(count: number, stages: number, seed = 1): (PurchaseHistory & { later: number })[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const T = SPAN * (0.3 + 0.7 * random());
    const rate = (stages * gammaDraw(random, 1.4)) / 8;
    const leaves = betaDraw(random, 0.7, 4);
    let [x, tx, later] = [0, 0, 0];
    for (let at = 0, gone = random() < leaves; !gone; gone = random() < leaves) {
      at += gammaDraw(random, stages) / rate;
      if (at > T + AHEAD) break;
      if (at > T) later += 1;
      else [x, tx] = [x + 1, at];
    }
    return { x, tx, T, later };
  });
}

describe('regularLikelihood', () => {
  const point = Float64Array.from([0.2, 1.1, -0.3, 0.8]);
  it('is that of the MBG/NBD with one stage (PU-6)', () => {
    const cells = cellsOf(drawBase(200, 1));
    const [one, other] = [new Float64Array(4), new Float64Array(4)];
    expect(regularLikelihood(cells, 1)(point, one)).toBeCloseTo(leavingLikelihood(cells, 'mbg-nbd')(point, other), 8);
    for (let at = 0; at < 4; at += 1) expect(one[at]).toBeCloseTo(other[at] ?? Number.NaN, 8);
  });
  it('has the gradient that differences give (PU-6)', () => {
    const likelihood = regularLikelihood(cellsOf(drawBase(100, 3)), 3);
    const gradient = new Float64Array(4);
    likelihood(point, gradient);
    for (let at = 0; at < 4; at += 1) {
      const beside = (step: number) =>
        likelihood(
          point.map((part, place) => (place === at ? part + step : part)),
          new Float64Array(4),
        );
      expect((beside(1e-5) - beside(-1e-5)) / 2e-5).toBeCloseTo(gradient[at] ?? Number.NaN, 3);
    }
  });
});

describe('chooseStages and chooseModel', () => {
  it('find regular buyers, and none where buying goes by chance (PU-6)', () => {
    expect(chooseStages(cellsOf(drawBase(1500, 1))).stages).toBe(1);
    expect([2, 3, 4]).toContain(chooseStages(cellsOf(drawBase(1500, 3))).stages);
    expect(chooseStages(cellsOf(drawBase(400, 12))).stages).toBeGreaterThanOrEqual(6);
  });
  it('takes Pareto/NBD only where it is clearly likelier (PU-7)', () => {
    expect(chooseModel(cellsOf(drawBase(800, 1)))).toEqual({ model: 'mbg-nbd', stages: 1 });
    const random = seededRandom(3);
    const leaveInTime = Array.from({ length: 1500 }, () => {
      const [T, rate, end] = [52 * random(), gammaDraw(random, 1.5) / 3, -Math.log(1 - random()) * 20];
      let [x, tx] = [0, 0];
      for (let at = -Math.log(1 - random()) / rate; at <= Math.min(T, end); at -= Math.log(1 - random()) / rate) [x, tx] = [x + 1, at];
      return { x, tx, T };
    });
    expect(chooseModel(cellsOf(leaveInTime)).model).toBe('pareto-nbd');
  });
  it('answer for any base, an empty one and one of equals included (PU-3)', () => {
    for (const base of [[], [{ x: 0, tx: 0, T: 0 }], Array.from({ length: 50 }, () => ({ x: 9, tx: 40, T: 40 }))])
      expect(chooseModel(cellsOf(base)).stages).toBeGreaterThanOrEqual(1);
  });
});

describe('chances of regular buyers', () => {
  const base = drawBase(4000, 3, 5);
  const { params } = fitPurchases(cellsOf(base), 'mbg-nbd', { stages: 3 });
  it('are those of the drawn customers, bin by bin, nearer than without stages (PU-6)', () => {
    const plain = fitPurchases(cellsOf(base), 'mbg-nbd').params;
    const brier = (used: typeof params) =>
      base.reduce((sum, one) => sum + (chanceToBuy(used, one, AHEAD) - (one.later > 0 ? 1 : 0)) ** 2, 0) / base.length;
    expect(brier(params)).toBeLessThan(brier(plain) - 0.005);
    for (let bin = 0; bin < 5; bin += 1) {
      const inside = base.filter((one) => Math.floor(5 * Math.min(0.999, chanceToBuy(params, one, AHEAD))) === bin);
      const [said, was] = [
        inside.reduce((sum, one) => sum + chanceToBuy(params, one, AHEAD), 0),
        inside.filter(({ later }) => later > 0).length,
      ];
      expect(Math.abs(said - was) / inside.length).toBeLessThan(0.06);
    }
  });
  it('expect as many purchases as came (PU-6)', () => {
    const expected = base.reduce((sum, one) => sum + expectedPurchases(params, one, AHEAD), 0);
    expect(expected / base.reduce((sum, one) => sum + one.later, 0)).toBeCloseTo(1, 0.8);
  });
  it('fall when a regular buyer is overdue, sooner than those of one who buys by chance (PU-6)', () => {
    const plain = fitPurchases(cellsOf(base), 'mbg-nbd').params;
    const late = { x: 10, tx: 40, T: 56 };
    expect(chanceAlive(params, { ...late, T: 41 })).toBeGreaterThan(0.9);
    expect(chanceAlive(params, late)).toBeLessThan(chanceAlive(plain, late));
  });
  it('stay finite and in order for any history, and agree with what is drawn (PU-3, LV-3)', () => {
    for (const history of [
      { x: 0, tx: 0, T: 0 },
      { x: 3000, tx: 50, T: 50 },
      { x: 1, tx: 1, T: 4000 },
      { x: 5, tx: 20, T: 20 },
      ...base.slice(0, 20),
    ]) {
      const [buys, expected] = [chanceToBuy(params, history, AHEAD), expectedPurchases(params, history, AHEAD)];
      expect(buys).toBeGreaterThanOrEqual(0);
      expect(buys).toBeLessThanOrEqual(1);
      expect(expected).toBeGreaterThanOrEqual(buys - 1e-9);
      const spend = { model: 'credibility', mean: 1, why: 'few-repeaters', repeaters: 0 } as const;
      const { purchases } = simulate({ params, history, weeks: AHEAD, spend, own: { n: 0, mean: 0 } }, seededRandom(2));
      expect(purchases[0]).toBeLessThanOrEqual(expected * 1.5 + 2);
      expect(purchases[1]).toBeGreaterThanOrEqual(Math.min(1, Math.floor(expected)));
    }
  });
});
