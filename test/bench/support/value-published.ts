import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fitPurchases } from '../../../lib/value/purchase/fit-purchases';
import { fitGammaGamma } from '../../../lib/value/purchase/gamma-gamma';
import { type PurchaseHistory, cellsOf } from '../../../lib/value/purchase/history';
import { chanceAlive, expectedPurchases } from '../../../lib/value/purchase/predict';
import { type Measures, atMost, timed } from './measure';
import { readCsv } from './value-cbs';

/** How far a value is from a printed one, in units of its last printed digit: 0 where it rounds to it. */
function off(value: number, printed: string): number {
  const digits = printed.split('.')[1]?.length ?? 0;
  return Math.round(Math.abs(Number(value.toFixed(digits)) - Number(printed)) * 10 ** digits);
}

/** Published parameters (Fader, Hardie and Lee 2005; Fader and Hardie, note 025) and lifetimes' predictions, reproduced. */
export function publishedRows(data: string): Measures {
  const folder = join(data, 'cdnow');
  if (!existsSync(folder)) return {};
  const summary = readCsv(join(folder, 'cdnow_customers_summary.csv')).map((row) => ({
    x: Number(row.frequency),
    tx: Number(row.recency),
    T: Number(row.T),
  }));
  const bg = fitPurchases(cellsOf(summary), 'bg-nbd', { prior: false });
  const { r, alpha } = bg.params;
  const [a, b] = bg.params.model === 'bg-nbd' ? [bg.params.a, bg.params.b] : [Number.NaN, Number.NaN];
  const pareto = fitPurchases(cellsOf(summary), 'pareto-nbd', { prior: false });
  const spends = readCsv(join(folder, 'cdnow_customers_summary_with_transactions.csv')).map((row) => ({
    n: Number(row.x),
    mean: Number(row.zbar),
  }));
  const gg = fitGammaGamma(spends.filter(({ n }) => n > 0));
  return {
    'bg-r': { value: r, unit: '' },
    'bg-alpha': { value: alpha, unit: '' },
    'bg-a': { value: a, unit: '' },
    'bg-b': { value: b, unit: '' },
    'bg-log-likelihood': { value: bg.logLikelihood, unit: '' },
    'bg-last-digits-off': atMost(
      off(r, '.243') + off(alpha, '4.414') + off(a, '.793') + off(b, '2.426') + off(bg.logLikelihood, '-9582.4'),
      'digits',
      0,
    ),
    'pareto-last-digits-off': atMost(
      off(pareto.params.r, '.553') + off(pareto.params.alpha, '10.578') + off(pareto.logLikelihood, '-9595.0'),
      'digits',
      0,
    ),
    'gamma-gamma-p': { value: gg.p, unit: '' },
    'gamma-gamma-q': { value: gg.q, unit: '' },
    'gamma-gamma-gamma': { value: gg.gamma, unit: '' },
    'gamma-gamma-last-digits-off': atMost(off(gg.p, '6.25') + off(gg.q, '3.74') + off(gg.gamma, '15.45'), 'digits', 0),
    ...perCustomer(join(folder, 'cdnow_reference_predictions_lifetimes0.11.3.csv')),
    ...speed(summary, join(folder, 'cdnow_master_cbs_39_39.csv')),
  };
}

function perCustomer(file: string): Measures {
  const rows = readCsv(file);
  const histories = rows.map((row) => ({ x: Number(row.x), tx: Number(row.t_x), T: Number(row.T) }));
  const cells = cellsOf(histories);
  const worst = (['bg', 'mbg'] as const).map((name) => {
    const { params } = fitPurchases(cells, `${name}-nbd`, { prior: false });
    return rows.map((row, at) => {
      const history = histories[at] ?? { x: 0, tx: 0, T: 0 };
      return {
        expected: Math.abs(expectedPurchases(params, history, 39) - Number(row[`${name}_cet39`])),
        alive: Math.abs(chanceAlive(params, history) - Number(row[`${name}_palive`])),
      };
    });
  });
  const most = (field: 'expected' | 'alive') => worst.flat().reduce((top, one) => Math.max(top, one[field]), 0);
  return {
    'per-customer-rows': { value: rows.length, unit: 'customers' },
    'per-customer-expected-off': atMost(most('expected'), 'purchases', 1e-4),
    'per-customer-alive-off': atMost(most('alive'), '', 1e-4),
  };
}

/** Median of several fits after a first, for which the code is not yet compiled; the reference tools were measured warm too. */
function speed(sample: readonly PurchaseHistory[], master: string): Measures {
  const rows = readCsv(master).map((row) => ({ x: Number(row.x), tx: Number(row.t_x), T: Number(row.T) }));
  const median = (histories: readonly PurchaseHistory[]) => {
    const times = Array.from({ length: 9 }, () => timed(() => fitPurchases(cellsOf(histories), 'mbg-nbd')).ms).toSorted((x, y) => x - y);
    return times[4] ?? Number.NaN;
  };
  return { 'fit-cdnow': atMost(median(sample), 'ms', 20), 'fit-master': atMost(median(rows), 'ms', 100) };
}
