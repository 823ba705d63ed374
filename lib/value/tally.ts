import type { Ledger } from '../domain/standing/standing';
import { TRAILING_DAYS } from './defaults';
import { EXACT, clamp, exactSum } from './exact-sum';
import type { Spend } from './purchase/gamma-gamma';
import type { PurchaseHistory } from './purchase/history';

/** Numbers that a day has in `Ledger.days`: the day itself, its valid orders, its net. */
export const DAY_WIDTH = 3;

/**
 * What one pass over a ledger up to a day tells. Days since 1970-01-01: of the `first`, the `last` and the last but one (`before`) occasion, which
 * mean nothing with fewer occasions. Money in minor units, within its limits.
 */
export type Tally = {
  occasions: number;
  orders: number;
  orders12: number;
  first: number;
  last: number;
  before: number;
  net: number;
  net12: number;
};

/** Adds up a ledger as of `today`. */
export function tallyOf(ledger: Ledger, today: number): Tally {
  const { days } = ledger;
  const since = today - TRAILING_DAYS + 1;
  let [occasions, orders, orders12, net, net12] = [0, 0, 0, 0, 0];
  let [first, last, before] = [0, 0, 0];
  let isExact = true;
  for (let at = 0; at < days.length; at += DAY_WIDTH) {
    const day = days[at] ?? 0;
    if (day > today) break;
    const count = days[at + 1] ?? 0;
    const minor = days[at + 2] ?? 0;
    net += minor;
    if (net > EXACT || net < -EXACT) isExact = false;
    if (day >= since) {
      net12 += minor;
      orders12 += count;
    }
    if (count === 0) continue;
    if (occasions === 0) first = day;
    orders += count;
    occasions += 1;
    before = last;
    last = day;
  }
  if (isExact) return { occasions, orders, orders12, first, last, before, net: clamp(net), net12: clamp(net12) };
  const nets = daysOf(ledger, today);
  return {
    occasions,
    orders,
    orders12,
    first,
    last,
    before,
    net: exactSum(nets.map((one) => one.net)),
    net12: exactSum(nets.flatMap((one) => (one.day >= since ? [one.net] : []))),
  };
}

/** Days of a ledger with what was ordered and paid on each, up to `today`: for what is asked of one customer. */
export function daysOf({ days }: Ledger, today = Number.POSITIVE_INFINITY): { day: number; orders: number; net: number }[] {
  const rows: { day: number; orders: number; net: number }[] = [];
  for (let at = 0; at < days.length && (days[at] ?? 0) <= today; at += DAY_WIDTH)
    rows.push({ day: days[at] ?? 0, orders: days[at + 1] ?? 0, net: days[at + 2] ?? 0 });
  return rows;
}

/** x, tx and T of a customer in exact days / 7 as of a day; undefined before the first order. */
export function historyOf(
  { occasions, first, last }: Pick<Tally, 'occasions' | 'first' | 'last'>,
  today: number,
): PurchaseHistory | undefined {
  return occasions === 0 ? undefined : { x: occasions - 1, tx: (last - first) / 7, T: (today - first) / 7 };
}

/** Order days and their mean net, minor units of the book's currency. Days whose money has no rate are not known to be worth nothing: they do not count. */
export function spendOf({ occasions, net }: Pick<Tally, 'occasions' | 'net'>, otherCurrencies: number): Spend {
  const n = occasions - Math.min(occasions, otherCurrencies);
  return { n, mean: n > 0 ? net / n : 0 };
}
