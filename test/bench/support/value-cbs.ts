import { readFileSync, writeFileSync } from 'node:fs';
import { brierOf, calibrationOf } from '../../../lib/value/purchase/back-test';
import { chooseModel } from '../../../lib/value/purchase/choose-model';
import { type PurchaseFit, fitPurchases } from '../../../lib/value/purchase/fit-purchases';
import { type PurchaseHistory, cellsOf } from '../../../lib/value/purchase/history';
import { chanceToBuy, expectedPurchases } from '../../../lib/value/purchase/predict';
import type { Customer } from './cbs-file';

export type Prediction = { customer: string; buys: number; expected: number };

/** Rows of a CSV of plain cells, by column name; `#` is the first column. */
export function readCsv(file: string): Record<string, string>[] {
  const [head = [], ...rows] = readFileSync(file, 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(',').map((cell) => cell.replace(/^"|"$/g, '')));
  return rows.map((row) => ({ ...Object.fromEntries(head.map((name, at) => [name, row[at] ?? ''])), '#': row[0] ?? '' }));
}

/** Customers that a model is chosen by, and that its parameters are fitted to, taken evenly. */
const MOST = { choice: 5000, 'mbg-nbd': 100_000, 'pareto-nbd': 20_000 };

/** As the app does it where it has no orders to hold out: the likeliest of MBG/CNBD-k and Pareto/NBD with the weak prior. */
export function predict(
  customers: readonly Customer[],
  weeks: number,
  base: readonly PurchaseHistory[] = customers,
): { fit: PurchaseFit; predictions: Prediction[] } {
  const { model, stages } = chooseModel(cellsOf(evenly(base, MOST.choice)));
  const fit = fitPurchases(cellsOf(evenly(base, MOST[model])), model, { stages });
  const predictions = customers.map((customer) => ({
    customer: customer.id,
    buys: chanceToBuy(fit.params, customer, weeks),
    expected: expectedPurchases(fit.params, customer, weeks),
  }));
  return { fit, predictions };
}

function evenly<T>(values: readonly T[], most: number): readonly T[] {
  const step = Math.ceil(values.length / most);
  return step <= 1 ? values : values.filter((_, at) => at % step === 0);
}

/** As a cell of a CSV (RFC 4180): quoted where it has to be. */
function cellOf(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** `customer,p_buy,expected`, one line a customer, as they came. */
export function writeCsv(file: string, predictions: readonly Prediction[]): void {
  writeFileSync(
    file,
    ['customer,p_buy,expected', ...predictions.map(({ customer, buys, expected }) => `${cellOf(customer)},${buys},${expected}`), ''].join(
      '\n',
    ),
  );
}

/** Area under the curve, Brier score, expected calibration error of ten bins, mean absolute error and correlation, as the scorers print them. */
export function scorePurchases(customers: readonly Customer[], predictions: readonly Prediction[]) {
  const bought = customers.map(({ xStar }) => xStar > 0);
  const chances = predictions.map(({ buys }) => buys);
  const expected = predictions.map((one) => one.expected);
  const actual = customers.map(({ xStar }) => xStar);
  const bins = calibrationOf(chances, bought);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mE, mA] = [mean(expected), mean(actual)];
  const spread = (values: readonly number[], middle: number) => Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
  return {
    auc: aucOf(chances, bought),
    brier: brierOf(chances, bought),
    ece: bins.reduce((sum, bin) => sum + (bin.customers / customers.length) * Math.abs(bin.expected - bin.bought), 0),
    mae: mean(expected.map((value, at) => Math.abs(value - (actual[at] ?? 0)))),
    rmse: Math.sqrt(mean(expected.map((value, at) => (value - (actual[at] ?? 0)) ** 2))),
    r: mean(expected.map((value, at) => (value - mE) * ((actual[at] ?? 0) - mA))) / (spread(expected, mE) * spread(actual, mA)),
  };
}

function aucOf(chances: readonly number[], bought: readonly boolean[]): number {
  const sorted = chances.map((chance, at) => ({ chance, bought: bought[at] ?? false })).toSorted((x, y) => x.chance - y.chance);
  const positive = bought.filter(Boolean).length;
  let ranks = 0;
  for (let start = 0; start < sorted.length;) {
    let end = start;
    while (end < sorted.length && sorted[end]?.chance === sorted[start]?.chance) end += 1;
    for (let at = start; at < end; at += 1) if (sorted[at]?.bought) ranks += (start + 1 + end) / 2;
    start = end;
  }
  return (ranks - (positive * (positive + 1)) / 2) / (positive * (bought.length - positive));
}
