import { SolarDay } from 'tyme4ts';
import { addDays } from '../domain/day';

/** Years that the library's tables are good for. */
const FIRST = 1900;
const LAST = 2200;

/**
 * Month and day of the Chinese calendar as one number (815 is 八月十五) for `ahead` + 1 days from `today` on. Of a leap month the plain month's, so
 * that a day comes round once in both. Undefined outside 1900 to 2200. `Intl`'s own Chinese calendar was wrong in eleven years of 1901 to 2100
 * (2027 and 2030 among them), so a library is asked; it stays out of the worker.
 */
export function lunarDays(today: string, ahead: number): (number | undefined)[] {
  return Array.from({ length: ahead + 1 }, (_, offset) => lunarOf(addDays(today, offset)));
}

function lunarOf(day: string): number | undefined {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  if (year <= FIRST || year >= LAST) return undefined;
  const lunar = SolarDay.fromYmd(year, month, date).getLunarDay();
  return Math.abs(lunar.getMonth()) * 100 + lunar.getDay();
}

/** Whether the day lies in a leap month, in which no festival is kept. */
export function isLeapMonth(day: string): boolean {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  if (year <= FIRST || year >= LAST) return false;
  return SolarDay.fromYmd(year, month, date).getLunarDay().getMonth() < 0;
}
