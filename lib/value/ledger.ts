import type { Order } from '../domain/order/order';
import type { Ledger } from '../domain/standing/standing';
import type { Convert } from './convert';
import { clamp, exactSum } from './exact-sum';
import { DAY_WIDTH } from './tally';

/** How rows are read: up to which day, the user's calendar as days since 1970-01-01, the book's currency and its rates, and a name for all of that. */
export type LedgerOptions = { asOf: number; dayOf: (instant: number) => number; currency: string; convert: Convert; basis: string };

const MOST_CATEGORIES = 5;

/**
 * A customer's orders and returns by day (SPEC.md, AG-1 to AG-10). The order of the rows does not matter. Rows of all members of a merged
 * customer may be given together; other customers' rows must not be.
 */
export function ledgerOf(rows: readonly Order[], options: LedgerOptions): Ledger {
  const { asOf, dayOf, currency, convert, basis } = options;
  const returnsOf = groupReturns(rows, options);
  const days: number[] = [];
  const ledger: Ledger = { basis, days, currency, returns: 0, otherCurrencies: 0, onDiscount: 0, categories: [] };
  const categories = new Map<string, number>();
  let nextDay: number | undefined;
  for (const row of rows) {
    if (!isThere(row)) continue;
    const day = dayOf(row.at);
    if (day > asOf) {
      nextDay = Math.min(nextDay ?? day, day);
      continue;
    }
    const minor = convert(row.total, row.currency, day);
    if (row.type === 'return') {
      if (row.returns !== undefined) continue;
      ledger.returns += 1;
      if (minor) days.push(day, 0, minor);
      continue;
    }
    const back = returnsOf?.get(row.id);
    const refunded = row.status === 'refunded';
    if (back || refunded) ledger.returns += Math.max(refunded ? 1 : 0, back?.length ?? 0);
    const counts = !refunded && !(back && isFullyReturned(row, back));
    if (counts || (minor !== undefined && !refunded)) days.push(day, counts ? 1 : 0, (!refunded && minor) || 0);
    if (back && minor !== undefined && !refunded) for (const one of back) days.push(day, 0, convert(one.total, one.currency, day) ?? 0);
    if (!counts) continue;
    if (minor === undefined) ledger.otherCurrencies += 1;
    if (ledger.lastOrderAt === undefined || row.at > ledger.lastOrderAt) ledger.lastOrderAt = row.at;
    if (row.lines.length > 0) {
      if (row.lines.some((line) => (line.discount ?? 0) > 0)) ledger.onDiscount += 1;
      countCategories(row, categories);
    }
  }
  ledger.days = byDay(days);
  if (categories.size > 0)
    ledger.categories = [...categories].sort(([x, n], [y, m]) => m - n || (x < y ? -1 : 1)).slice(0, MOST_CATEGORIES);
  if (nextDay !== undefined) ledger.nextDay = nextDay;
  return ledger;
}

function isThere(row: Order): boolean {
  return row.deletedAt === undefined && row.status !== 'cancelled';
}

/** One row a day, ascending, of rows of `DAY_WIDTH` numbers in any order. */
function byDay(rows: number[]): number[] {
  if (isAscending(rows)) return rows.map((value, at) => (at % DAY_WIDTH === 2 ? clamp(value) : value));
  const nets = new Map<number, { orders: number; nets: number[] }>();
  for (let at = 0; at < rows.length; at += DAY_WIDTH) {
    const day = rows[at] ?? 0;
    const known = nets.get(day);
    if (!known) nets.set(day, { orders: rows[at + 1] ?? 0, nets: [rows[at + 2] ?? 0] });
    else {
      known.orders += rows[at + 1] ?? 0;
      known.nets.push(rows[at + 2] ?? 0);
    }
  }
  return [...nets].sort(([x], [y]) => x - y).flatMap(([day, sum]) => [day, sum.orders, exactSum(sum.nets)]);
}

function isAscending(rows: readonly number[]): boolean {
  for (let at = DAY_WIDTH; at < rows.length; at += DAY_WIDTH) if ((rows[at - DAY_WIDTH] ?? 0) >= (rows[at] ?? 0)) return false;
  return true;
}

function groupReturns(rows: readonly Order[], { asOf, dayOf }: LedgerOptions): Map<string, Order[]> | undefined {
  let byOrder: Map<string, Order[]> | undefined;
  for (const row of rows) {
    if (row.type !== 'return' || row.returns === undefined || !isThere(row) || dayOf(row.at) > asOf) continue;
    byOrder ??= new Map();
    const list = byOrder.get(row.returns);
    if (list) list.push(row);
    else byOrder.set(row.returns, [row]);
  }
  return byOrder;
}

function isFullyReturned(order: Order, back: readonly Order[]): boolean {
  const same = back.filter((row) => row.currency === order.currency);
  return same.length > 0 && -exactSum(same.map((row) => row.total)) >= order.total;
}

function countCategories(order: Order, counts: Map<string, number>): void {
  const named = new Set(order.lines.flatMap((line) => (line.category ? [line.category] : [])));
  for (const name of named) counts.set(name, (counts.get(name) ?? 0) + 1);
}
