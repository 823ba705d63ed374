import { type LocalCalendar, intlCalendar } from './calendar';
import type { CalendarOf } from './reminders';

/** Calendars kept: each remembers the offsets of days. More zones than a user's series have. */
const MOST_ZONES = 16;

/** Calendars by zone, kept between calls; where the user is (`here`) without one, or for one that `Intl` does not know. */
export function zoneCalendars(here: () => string): CalendarOf {
  const kept = new Map<string, LocalCalendar>();
  function calendarOf(zone: string): LocalCalendar {
    const known = kept.get(zone);
    if (known) return known;
    if (kept.size >= MOST_ZONES) kept.clear();
    const made = intlCalendar(zone);
    kept.set(zone, made);
    return made;
  }
  return (zone = here()) => {
    try {
      return calendarOf(zone);
    } catch (error) {
      if (!(error instanceof RangeError) || zone === here()) throw error;
      return calendarOf(here());
    }
  };
}
