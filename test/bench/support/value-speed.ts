import { dayFrom } from '../../../lib/domain/day';
import { settingsSchema } from '../../../lib/domain/setup/settings';
import type { Ledger } from '../../../lib/domain/standing/standing';
import { dayNumbers } from '../../../lib/app/value/day-numbers';
import { intlCalendar } from '../../../lib/followup/calendar';
import { BookSums } from '../../../lib/value/book-sums';
import { converter } from '../../../lib/value/convert';
import { fixedCuts } from '../../../lib/value/cuts';
import { forecaster } from '../../../lib/value/forecast';
import { ledgerOf } from '../../../lib/value/ledger';
import { seededRandom } from '../../../lib/domain/seeded-random';
import { remadeCuts } from '../../../lib/value/remake-cuts';
import { standingOf } from '../../../lib/value/standing';
import { type Measures, atMost, timed } from './measure';
import { BOOK_TODAY as TODAY, ordersOf } from './value-orders';

const CUSTOMERS = 300_000;
const CHUNK = 1000;

/** A book of made-up customers: aggregates, fit with forecasts and cuts, one re-score of everybody, one order of one customer. All in memory, no store. */
export function speedRows(customers = CUSTOMERS): Measures {
  const random = seededRandom(1);
  const settings = settingsSchema.parse({});
  const reading = {
    asOf: TODAY,
    dayOf: dayNumbers(intlCalendar('Europe/Berlin')),
    currency: 'USD',
    convert: converter('USD', []),
    basis: 'bench',
  };
  const ledgers: Ledger[] = [];
  const sum = { orders: 0, ms: 0 };
  for (let made = 0; made < customers; made += CHUNK) {
    const books = Array.from({ length: Math.min(CHUNK, customers - made) }, () => ordersOf(random));
    sum.orders += books.reduce((total, book) => total + book.length, 0);
    const part = timed(() => books.map((book) => ledgerOf(book, reading)));
    sum.ms += part.ms;
    for (const ledger of part.value) ledgers.push(ledger);
  }
  const asOf = dayFrom(TODAY);
  const made = timed(() => {
    const book = new BookSums(TODAY, 'USD');
    for (const ledger of ledgers) book.add(ledger);
    return remadeCuts(book, settings, fixedCuts('USD', 0, asOf), asOf);
  });
  const cuts = made.value;
  const forecast = cuts.model && forecaster(cuts.model, settings);
  const standOne = (ledger: Ledger, at: number) =>
    standingOf({ rootId: String(at), ledger, cuts, forecast, settings, asOf, at: 0, pins: {} }).standing;
  const scored = timed(() => ledgers.reduce((high, ledger, at) => high + (standOne(ledger, at).tier === 'high' ? 1 : 0), 0));
  const one = ordersOf(random);
  const order = timed(() => standOne(ledgerOf(one, reading), 0));
  const all = sum.ms + made.ms + scored.ms;
  return {
    'book-customers': { value: customers, unit: '' },
    'book-orders': { value: sum.orders, unit: '' },
    'book-high-value': { value: scored.value, unit: 'customers' },
    'book-aggregates': { value: sum.ms / 1000, unit: 's' },
    'book-fit-and-cuts': { value: made.ms / 1000, unit: 's' },
    'book-score': { value: scored.ms / 1000, unit: 's' },
    'book-all': atMost(all / 1000, 's', 3),
    'one-order-pure': atMost(order.ms, 'ms', 50),
  };
}
