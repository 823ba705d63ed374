import { dayFrom, dayNumber } from '../domain/day';
import type { Ledger } from '../domain/standing/standing';
import { daysOf } from './tally';

/** How a customer buys: `bulk`, one order far above the usual; `once`; `steady`, at much the same distance; `irregular`. */
export type Buying = 'never' | 'bulk' | 'once' | 'steady' | 'irregular';
export type Behaviour = {
  buying: Buying;
  /** Most frequent categories with the share of orders that have them (0-1). */
  favourites: { name: string; share: number }[];
  /** Share of orders with a discount; undefined without orders. */
  onDiscount?: number;
  /** Calendar months with an order, of the last 12 or since the first order. */
  loyalMonths: number;
  months: number;
};

export const DEFAULT_BUYING = {
  /** A single order is bulk from this many times the usual order day of the book. 2 to 10. */
  bulk: 3,
  /** Fewest order days that a rhythm is seen in. 3 to 6. */
  steadyFrom: 4,
  /** Most variation of the gaps (standard deviation over mean) of a steady customer: 1 is pure chance. 0.3 to 0.8. */
  steadyVariation: 0.6,
} as const;

/** What a ledger tells of how a customer buys (SPEC.md, BU-1 to BU-4). `usualDay`: median net of an order day of the book, where it is known. */
export function behaviourOf(ledger: Ledger, asOf: string, usualDay?: number): Behaviour {
  const today = dayNumber(asOf);
  const days = daysOf(ledger, today).filter((one) => one.orders > 0);
  const orders = days.reduce((sum, one) => sum + one.orders, 0);
  return {
    buying: buyingOf(days, usualDay),
    favourites: orders > 0 ? ledger.categories.map(([name, count]) => ({ name, share: Math.min(1, count / orders) })) : [],
    ...(orders > 0 && { onDiscount: Math.min(1, ledger.onDiscount / orders) }),
    ...loyaltyOf(
      days.map(({ day }) => monthOf(day)),
      monthOf(today),
    ),
  };
}

function buyingOf(days: readonly { day: number; net: number }[], usualDay: number | undefined): Buying {
  const [first] = days;
  if (!first) return 'never';
  if (days.length === 1) return usualDay !== undefined && usualDay > 0 && first.net >= DEFAULT_BUYING.bulk * usualDay ? 'bulk' : 'once';
  if (days.length < DEFAULT_BUYING.steadyFrom) return 'irregular';
  const gaps = days.slice(1).map(({ day }, at) => day - (days[at]?.day ?? day));
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const spread = Math.sqrt(gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length);
  return spread <= DEFAULT_BUYING.steadyVariation * mean ? 'steady' : 'irregular';
}

function loyaltyOf(months: readonly number[], now: number): { loyalMonths: number; months: number } {
  const [first] = months;
  if (first === undefined) return { loyalMonths: 0, months: 0 };
  const from = Math.max(first, now - 11);
  return { loyalMonths: new Set(months.filter((month) => month >= from)).size, months: now - from + 1 };
}

/** Calendar months since January 1970 of a day since 1970-01-01. */
export function monthOf(day: number): number {
  const [year = 1970, month = 1] = dayFrom(day).split('-').map(Number);
  return 12 * (year - 1970) + month - 1;
}
