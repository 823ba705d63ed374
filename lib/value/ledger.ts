import type { Order } from '../domain/order/order';
import type { Ledger } from '../domain/standing/standing';
import type { Convert } from './convert';

/** How rows are read: up to which day, the user's calendar as days since 1970-01-01, the book's currency and its rates, and a name for all of that. */
export type LedgerOptions = { asOf: number; dayOf: (instant: number) => number; currency: string; convert: Convert; basis: string };

const MOST_MINOR = 1_000_000_000_000_000;
/** Sums of whole numbers up to here are exact. */
const EXACT = 4_000_000_000_000_000;
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
  const days = new Map<number, { orders: number; net: number[] }>();
  const ledger: Ledger = { basis, days: [], currency, returns: 0, otherCurrencies: 0, onDiscount: 0, categories: [] };
  const categories = new Map<string, number>();
  const entry = (day: number) => {
    let found = days.get(day);
    if (!found) days.set(day, (found = { orders: 0, net: [] }));
    return found;
  };
  for (const { row, day } of known) {
    if (row.type === 'return') {
      if (row.returns !== undefined) continue;
      ledger.returns += 1;
      const minor = convert(row.total, row.currency, day);
      if (minor) entry(day).net.push(minor);
      continue;
    }
    const back = returnsOf?.get(row.id) ?? [];
    const refunded = row.status === 'refunded';
    ledger.returns += refunded ? Math.max(1, back.length) : back.length;
    const minor = convert(row.total, row.currency, day);
    if (minor !== undefined && !refunded) {
      entry(day).net.push(minor);
      for (const one of back) entry(day).net.push(convert(one.total, one.currency, day) ?? 0);
    }
    if (refunded || isFullyReturned(row, back)) continue;
    entry(day).orders += 1;
    if (minor === undefined) ledger.otherCurrencies += 1;
    ledger.lastOrderAt = Math.max(ledger.lastOrderAt ?? row.at, row.at);
    if (row.lines.some((line) => (line.discount ?? 0) > 0)) ledger.onDiscount += 1;
    if (row.lines.length > 0) countCategories(row, categories);
  }
  ledger.days = [...days].map(([day, { orders, net }]): [number, number, number] => [day, orders, exactSum(net)]);
  ledger.days.sort((x, y) => x[0] - y[0]);
  ledger.categories = [...categories].sort(([x, n], [y, m]) => m - n || (x < y ? -1 : 1)).slice(0, MOST_CATEGORIES);
  if (nextDay !== undefined) ledger.nextDay = nextDay;
  return ledger;
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

function clamp(sum: number): number {
  return Math.max(-MOST_MINOR, Math.min(MOST_MINOR, sum));
}
