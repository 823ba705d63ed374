import { dayFrom, dayNumber } from '../domain/day';
import type { Order } from '../domain/order/order';
import type { Rate } from '../domain/setup/value-settings';
import type { Aggregate, Ledger } from '../domain/standing/standing';
import { converter } from './convert';
import { TRAILING_DAYS } from './defaults';
import { EXACT, clamp as within, exactSum, ledgerOf } from './ledger';

/** The sums of a ledger as of a day, which is not earlier than the day that the ledger was made on (SPEC.md, AG-8, AG-10). */
export function aggregateOf(ledger: Ledger, asOf: string): Aggregate {
  const today = dayNumber(asOf);
  const since = today - TRAILING_DAYS + 1;
  const sum = { orders: 0, orders12: 0, occasions: 0, net: 0, net12: 0 };
  let isExact = true;
  let first: number | undefined;
  let last: number | undefined;
  let before: number | undefined;
  for (const [day, orders, net] of ledger.days) {
    if (day > today) break;
    sum.net += net;
    if (day >= since) {
      sum.net12 += net;
      sum.orders12 += orders;
    }
    isExact &&= Math.abs(sum.net) <= EXACT;
    if (orders === 0) continue;
    sum.orders += orders;
    sum.occasions += 1;
    first ??= day;
    before = last;
    last = day;
  }
  const netSince = (from: number) => exactSum(ledger.days.flatMap(([day, , net]) => (day >= from && day <= today ? [net] : [])));
  return {
    orders: sum.orders,
    occasions: sum.occasions,
    returns: ledger.returns,
    ...(first !== undefined && last !== undefined && { firstDay: dayFrom(first), lastDay: dayFrom(last) }),
    ...(last !== undefined && before !== undefined && { lastGap: last - before }),
    net: isExact ? within(sum.net) : netSince(Number.NEGATIVE_INFINITY),
    net12: isExact ? within(sum.net12) : netSince(since),
    orders12: sum.orders12,
    currency: ledger.currency,
    otherCurrencies: ledger.otherCurrencies,
    ...(ledger.lastOrderAt !== undefined && { lastOrderAt: ledger.lastOrderAt }),
  };
}

/** What the sums are made as of: the user's day, their calendar, the currency of the book and its rates. */
export type AggregateOptions = { asOf: string; dayOf: (instant: number) => string; currency: string; rates?: readonly Rate[] };

/** A customer's orders and returns as sums, straight from the rows. */
export function aggregate(orders: readonly Order[], { asOf, dayOf, currency, rates = [] }: AggregateOptions): Aggregate {
  const ledger = ledgerOf(orders, {
    asOf: dayNumber(asOf),
    dayOf: (instant) => dayNumber(dayOf(instant)),
    currency,
    convert: converter(currency, rates),
    basis: '',
  });
  return aggregateOf(ledger, asOf);
}
