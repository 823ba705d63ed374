import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../lib/domain/day';
import { aggregateOf } from '../../lib/value/aggregate';
import { converter } from '../../lib/value/convert';
import { AS_OF, aReturn, anOrder, daysAgo, ledgerUpTo } from '../support/order-builder';

const RATES = [
  { currency: 'EUR', day: '2026-01-01', rate: 1.2 },
  { currency: 'EUR', day: '2025-01-01', rate: 1.1 },
  { currency: 'JPY', day: '2025-01-01', rate: 0.007 },
];
const convert = converter('USD', RATES);
const on = (day: string) => dayNumber(day);

describe('converter', () => {
  it('takes the rate of the day, before the first one the first (RT-1)', () => {
    expect(convert(10_000, 'EUR', on('2026-05-01'))).toBe(12_000);
    expect(convert(10_000, 'EUR', on('2025-12-31'))).toBe(11_000);
    expect(convert(10_000, 'EUR', on('2020-01-01'))).toBe(11_000);
  });
  it('minds how many digits a currency has (RT-2)', () => {
    expect(convert(1000, 'JPY', on('2026-01-01'))).toBe(700);
    expect(converter('JPY', [{ currency: 'USD', day: '2025-01-01', rate: 150 }])(1000, 'USD', on('2026-01-01'))).toBe(1500);
  });
  it('says nothing of a currency without a rate, and leaves its own alone (RT-3)', () => {
    expect([convert(5, 'CHF', 1), convert(5, 'USD', 1)]).toEqual([undefined, 5]);
  });
  it('takes back as much as it gave (RT-4)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (minor) => {
        expect((convert(minor, 'EUR', on('2026-02-02')) ?? 0) + (convert(-minor, 'EUR', on('2026-02-02')) ?? 0)).toBe(0);
      }),
    );
  });
  it('adds up a customer in several currencies; a return goes by the day of its order (RT-1, AG-5)', () => {
    const first = anOrder({ currency: 'EUR', total: 10_000, at: daysAgo(300) });
    const orders = [first, aReturn(first, 4_000, { at: daysAgo(10) }), anOrder({ currency: 'CHF', total: 9_000 }), anOrder({ total: 500 })];
    expect(aggregateOf(ledgerUpTo(orders, AS_OF, 'USD', RATES), AS_OF)).toMatchObject({ net: 6_600 + 500, orders: 3, otherCurrencies: 1 });
  });
});
