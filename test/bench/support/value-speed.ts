import { dayFrom } from '../../../lib/domain/day';
import type { Order } from '../../../lib/domain/order/order';
import { settingsSchema } from '../../../lib/domain/setup/settings';
import type { Ledger } from '../../../lib/domain/standing/standing';
import { remade } from '../../../lib/app/jobs/rescore-job';
import { dayNumbers } from '../../../lib/app/value/day-numbers';
import { intlCalendar } from '../../../lib/followup/calendar';
import { converter } from '../../../lib/value/convert';
import { fixedCuts } from '../../../lib/value/cuts';
import { forecaster } from '../../../lib/value/forecast';
import { ledgerOf } from '../../../lib/value/ledger';
import { gammaDraw, seededRandom } from '../../../lib/value/purchase/random';
import { standingOf } from '../../../lib/value/standing';
import { type Measures, atMost, timed } from './measure';

const CUSTOMERS = 300_000;
const CHUNK = 10_000;
const TODAY = 20_600;
/** Days that the book goes back. */
const SPAN = 900;

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
  const made = timed(() => remade(ledgers, { settings, cuts: fixedCuts('USD', 0, asOf) }, asOf));
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

let numbered = 0;
/** About 5.3 orders a customer: a rate of their own, and an end for many. */
function ordersOf(random: () => number): Order[] {
  const start = TODAY - Math.floor(random() * SPAN);
  const gap = 20 + 60 / (0.2 + gammaDraw(random, 1.1));
  const end = random() < 0.4 ? start + Math.floor(random() * (TODAY - start)) : TODAY;
  const spend = 2000 + 8000 * gammaDraw(random, 1.5);
  const orders: Order[] = [];
  for (let day = start; day <= end; day += 1 + Math.floor(-Math.log(1 - random()) * gap)) {
    const at = day * 86_400_000 + 36_000_000;
    numbered += 1;
    orders.push({
      id: `o${numbered}`,
      createdAt: at,
      updatedAt: at,
      rev: '',
      contactId: '',
      type: 'order',
      at,
      status: 'paid',
      lines: NO_LINES,
      total: Math.round(spend * (0.5 + random())),
      currency: 'USD',
    });
  }
  return orders;
}
const NO_LINES: Order['lines'] = [];
