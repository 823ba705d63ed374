import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { settingsSchema } from '../../../lib/domain/setup/settings';
import { DEFAULT_RFM_MAP, mapProblems } from '../../../lib/domain/standing/rfm-map';
import type { Aggregate } from '../../../lib/domain/standing/standing';
import { cutValuesOf, cutsOf } from '../../../lib/value/cuts';
import { groupOf } from '../../../lib/value/rfm-group';
import { rScore, scoreBy, scoresOf } from '../../../lib/value/score';
import { seeded } from '../../support/random';
import { type Measures, atMost } from './measure';
import { readCsv } from './value-cbs';

const UCI_END = '2011-12-09';

/** Group by RFM whatever the order of the rows, a map without holes, and the scores of the R package rfm with its own cuts. */
export function rfmRows(data: string): Measures {
  const measures: Measures = { 'rfm-cells-wrong': atMost(mapProblems(DEFAULT_RFM_MAP).length, 'of 25', 0) };
  const uci = join(data, 'online_retail/orders_by_customer_day.csv');
  if (existsSync(uci)) measures['rfm-groups-changed-by-shuffling'] = atMost(shuffled(uci), 'customers', 0);
  const reference = join(data, 'rfm_pkg/rfm_orders_reference_scores.csv');
  if (existsSync(reference)) measures['rfm-package-scores-off'] = atMost(packageOff(reference), 'customers', 0);
  return measures;
}

function shuffled(file: string): number {
  const byCustomer = Map.groupBy(readCsv(file), (row) => row.id ?? '');
  const book = [...byCustomer].map(([id, rows]) => {
    const days = [...new Set(rows.map((row) => row.date ?? ''))].toSorted();
    const net = rows.reduce((sum, row) => sum + Math.round(100 * Number(row.amount)), 0);
    const aggregate: Aggregate = {
      orders: rows.length,
      occasions: days.length,
      returns: 0,
      firstDay: days[0],
      lastDay: days.at(-1),
      net,
      net12: net,
      orders12: rows.length,
      currency: 'GBP',
      otherCurrencies: 0,
    };
    return { id, aggregate };
  });
  const settings = settingsSchema.parse({ currency: 'GBP' });
  const groups = (order: typeof book) => {
    const cuts = cutsOf(cutValuesOf(order, settings, UCI_END), settings, UCI_END);
    return new Map(order.map(({ id, aggregate }) => [id, groupOf(scoresOf(aggregate, cuts, UCI_END))]));
  };
  const first = groups(book);
  const random = seeded(4);
  const again = groups(
    book
      .map((one) => ({ one, key: random() }))
      .toSorted((x, y) => x.key - y.key)
      .map(({ one }) => one),
  );
  return book.filter(({ id }) => first.get(id) !== again.get(id)).length;
}

/** rfm 0.3.0: the quantiles (R type 7) plus one as lower ends of the scores. */
function packageOff(file: string): number {
  const rows = readCsv(file).map((row) => ({
    days: Number(row.recency_days),
    count: Number(row.transaction_count),
    amount: Number(row.amount),
    scores: [row.recency_score, row.frequency_score, row.monetary_score].map(Number),
  }));
  const cuts = (values: number[]) => [0.2, 0.4, 0.6, 0.8].map((share) => quantile(values, share) + 1);
  const [r, f, m] = [cuts(rows.map(({ days }) => days)), cuts(rows.map(({ count }) => count)), cuts(rows.map(({ amount }) => amount))];
  // `scoreBy` counts the cuts that a value exceeds, rfm those that it reaches.
  const reached = (value: number, ends: readonly number[]) =>
    scoreBy(
      value,
      ends.map((end) => end - 1e-9),
    );
  return rows.filter(({ days, count, amount, scores }) => {
    const ours = [rScore(days, r), reached(count, f), reached(amount, m)];
    return ours.some((score, at) => score !== scores[at]);
  }).length;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((x, y) => x - y);
  const at = share * (sorted.length - 1);
  const [low, high] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return low + (at - Math.floor(at)) * (high - low);
}
