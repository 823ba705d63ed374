import type { LocalCalendar } from '../../followup/calendar';

const DAY_MS = 86_400_000;
/** UTC days whose offset is remembered. */
const MOST_DAYS = 20_000;

/** The calendar day of an instant as days since 1970-01-01. A book asks a million times, so the offset of a UTC day without a clock change is kept. */
export function dayNumbers(calendar: LocalCalendar): (instant: number) => number {
  const offsets = new Map<number, number | null>();
  const measured = (instant: number): number => {
    const { year, month, day, hour, minute } = calendar.parts(instant);
    return Date.UTC(year, month - 1, day, hour, minute) - Math.floor(instant / 60_000) * 60_000;
  };
  return (instant) => {
    const utcDay = Math.floor(instant / DAY_MS);
    let offset = offsets.get(utcDay);
    if (offset === undefined) {
      if (offsets.size >= MOST_DAYS) offsets.clear();
      const start = measured(utcDay * DAY_MS);
      offset = start === measured((utcDay + 1) * DAY_MS) ? start : null;
      offsets.set(utcDay, offset);
    }
    return Math.floor((instant + (offset ?? measured(instant))) / DAY_MS);
  };
}
