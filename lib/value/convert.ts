import { minorDigits } from '../domain/money';
import { dayNumber } from '../domain/day';
import type { Rate } from '../domain/setup/value-settings';

/** Minor units of the book's currency for minor units of another on a day (days since 1970-01-01); undefined without a rate. */
export type Convert = (minor: number, currency: string, day: number) => number | undefined;

/**
 * Conversion by the user's dated table: the rate of the latest entry on or before the day, else the first one. Half a minor unit rounds away
 * from 0, so that a return takes back what its order gave.
 */
export function converter(base: string, rates: readonly Rate[]): Convert {
  const tables = new Map<string, { day: number; factor: number }[]>();
  for (const { currency, day, rate } of rates) {
    if (currency === base) continue;
    const table = tables.get(currency) ?? [];
    table.push({ day: dayNumber(day), factor: rate * 10 ** (minorDigits(base) - minorDigits(currency)) });
    tables.set(currency, table);
  }
  for (const table of tables.values()) table.sort((x, y) => x.day - y.day);
  return (minor, currency, day) => {
    if (currency === base) return minor;
    const table = tables.get(currency);
    const entry = table?.findLast((candidate) => candidate.day <= day) ?? table?.[0];
    if (!entry) return undefined;
    const value = minor * entry.factor;
    return Math.sign(value) * Math.min(1e15, Math.round(Math.abs(value)));
  };
}
