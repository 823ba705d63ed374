import type { Order } from '../domain/order/order';
import type { Ledger } from '../domain/standing/standing';
import type { Convert } from './convert';

/** How rows are read: up to which day, the user's calendar as days since 1970-01-01, the book's currency and its rates, and a name for all of that. */
export type LedgerOptions = { asOf: number; dayOf: (instant: number) => number; currency: string; convert: Convert; basis: string };

const MOST_MINOR = 1_000_000_000_000_000;
/** Sums of whole numbers up to here are exact. */
export const EXACT = 4_000_000_000_000_000;
const MOST_CATEGORIES = 5;

/**
 * A customer's orders and returns by day (SPEC.md, AG-1 to AG-10). The order of the rows does not matter. Rows of all members of a merged
 * customer may be given together; other customers' rows must not be.
 */
export function ledgerOf(rows: readonly Order[], options: LedgerOptions): Ledger {
  const { asOf, dayOf, currency, convert, basis } = options;
  const known: { row: Order; day: number }[] = [];
  let nextDay: number | undefined;
  for (const row of rows) {
    if (row.deletedAt !== undefined || row.status === 'cancelled') continue;
    const day = dayOf(row.at);
    if (day <= asOf) known.push({ row, day });
    else nextDay = Math.min(nextDay ?? day, day);
  }
  const returnsOf = groupReturns(known);
  const entries: Entry[] = [];
  const ledger: Ledger = { basis, days: [], currency, returns: 0, otherCurrencies: 0, onDiscount: 0, categories: [] };
  const categories = new Map<string, number>();
  for (const { row, day } of known) {
    const minor = convert(row.total, row.currency, day);
    if (row.type === 'return') {
      if (row.returns !== undefined) continue;
      ledger.returns += 1;
      if (minor) entries.push({ day, orders: 0, net: minor });
      continue;
    }
    const back = returnsOf?.get(row.id);
    const refunded = row.status === 'refunded';
    if (back || refunded) ledger.returns += Math.max(refunded ? 1 : 0, back?.length ?? 0);
    const counts = !refunded && !(back && isFullyReturned(row, back));
    if (counts || (minor !== undefined && !refunded)) entries.push({ day, orders: counts ? 1 : 0, net: (!refunded && minor) || 0 });
    if (back && minor !== undefined && !refunded)
      for (const one of back) entries.push({ day, orders: 0, net: convert(one.total, one.currency, day) ?? 0 });
    if (!counts) continue;
    if (minor === undefined) ledger.otherCurrencies += 1;
    if (ledger.lastOrderAt === undefined || row.at > ledger.lastOrderAt) ledger.lastOrderAt = row.at;
    if (row.lines.length > 0) {
      if (row.lines.some((line) => (line.discount ?? 0) > 0)) ledger.onDiscount += 1;
      countCategories(row, categories);
    }
  }
  ledger.days = byDay(entries);
  if (categories.size > 0)
    ledger.categories = [...categories].sort(([x, n], [y, m]) => m - n || (x < y ? -1 : 1)).slice(0, MOST_CATEGORIES);
  if (nextDay !== undefined) ledger.nextDay = nextDay;
  return ledger;
}

type Entry = { day: number; orders: number; net: number };

/** One row a day, ascending. */
function byDay(entries: Entry[]): Ledger['days'] {
  if (!isAscending(entries)) entries.sort((x, y) => x.day - y.day);
  const days: Ledger['days'] = [];
  for (let start = 0; start < entries.length;) {
    const first = entries[start] ?? { day: 0, orders: 0, net: 0 };
    let end = start + 1;
    let orders = first.orders;
    for (; end < entries.length && entries[end]?.day === first.day; end += 1) orders += entries[end]?.orders ?? 0;
    days.push([first.day, orders, end === start + 1 ? clamp(first.net) : exactSum(entries.slice(start, end).map(({ net }) => net))]);
    start = end;
  }
  return days;
}

function isAscending(entries: readonly Entry[]): boolean {
  for (let at = 1; at < entries.length; at += 1) if ((entries[at - 1]?.day ?? 0) > (entries[at]?.day ?? 0)) return false;
  return true;
}

function groupReturns(known: readonly { row: Order }[]): Map<string, Order[]> | undefined {
  let byOrder: Map<string, Order[]> | undefined;
  for (const { row } of known) {
    if (row.type !== 'return' || row.returns === undefined) continue;
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

/** The sum of whole numbers whatever their order, kept within the limits of money. */
export function exactSum(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) {
    sum += value;
    if (sum > EXACT || sum < -EXACT) return clamp(Number(values.reduce((total, one) => total + BigInt(one), 0n)));
  }
  return clamp(sum);
}

/** Within the limits of money. */
export function clamp(sum: number): number {
  return Math.max(-MOST_MINOR, Math.min(MOST_MINOR, sum));
}
