import { type PurchaseParams, fitPurchases } from './fit-purchases';
import { type PurchaseHistory, cellsOf } from './history';
import { type Logistic, fitLogistic, logOdds, logisticChance } from './logistic';
import { chanceToBuy } from './predict';

/** Occasion days of a customer, whole days since the epoch, ascending and distinct. */
export type OccasionDays = readonly number[];

/** How chances to buy are made: by the model alone, or corrected by a stack that did better on the past. */
export type Method = 'mbg-nbd' | 'pareto-nbd' | 'stack';
/** One bin of a calibration table: customers whose chance lay in it, the mean of those chances, and the share that bought. */
export type CalibrationBin = { customers: number; expected: number; bought: number };
/** `days`: the stretch held out, up to asOf. Brier scores of the methods over the same `customers`; `best` is the one to use. */
export type BackTest = {
  days: number;
  customers: number;
  brier: Record<Method, number>;
  best: Method;
  stack: Logistic;
  calibration: CalibrationBin[];
};

export const DEFAULT_BACK_TEST = {
  /** Fewest customers to choose between models by (value.md, "Few data"). 300 to 2,000. */
  customers: 500,
  /** Part of the book's span that is held out where the horizon is longer than that. 0.25 to 0.5. */
  share: 1 / 3,
  /** Fewest days held out. */
  days: 30,
  /** A method replaces MBG/NBD when its Brier score is lower by this share at least: 0.002 to 0.02. */
  gain: 0.005,
  /** Most customers that are looked at, taken evenly: the worker answers nobody meanwhile. */
  sample: 2000,
  /** Gradient at which a candidate is fitted well enough to be compared. */
  tolerance: 1e-5,
  /** A stack speaks about a horizon up to this many times as long as the stretch it learned from. */
  stretch: 2,
} as const;

const WEEK = 7;

/** x, tx and T of a customer as of a day; undefined for one whose first occasion is later. */
export function historyAt(days: OccasionDays, asOf: number): PurchaseHistory | undefined {
  const first = days[0];
  if (first === undefined || first > asOf) return undefined;
  let count = days.length;
  while ((days[count - 1] ?? first) > asOf) count -= 1;
  return { x: count - 1, tx: ((days[count - 1] ?? first) - first) / WEEK, T: (asOf - first) / WEEK };
}

/**
 * Forecasts a stretch that is already known, the last `horizonDays` or a third of the book, from what was known before it, and compares. Undefined
 * for a book too small or too young. `stages` of a purchase, of MBG/CNBD-k. The stack is scored on customers that it did not learn from.
 */
export function backTest(
  book: readonly OccasionDays[],
  asOf: number,
  horizonDays: number,
  stages = 1,
  limits = DEFAULT_BACK_TEST,
): BackTest | undefined {
  const span = asOf - book.reduce((first, days) => Math.min(first, days[0] ?? asOf), asOf);
  const days = Math.min(horizonDays, Math.floor(span * limits.share));
  if (days < limits.days) return undefined;
  const step = Math.max(1, Math.ceil(book.length / limits.sample));
  const known = book.flatMap((customer, at) => {
    const history = at % step === 0 ? historyAt(customer, asOf - days) : undefined;
    return history ? [{ history, bought: customer.some((day) => day > asOf - days && day <= asOf) }] : [];
  });
  if (known.length < limits.customers) return undefined;
  const cells = cellsOf(known.map(({ history }) => history));
  const mbg = fitPurchases(cells, 'mbg-nbd', { tolerance: limits.tolerance, stages }).params;
  const pareto = fitPurchases(cells, 'pareto-nbd', { tolerance: limits.tolerance }).params;
  const bought = known.map((customer) => customer.bought);
  const chances = (params: PurchaseParams) => known.map(({ history }) => chanceToBuy(params, history, days / WEEK));
  const rows = known.map(({ history }) => stackRow(mbg, history, days / WEEK));
  const half = (rest: number) =>
    fitLogistic(
      rows.filter((_, at) => at % 2 === rest),
      bought.filter((_, at) => at % 2 === rest),
    );
  const halves = [half(0), half(1)] as const;
  const stacked = rows.map((row, at) => logisticChance(at % 2 === 0 ? halves[1] : halves[0], row));
  const by = { 'mbg-nbd': chances(mbg), 'pareto-nbd': chances(pareto), stack: stacked } satisfies Record<Method, number[]>;
  const brier = {
    'mbg-nbd': brierOf(by['mbg-nbd'], bought),
    'pareto-nbd': brierOf(by['pareto-nbd'], bought),
    stack: brierOf(stacked, bought),
  };
  const usable = (['pareto-nbd', ...(days * limits.stretch >= horizonDays ? ['stack' as const] : [])] as const).filter(
    (method) => brier[method] < brier['mbg-nbd'] * (1 - limits.gain),
  );
  const best = usable.reduce<Method>((top, method) => (brier[method] < brier[top] ? method : top), 'mbg-nbd');
  return { days, customers: known.length, brier, best, stack: fitLogistic(rows, bought), calibration: calibrationOf(by[best], bought) };
}

/** What the stack looks at: the model's own chance, how long ago, how often, and the pause against the customer's own age. */
export function stackRow(mbg: PurchaseParams, history: PurchaseHistory, weeks: number): number[] {
  const { x, tx, T } = history;
  return [logOdds(chanceToBuy(mbg, history, weeks)), Math.log1p(T - tx), Math.log1p(x), T > 0 ? tx / T : 0];
}

/** Mean squared distance of chances from what happened. */
export function brierOf(chances: readonly number[], happened: readonly boolean[]): number {
  return chances.reduce((sum, chance, at) => sum + (chance - (happened[at] ? 1 : 0)) ** 2, 0) / Math.max(1, chances.length);
}

/** Ten bins of equal width. */
export function calibrationOf(chances: readonly number[], happened: readonly boolean[]): CalibrationBin[] {
  const bins = Array.from({ length: 10 }, () => ({ customers: 0, expected: 0, bought: 0 }));
  chances.forEach((chance, at) => {
    const bin = bins[Math.min(9, Math.floor(chance * 10))];
    if (!bin) return;
    bin.customers += 1;
    bin.expected += chance;
    bin.bought += happened[at] ? 1 : 0;
  });
  return bins.map(({ customers, expected, bought }) => ({
    customers,
    expected: expected / Math.max(1, customers),
    bought: bought / Math.max(1, customers),
  }));
}
