import { dayFrom, dayNumber } from '../domain/day';
import type { Cohort, MonthOfSales } from '../domain/standing/insights';
import type { Ledger } from '../domain/standing/standing';
import { monthOf } from './behaviour';
import { daysOf } from './tally';

export const DEFAULT_INSIGHTS = {
  /** Cohorts and months shown, the latest ones: 12 to 36. */
  cohorts: 13,
  months: 24,
} as const;

/** `2026-03` of months since January 1970. */
function monthName(month: number): string {
  return `${1970 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
}

/** Adds up ledgers one by one: sales by month and cohorts by month of the first order (SPEC.md, CO-1 to CO-4). */
export class MonthSums {
  readonly #today: number;
  readonly #now: number;
  readonly #months = new Map<number, { net: number; orders: number; customers: number }>();
  readonly #cohorts = new Map<number, { size: number; cells: Map<number, { customers: number; net: number }> }>();

  constructor(asOf: string) {
    this.#today = dayNumber(asOf);
    this.#now = monthOf(this.#today);
  }

  add(ledger: Ledger): void {
    let cohort: { size: number; cells: Map<number, { customers: number; net: number }> } | undefined;
    let first = 0;
    const seen = new Set<number>();
    for (const { day, orders, net } of daysOf(ledger, this.#today)) {
      const month = monthOf(day);
      const sums = entry(this.#months, month, () => ({ net: 0, orders: 0, customers: 0 }));
      sums.net += net;
      sums.orders += orders;
      if (orders > 0 && !cohort) {
        first = month;
        cohort = entry(this.#cohorts, month, () => ({ size: 0, cells: new Map<number, { customers: number; net: number }>() }));
        cohort.size += 1;
      }
      if (!cohort) continue;
      const cell = entry(cohort.cells, month - first, () => ({ customers: 0, net: 0 }));
      cell.net += net;
      if (orders === 0 || seen.has(month)) continue;
      seen.add(month);
      cell.customers += 1;
      sums.customers += 1;
    }
  }

  /** Calendar-complete: a month without orders has zeros. Oldest first. */
  months(): MonthOfSales[] {
    const from = Math.max(Math.min(...this.#months.keys(), this.#now), this.#now - DEFAULT_INSIGHTS.months + 1);
    return Array.from({ length: this.#now - from + 1 }, (_, at) => {
      const sums = this.#months.get(from + at) ?? { net: 0, orders: 0, customers: 0 };
      return { month: monthName(from + at), ...sums, partial: from + at === this.#now && !this.#isLastDay() };
    });
  }

  /** Latest cohorts, oldest first. A month that is not there yet is null, never 0. */
  cohorts(): Cohort[] {
    const shown = [...this.#cohorts].filter(([month]) => month > this.#now - DEFAULT_INSIGHTS.cohorts).sort(([x], [y]) => x - y);
    return shown.map(([month, { size, cells }]) => ({
      month: monthName(month),
      size,
      cells: Array.from({ length: DEFAULT_INSIGHTS.cohorts }, (_, since) =>
        month + since > this.#now ? null : (cells.get(since) ?? { customers: 0, net: 0 }),
      ),
    }));
  }

  #isLastDay(): boolean {
    return dayFrom(this.#today + 1).endsWith('-01');
  }
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** Months (`2026-03`) with an order up to a day, oldest first. */
export function monthsOrdered(ledger: Ledger, today: number): string[] {
  return [...new Set(daysOf(ledger, today).flatMap(({ day, orders }) => (orders > 0 ? [monthName(monthOf(day))] : [])))];
}
