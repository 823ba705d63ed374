import type { Settings } from '../domain/setup/settings';
import { type LocalCalendar, atHour } from './calendar';

/** Days looked ahead for one on which reminders come; a week has one unless none is chosen. */
const A_WEEK = 7;

/**
 * The end of the quiet that `instant` lies in, or undefined outside of it. Quiet are the hours from `from` o'clock to before `to` o'clock, over
 * midnight when `from` is the later one (none when both are equal), and days that are not among `days`. No day chosen is every day.
 */
export function quietUntil(instant: number, quiet: Settings['quietHours'], calendar: LocalCalendar): number | undefined {
  if (!quiet.on) return undefined;
  let end: number | undefined;
  for (let turn = 0; turn <= 2 * A_WEEK; turn += 1) {
    const at = end ?? instant;
    const next = hushedUntil(at, quiet, calendar);
    if (next === undefined || next <= at) break;
    end = next;
  }
  return end;
}

function hushedUntil(instant: number, { from, to, days }: Settings['quietHours'], calendar: LocalCalendar): number | undefined {
  const { hour, weekday } = calendar.parts(instant);
  if (days.length > 0 && !days.includes(weekday)) return atHour(calendar, instant, 1, 0);
  if (from === to) return undefined;
  const over = from > to;
  const isQuiet = over ? hour >= from || hour < to : hour >= from && hour < to;
  if (!isQuiet) return undefined;
  // Where a clock change moves the end behind us, the next whole hour ends them.
  return atHour(calendar, instant, over && hour >= from ? 1 : 0, to);
}
