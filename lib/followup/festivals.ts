import { addDays } from '../domain/day';
import type { Greeted } from '../domain/setup/greeting';
import { monthDay } from './occasions';
import { isLeapMonth, lunarDays } from './lunar';

/** A day on which customers are greeted; the words are `festival.<id>`, the dash as an underscore. */
export type FestivalId = Exclude<Greeted, 'birthday' | 'anniversary'>;
export type Festival = { id: FestivalId; day: string };

const GREGORIAN: Record<number, FestivalId> = { 101: 'new-year', 1001: 'national-day', 1225: 'christmas' };
const CHINESE: Record<number, FestivalId> = {
  101: 'spring-festival',
  115: 'lantern',
  505: 'dragon-boat',
  815: 'mid-autumn',
  909: 'double-ninth',
};

/** The festivals from `today` on, for `ahead` days; of the Chinese calendar those that customers are greeted on. */
export function festivalsFrom(today: string, ahead: number): Festival[] {
  const lunar = lunarDays(today, ahead);
  return lunar.flatMap((moon, offset): Festival[] => {
    const day = addDays(today, offset);
    const solar = isThanksgiving(day) ? 'thanksgiving' : GREGORIAN[monthDay(day) ?? 0];
    const chinese = moon === undefined || isLeapMonth(day) ? undefined : CHINESE[moon];
    return [solar, chinese].flatMap((id) => (id ? [{ id, day }] : []));
  });
}

/** The fourth Thursday of November. */
function isThanksgiving(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return at.getUTCMonth() === 10 && at.getUTCDay() === 4 && Math.ceil(at.getUTCDate() / 7) === 4;
}
