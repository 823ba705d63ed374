import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Order, orderSchema } from '../../lib/domain/order/order';
import { aggregateSchema } from '../../lib/domain/standing/standing';
import { aggregate } from '../../lib/value/aggregate';
import { AS_OF, aReturn, anOrder, daysAgo, utcDay } from '../support/order-builder';

const OPTIONS = { asOf: AS_OF, dayOf: utcDay, currency: 'USD' };
const sums = (...orders: Order[]) => aggregate(orders, OPTIONS);

describe('aggregate', () => {
  it('sums nothing to nothing', () => {
    expect(sums()).toEqual({ orders: 0, occasions: 0, returns: 0, net: 0, net12: 0, orders12: 0, currency: 'USD', otherCurrencies: 0 });
  });
  it('leaves out cancelled and deleted orders and their returns (AG-1)', () => {
    const cancelled = anOrder({ status: 'cancelled' });
    const result = sums(cancelled, aReturn(cancelled, 10_000), anOrder({ deletedAt: 1 }), anOrder({ total: 700 }));
    expect(result).toMatchObject({ orders: 1, net: 700, returns: 0 });
  });
  it('nets a part that came back, dated with its order (AG-2)', () => {
    const old = anOrder({ at: daysAgo(400) });
    const recent = anOrder({ at: daysAgo(20) });
    const result = sums(old, aReturn(old, 4_000, { at: daysAgo(5) }), recent, aReturn(recent, 2_500));
    expect(result).toMatchObject({ orders: 2, occasions: 2, returns: 2, net: 13_500, net12: 7_500 });
  });
  it('counts a return that names no order on its own day (AG-2)', () => {
    expect(sums(anOrder(), anOrder({ type: 'return', total: -3_000 }))).toMatchObject({ net: 7_000, returns: 1 });
  });
  it.each([
    ['one return of all', [10_000]],
    ['two returns that make all', [6_000, 4_000]],
  ])('counts a fully returned order nowhere but in returns: %s (AG-3)', (_, parts) => {
    const order = anOrder();
    const result = sums(order, ...parts.map((minor) => aReturn(order, minor)));
    expect(result).toMatchObject({ orders: 0, occasions: 0, net: 0, returns: parts.length });
    expect(result.lastDay).toBeUndefined();
  });
  it('takes the status refunded for a full return, once (AG-3)', () => {
    const refunded = anOrder({ status: 'refunded' });
    expect(sums(refunded)).toMatchObject({ orders: 0, net: 0, returns: 1 });
    expect(sums(refunded, aReturn(refunded, 10_000))).toMatchObject({ orders: 0, net: 0, returns: 1 });
  });
  it('merges the orders of one day of the user into one occasion (AG-4)', () => {
    const late = Date.parse('2026-06-01T23:30:00Z');
    const orders = [anOrder({ at: late }), anOrder({ at: late + 3_600_000 })];
    expect(aggregate(orders, OPTIONS)).toMatchObject({ orders: 2, occasions: 2 });
    const newYork = (instant: number): string => utcDay(instant - 4 * 3_600_000);
    expect(aggregate(orders, { ...OPTIONS, dayOf: newYork })).toMatchObject({ orders: 2, occasions: 1, lastDay: '2026-06-01' });
  });
  it('counts orders in other currencies, but not their money (AG-5)', () => {
    const euros = anOrder({ currency: 'EUR', at: daysAgo(3) });
    expect(sums(anOrder(), euros)).toMatchObject({ orders: 2, otherCurrencies: 1, net: 10_000, lastDay: utcDay(daysAgo(3)) });
    expect(sums(euros, aReturn(euros, 10_000))).toMatchObject({ orders: 0, otherCurrencies: 0, net: 0 });
  });
  it('leaves out what lies after the day (AG-6)', () => {
    expect(sums(anOrder({ at: daysAgo(-1) }))).toMatchObject({ orders: 0, net: 0, orders12: 0 });
    expect(sums(anOrder({ at: daysAgo(0) }))).toMatchObject({ orders: 1, net12: 10_000 });
  });
  it('covers 365 days that end with the day (AG-8)', () => {
    expect(sums(anOrder({ at: daysAgo(364) }))).toMatchObject({ net12: 10_000, orders12: 1 });
    expect(sums(anOrder({ at: daysAgo(365) }))).toMatchObject({ net12: 0, orders12: 0, net: 10_000 });
  });
  it('leaves out a return whose order is missing (AG-9)', () => {
    expect(sums(aReturn(anOrder(), 5_000))).toMatchObject({ net: 0, returns: 0 });
  });
  it('says how long the pause before the last occasion was (AG-10)', () => {
    expect(sums(anOrder({ at: daysAgo(200) }), anOrder({ at: daysAgo(40) }), anOrder({ at: daysAgo(10) })).lastGap).toBe(30);
    expect(sums(anOrder()).lastGap).toBeUndefined();
  });
  it('keeps within the limits of money (AG-7)', () => {
    const result = sums(...Array.from({ length: 12 }, () => anOrder({ total: 1e15 })), anOrder({ total: 1 }));
    expect(result.net).toBe(1e15);
  });

  it('does not depend on the order of the rows (AG-7)', () => {
    const row = fc.record({
      days: fc.integer({ min: -30, max: 900 }),
      total: fc.oneof(fc.integer({ min: 0, max: 100_000 }), fc.constant(999_999_999_999_999)),
      status: fc.constantFrom('paid' as const, 'fulfilled' as const, 'cancelled' as const, 'refunded' as const),
      currency: fc.constantFrom('USD', 'USD', 'EUR'),
      back: fc.option(fc.double({ min: 0, max: 1.2, noNaN: true })),
    });
    const book = fc.array(row, { maxLength: 25 }).map((rows) =>
      rows.flatMap(({ days, total, status, currency, back }) => {
        const order = anOrder({ at: daysAgo(days), total, status, currency });
        return back === null ? [order] : [order, aReturn(order, Math.min(1e15, Math.round(total * back)))];
      }),
    );
    fc.assert(
      fc.property(
        book.chain((orders) => fc.tuple(fc.constant(orders), fc.shuffledSubarray(orders, { minLength: orders.length }))),
        ([orders, shuffled]) => {
          for (const order of orders) orderSchema.parse(order);
          const result = sums(...orders);
          expect(sums(...shuffled)).toEqual(result);
          expect(aggregateSchema.parse(result)).toEqual(result);
          expect(result.occasions).toBeLessThanOrEqual(result.orders);
        },
      ),
    );
  });
});
