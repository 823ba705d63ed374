import { dayFrom, dayNumber } from '../domain/day';
import type { Order } from '../domain/order/order';
import type { Rate } from '../domain/setup/value-settings';
import type { Aggregate, Ledger } from '../domain/standing/standing';
import { converter } from './convert';
import { ledgerOf } from './ledger';
import { tallyOf } from './tally';

/** The sums of a ledger as of a day, which is not earlier than the day that the ledger was made on (SPEC.md, AG-8, AG-10). `tally`: of that day, where it is made already. */
export function aggregateOf(ledger: Ledger, asOf: string, tally = tallyOf(ledger, dayNumber(asOf))): Aggregate {
  const { occasions, first, last, before } = tally;
  return {
    orders: tally.orders,
    occasions,
    returns: ledger.returns,
    ...(occasions > 0 && { firstDay: dayFrom(first), lastDay: dayFrom(last) }),
    ...(occasions > 1 && { lastGap: last - before }),
    net: tally.net,
    net12: tally.net12,
    orders12: tally.orders12,
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
