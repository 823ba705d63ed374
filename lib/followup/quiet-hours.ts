import type { Settings } from '../domain/setup/settings';
import { type LocalCalendar, atHour } from './calendar';

/**
 * The end of the quiet hours that `instant` lies in, or undefined outside them. From `from` o'clock to before `to` o'clock, over
 * midnight when `from` is the later one; none when both are equal.
 */
export function quietUntil(instant: number, quiet: Settings['quietHours'], calendar: LocalCalendar): number | undefined {
  const { on, from, to } = quiet;
  if (!on || from === to) return undefined;
  const { hour } = calendar.parts(instant);
  const over = from > to;
  const isQuiet = over ? hour >= from || hour < to : hour >= from && hour < to;
  if (!isQuiet) return undefined;
  const end = atHour(calendar, instant, over && hour >= from ? 1 : 0, to);
  // Where a clock change moves the end behind us, the next whole hour ends them.
  return end > instant ? end : undefined;
}
