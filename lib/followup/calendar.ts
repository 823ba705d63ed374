import { daysBetween } from '../domain/day';

/** A local date and time of day; `weekday` as in ISO 8601: 1 is Monday, 7 Sunday. */
export type LocalParts = { year: number; month: number; day: number; hour: number; minute: number; weekday: number };

/** The user's calendar: instants (epoch ms) to local parts and back. */
export type LocalCalendar = {
  parts(instant: number): LocalParts;
  /**
   * The instant of a local time. Parts may run over (day 32 is the 1st of the next month). A time that a clock change skips is taken with
   * the offset before it, one that comes twice is the first (RFC 5545 section 3.3.5).
   */
  instant(parts: Omit<LocalParts, 'weekday'>): number;
};

const DAY_MS = 86_400_000;
/** Days whose offset is remembered: 50 years, under a megabyte. */
const MOST_DAYS = 20_000;

/** A calendar of an IANA time zone on `Intl`; @throws RangeError for a zone that `Intl` does not know. */
export function intlCalendar(timeZone: string): LocalCalendar {
  const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });

  /** The local wall clock read as if it were UTC. */
  function wall(instant: number): number {
    const read: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(instant)) read[type] = Number(value);
    return Date.UTC(read.year ?? 0, (read.month ?? 1) - 1, read.day, read.hour, read.minute, read.second);
  }
  function measured(instant: number): number {
    return wall(instant) - Math.floor(instant / 1000) * 1000;
  }
  /** By UTC day; null for a day with a change of offset. `Intl` takes microseconds an instant, a book has a million of them. */
  const offsets = new Map<number, number | null>();
  function offset(instant: number): number {
    const day = Math.floor(instant / DAY_MS);
    let known = offsets.get(day);
    if (known === undefined) {
      if (offsets.size >= MOST_DAYS) offsets.clear();
      const start = measured(day * DAY_MS);
      known = start === measured((day + 1) * DAY_MS) ? start : null;
      offsets.set(day, known);
    }
    return known ?? measured(instant);
  }

  return {
    parts(instant) {
      const local = new Date(Math.floor(instant / 1000) * 1000 + offset(instant));
      return {
        year: local.getUTCFullYear(),
        month: local.getUTCMonth() + 1,
        day: local.getUTCDate(),
        hour: local.getUTCHours(),
        minute: local.getUTCMinutes(),
        weekday: local.getUTCDay() === 0 ? 7 : local.getUTCDay(),
      };
    },
    instant({ year, month, day, hour, minute }) {
      const target = Date.UTC(year, month - 1, day, hour, minute);
      const before = target - offset(target - DAY_MS);
      const after = target - offset(target + DAY_MS);
      const hits = [before, after].filter((candidate) => candidate + offset(candidate) === target);
      return hits.length > 0 ? Math.min(...hits) : before;
    },
  };
}

/** The calendar day of an instant, `YYYY-MM-DD`. */
export function dayOf(calendar: LocalCalendar, instant: number): string {
  const { year, month, day } = calendar.parts(instant);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The instant of a time of day, `days` calendar days after the day of `instant`. */
export function atHour(calendar: LocalCalendar, instant: number, days: number, hour: number, minute = 0): number {
  const { year, month, day } = calendar.parts(instant);
  return calendar.instant({ year, month, day: day + days, hour, minute });
}

/** Calendar days from the day of `from` to the day of `to`: -1 is yesterday. */
export function relativeDays(calendar: LocalCalendar, from: number, to: number): number {
  return daysBetween(dayOf(calendar, from), dayOf(calendar, to));
}
