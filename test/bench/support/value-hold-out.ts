import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fitPurchases } from '../../../lib/value/purchase/fit-purchases';
import { cellsOf } from '../../../lib/value/purchase/history';
import { chanceToBuy, expectedPurchases } from '../../../lib/value/purchase/predict';
import { seeded } from '../../support/random';
import { type Measures, atLeast, atMost } from './measure';
import { type Customer, readCbs } from './cbs-file';
import { predict, scorePurchases } from './value-cbs';

/** CDNOW is cut in half; of the UCI orders the calibration ends on 9 June 2011, the hold-out on 9 December. */
const SETS = [
  { name: 'cdnow', file: 'cdnow/cdnow_sample_cbs_39_39.csv', weeks: 39, auc: 0.76 },
  { name: 'uci', file: 'online_retail/uci_cbs_cal_holdout.csv', weeks: 183 / 7, auc: 0.725 },
] as const;
const SIZES = [10, 20, 40, 80, 160, 320, 1000] as const;
const RESAMPLES = 1000;
const SMALL = { size: 20, resamples: 200, target: 0.166 };

/** What the model says of the hold-out, with all customers and with twenty; and whether any fit runs off. */
export function holdOutRows(data: string, resamples = RESAMPLES): Measures {
  const measures: Measures = {};
  for (const { name, file, weeks, auc } of SETS) {
    if (!existsSync(join(data, file))) continue;
    const customers = readCbs(join(data, file));
    const score = scorePurchases(customers, predict(customers, weeks).predictions);
    measures[`${name}-auc`] = atLeast(Math.round(score.auc * 1000) / 1000, '', auc);
    measures[`${name}-ece`] = atMost(score.ece, '', 0.06);
    measures[`${name}-brier`] = { value: score.brier, unit: '' };
    measures[`${name}-mae`] = { value: score.mae, unit: 'purchases' };
    measures[`${name}-r`] = { value: score.r, unit: '' };
    measures[`${name}-same-as-before-mae`] = { value: sameAsBefore(customers, weeks), unit: 'purchases' };
    if (name === 'cdnow')
      measures[`${name}-brier-of-20`] = atMost(Math.round(briefBrier(customers, weeks) * 1000) / 1000, '', SMALL.target);
    measures[`${name}-degenerate-fits`] = atMost(degenerate(customers, weeks, resamples), `of ${SIZES.length * resamples}`, 0);
  }
  return measures;
}

/** The heuristic beside the model: as many as in a stretch of the same length so far, by the own rate. */
function sameAsBefore(customers: readonly Customer[], weeks: number): number {
  return (
    customers.reduce((sum, { x, T, xStar }) => sum + Math.abs((T > 0 ? (x / T) * Math.min(weeks, T) : 0) - xStar), 0) / customers.length
  );
}

function briefBrier(customers: readonly Customer[], weeks: number): number {
  const random = seeded(20);
  const scores = Array.from(
    { length: SMALL.resamples },
    () => scorePurchases(customers, predict(customers, weeks, draw(customers, SMALL.size, random)).predictions).brier,
  );
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function draw(customers: readonly Customer[], size: number, random: () => number): Customer[] {
  return Array.from({ length: size }, () => customers[Math.floor(random() * customers.length)]).filter((one) => one !== undefined);
}

/** Bounds far outside of every published fit: what is beyond them ran off. */
const SANE = { least: 1e-3, most: 1e3 };

function degenerate(customers: readonly Customer[], weeks: number, resamples: number): number {
  const random = seeded(7);
  let bad = 0;
  for (const size of SIZES) {
    for (let draws = 0; draws < resamples; draws += 1) {
      const sample = draw(customers, size, random);
      // The choice among models, which takes ten fits, is made for each tenth.
      const { params } = draws % 10 === 0 ? predict(sample, weeks).fit : fitPurchases(cellsOf(sample), 'mbg-nbd');
      const rates = Object.values(params).filter((part) => typeof part === 'number');
      const said = sample
        .slice(0, 10)
        .flatMap((customer) => [chanceToBuy(params, customer, weeks), expectedPurchases(params, customer, weeks)]);
      if (!rates.every((rate) => rate > SANE.least && rate < SANE.most) || !said.every((value) => Number.isFinite(value) && value >= 0))
        bad += 1;
    }
  }
  return bad;
}
