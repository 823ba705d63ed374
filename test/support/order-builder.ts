import type { Order } from '../../lib/domain/order/order';
import { addDays, dayNumber } from '../../lib/domain/day';
import type { Rate } from '../../lib/domain/setup/value-settings';
import type { Ledger } from '../../lib/domain/standing/standing';
import { converter } from '../../lib/value/convert';
import { ledgerOf } from '../../lib/value/ledger';

/** The day on which the tests of value take place. */
export const AS_OF = '2026-06-30';
/** UTC days: enough where the time zone is not what is tested. */
export function utcDay(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
/** Noon UTC, `days` before `AS_OF`. */
export function daysAgo(days: number): number {
  return Date.parse(`${addDays(AS_OF, -days)}T12:00:00Z`);
}

let made = 0;
/** A UUID that no other builder of this run returns. */
export function testId(): string {
  made += 1;
  return `01890000-0000-7000-8000-${made.toString(16).padStart(12, '0')}`;
}

/** An order of 100.00 USD ten days before `AS_OF`, changed by `patch`. */
export function anOrder(patch: Partial<Order> = {}): Order {
  const at = patch.at ?? daysAgo(10);
  return {
    id: testId(),
    createdAt: at,
    updatedAt: at,
    rev: 'r1',
    contactId: '01890000-0000-7000-8000-ffffffffffff',
    type: 'order',
    at,
    status: 'paid',
    lines: [],
    total: 10_000,
    currency: 'USD',
    ...patch,
  };
}

/** A return of `minor` (positive) from an order, on the day after it. */
export function aReturn(order: Order, minor: number, patch: Partial<Order> = {}): Order {
  return anOrder({ type: 'return', at: order.at + 86_400_000, returns: order.id, total: -minor, currency: order.currency, ...patch });
}

/** The ledger of some orders in UTC days as of a day. */
export function ledgerUpTo(orders: readonly Order[], asOf: string, currency = 'USD', rates: readonly Rate[] = []): Ledger {
  const dayOf = (instant: number) => Math.floor(instant / 86_400_000);
  return ledgerOf(orders, { asOf: dayNumber(asOf), dayOf, currency, convert: converter(currency, rates), basis: 'test' });
}
