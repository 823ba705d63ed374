import { dayFrom, dayNumber, daysBetween } from '../domain/day';
import type { Settings } from '../domain/setup/settings';
import type { Ledger } from '../domain/standing/standing';
import type { ValueModel } from '../domain/standing/value-model';
import { VALUE_MODEL } from './defaults';
import { hashOf } from './hash';
import { DEFAULT_BACK_TEST, backTest } from './purchase/back-test';
import { chanceToLeave } from './purchase/predict';
import { fitPurchases } from './purchase/fit-purchases';
import { type Spend, fitSpend } from './purchase/gamma-gamma';
import { type PurchaseHistory, cellsOf } from './purchase/history';

/** When a model is made, and when again (value.md, "Few data", "Incremental"). */
export const DEFAULT_LADDER = {
  /** Fewest customers with an order; below it nothing is forecast. 10 is what the weak prior was measured with. */
  buyers: 10,
  /** Customers from which the badge "limited" goes. 100 to 500. */
  full: 200,
  /** Change in the number of order days that asks for a new fit, as a share. 0.01 to 0.2. */
  change: 0.05,
  /** Days after which a fit is made again in any case. 1 to 30. */
  days: 7,
  /** Chance to leave at a purchase under which the data are said to know of nobody who left. */
  leaves: 0.01,
  /** Most customers that parameters are fitted to, taken evenly: 20,000 leave them sure to about one per cent. */
  sample: 20_000,
} as const;

type ModelSettings = Pick<Settings, 'currency' | 'value'>;

/** Days since 1970-01-01 with a valid order, up to a day, ascending. */
export function occasionDays(ledger: Ledger, today: number): number[] {
  const days: number[] = [];
  for (const [day, orders] of ledger.days) {
    if (day > today) break;
    if (orders > 0) days.push(day);
  }
  return days;
}

/** x, tx and T of a customer in exact days / 7 as of a day; undefined before the first order. */
export function historyOf(ledger: Ledger, today: number): PurchaseHistory | undefined {
  let [first, last, x] = [-1, -1, -1];
  for (const [day, orders] of ledger.days) {
    if (day > today) break;
    if (orders === 0) continue;
    if (x < 0) first = day;
    last = day;
    x += 1;
  }
  return x < 0 ? undefined : { x, tx: (last - first) / 7, T: (today - first) / 7 };
}

/** Order days and their mean net, minor units of the book's currency. Days whose money has no rate are not known to be worth nothing: they do not count. */
export function spendOf(ledger: Ledger, today: number): Spend {
  let [n, sum] = [0, 0];
  for (const [day, orders, net] of ledger.days) {
    if (day > today) break;
    if (orders > 0) n += 1;
    sum += net;
  }
  const paid = n - Math.min(n, ledger.otherCurrencies);
  return { n: paid, mean: paid > 0 ? sum / paid : 0 };
}

/** Names the model's rules and the settings that go into it: another one asks for a new fit. */
export function modelVersion({ currency, value }: ModelSettings): string {
  return `${VALUE_MODEL}:${hashOf(JSON.stringify([currency, value.rates, value.horizonDays]))}`;
}

/** Whether the stored model no longer speaks for the book. */
export function isModelDue(
  model: ValueModel | undefined,
  book: { buyers: number; occasions: number },
  settings: ModelSettings,
  asOf: string,
): boolean {
  if (!model) return book.buyers >= DEFAULT_LADDER.buyers;
  if (model.version !== modelVersion(settings)) return true;
  if (Math.abs(book.occasions - model.occasions) >= DEFAULT_LADDER.change * model.occasions) return true;
  return Math.abs(daysBetween(model.fittedOn, asOf)) >= DEFAULT_LADDER.days;
}

/** Fits what the whole book tells about buying (SPEC.md, MO-1 to MO-5). Undefined with fewer than ten buyers: there is not enough to say. */
export function fitValueModel(ledgers: readonly Ledger[], settings: ModelSettings, asOf: string): ValueModel | undefined {
  const today = dayNumber(asOf);
  const histories: PurchaseHistory[] = [];
  const spends: Spend[] = [];
  const seconds: number[] = [];
  let [occasions, from, high, low] = [0, today, 1, 2];
  for (const ledger of ledgers) {
    const history = historyOf(ledger, today);
    if (!history) continue;
    histories.push(history);
    const spend = spendOf(ledger, today);
    if (spend.n > 0) spends.push(spend);
    occasions += history.x + 1;
    let [first, mix] = [-1, 7];
    for (const [day, orders, net] of ledger.days) {
      if (day > today) break;
      mix = Math.imul(mix ^ day, 0x01000193) ^ Math.imul(orders + 31 * net, 0x85ebca6b);
      if (orders === 0) continue;
      if (first >= 0 && seconds.length < histories.length && history.x > 0) {
        if (first < today) seconds.push(day - first);
        first = -2;
      }
      if (first === -1) first = day;
      if (first >= 0) from = Math.min(from, first);
    }
    // Added up, so that the order of the customers does not matter.
    high = (high + mix) >>> 0;
    low = (low + Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35)) >>> 0;
  }
  if (histories.length < DEFAULT_LADDER.buyers) return undefined;
  const version = modelVersion(settings);
  const enough = histories.length >= DEFAULT_BACK_TEST.customers;
  const test = enough
    ? backTest(
        evenly(ledgers, DEFAULT_BACK_TEST.sample).map((ledger) => occasionDays(ledger, today)),
        today,
        settings.value.horizonDays,
      )
    : undefined;
  const model = test?.best === 'pareto-nbd' ? 'pareto-nbd' : 'mbg-nbd';
  const { params } = fitPurchases(cellsOf(evenly(histories, DEFAULT_LADDER.sample)), model);
  return {
    version,
    inputs: hashOf([version, asOf, histories.length, high, low].join()),
    fittedOn: asOf,
    from: dayFrom(from),
    buyers: histories.length,
    occasions,
    ladder: histories.length >= DEFAULT_LADDER.full ? 'full' : 'limited',
    params,
    nobodyLeaves: chanceToLeave(params) < DEFAULT_LADDER.leaves,
    spend: fitSpend(evenly(spends, DEFAULT_LADDER.sample)),
    ...(test && { backTest: test }),
    ...(seconds.length > 0 && { secondAfter: median(seconds) }),
  };
}

function evenly<T>(values: readonly T[], most: number): readonly T[] {
  const step = Math.ceil(values.length / most);
  return step <= 1 ? values : values.filter((_, at) => at % step === 0);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((x, y) => x - y);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}
