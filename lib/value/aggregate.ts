import { daysBetween } from '../domain/day';
import type { Order } from '../domain/order/order';
import type { Aggregate } from '../domain/standing/standing';
import { TRAILING_DAYS } from './defaults';

/** What the sums are made as of: the user's day, their calendar, and the currency of the book. */
export type AggregateOptions = { asOf: string; dayOf: (instant: number) => string; currency: string };

const MINOR_LIMIT = 1_000_000_000_000_000n;

/**
 * A customer's orders and returns as sums (SPEC.md, AG-1 to AG-10). The order of the rows does not matter.
 * Rows of all members of a merged customer may be given together; other customers' rows must not be.
 */
export function aggregate(orders: readonly Order[], { asOf, dayOf, currency }: AggregateOptions): Aggregate {
  const rows = orders.filter((order) => order.deletedAt === undefined && dayOf(order.at) <= asOf);
  const returnsOf = groupReturns(rows);
  const days = new Set<string>();
  const window = { all: 0n, trailing: 0n };
  const sum = { orders: 0, orders12: 0, otherCurrencies: 0, returns: 0, lastOrderAt: undefined as number | undefined };

  function add(minor: number, day: string): void {
    window.all += BigInt(minor);
    if (inTrailing(day, asOf)) window.trailing += BigInt(minor);
  }

  for (const order of rows) {
    if (order.type !== 'order' || order.status === 'cancelled') continue;
    const day = dayOf(order.at);
    const back = returnsOf.get(order.id) ?? [];
    const refunded = order.status === 'refunded';
    sum.returns += refunded ? Math.max(1, back.length) : back.length;
    if (order.currency === currency && !refunded) {
      add(order.total, day);
      for (const row of back) if (row.currency === currency) add(row.total, day);
    }
    if (refunded || isFullyReturned(order, back)) continue;
    days.add(day);
    sum.orders += 1;
    if (inTrailing(day, asOf)) sum.orders12 += 1;
    if (order.currency !== currency) sum.otherCurrencies += 1;
    sum.lastOrderAt = Math.max(sum.lastOrderAt ?? order.at, order.at);
  }
  for (const row of rows) {
    if (row.type !== 'return' || row.status === 'cancelled' || row.returns !== undefined) continue;
    sum.returns += 1;
    if (row.currency === currency) add(row.total, dayOf(row.at));
  }

  const sorted = [...days].sort();
  const lastDay = sorted.at(-1);
  const before = sorted.at(-2);
  return {
    orders: sum.orders,
    occasions: sorted.length,
    returns: sum.returns,
    ...(lastDay !== undefined && { firstDay: sorted[0], lastDay }),
    ...(lastDay !== undefined && before !== undefined && { lastGap: daysBetween(before, lastDay) }),
    net: clamp(window.all),
    net12: clamp(window.trailing),
    orders12: sum.orders12,
    currency,
    otherCurrencies: sum.otherCurrencies,
    ...(sum.lastOrderAt !== undefined && { lastOrderAt: sum.lastOrderAt }),
  };
}

function groupReturns(rows: readonly Order[]): Map<string, Order[]> {
  const byOrder = new Map<string, Order[]>();
  for (const row of rows) {
    if (row.type !== 'return' || row.status === 'cancelled' || row.returns === undefined) continue;
    const list = byOrder.get(row.returns);
    if (list) list.push(row);
    else byOrder.set(row.returns, [row]);
  }
  return byOrder;
}

function isFullyReturned(order: Order, back: readonly Order[]): boolean {
  const same = back.filter((row) => row.currency === order.currency);
  return same.length > 0 && -same.reduce((total, row) => total + BigInt(row.total), 0n) >= BigInt(order.total);
}

function inTrailing(day: string, asOf: string): boolean {
  const age = daysBetween(day, asOf);
  return age >= 0 && age < TRAILING_DAYS;
}

function clamp(sum: bigint): number {
  return Number(sum > MINOR_LIMIT ? MINOR_LIMIT : sum < -MINOR_LIMIT ? -MINOR_LIMIT : sum);
}
