import { addDays } from '../domain/day';

/** Added to month and day of the Chinese calendar, so that both kinds lie in one index. */
export const LUNAR = 10_000;

/** `YYYY-MM-DD` or `--MM-DD` as month and day in one number; undefined for what is no day. */
export function monthDay(text: string): number | undefined {
  const match = /(\d\d)-(\d\d)$/.exec(text);
  return match ? Number(match[1]) * 100 + Number(match[2]) : undefined;
}

/** The year in `YYYY-MM-DD`; undefined where it is not known. */
export function yearOf(text: string): number | undefined {
  const match = /^(\d{4})-/.exec(text);
  return match ? Number(match[1]) : undefined;
}

/** A day to look for occasions on: its numbers in the index. */
export type OccasionDay = { day: string; keys: number[] };

/**
 * The days from `today` on, each with the numbers that come round on it. On February 28 of a common year February 29 does too: a greeting is
 * never late. `lunar` names days of the Chinese calendar (month and day as one number), which the page reckons; those of a leap month are
 * kept in the plain month, as is the custom.
 */
export function occasionDays(today: string, ahead: number, lunar: readonly (number | undefined)[] = []): OccasionDay[] {
  return Array.from({ length: ahead + 1 }, (_, offset) => {
    const day = addDays(today, offset);
    const key = monthDay(day) ?? 0;
    const isShort = key === 228 && monthDay(addDays(day, 1)) === 301;
    const moon = lunar[offset];
    return { day, keys: [key, ...(isShort ? [229] : []), ...(moon === undefined ? [] : [LUNAR + moon])] };
  });
}
