import ICAL from 'ical.js';
import type { ReadDate } from '../mapping/read-values';

/** How the page reads a date in the user's own zone. */
export type Instant = (date: ReadDate) => number;
export type ReadTime = { at: number; allDay: boolean };
/** A value that is no time, as it stands in the file. */
export class NotATime extends Error {
  constructor(readonly value: string) {
    super(`interchange: not a time: ${value}`);
  }
}

/**
 * A time as an instant: exact with UTC, with a zone that the file describes or whose name the browser knows; in the user's own zone else. Undefined
 * where there is none; @throws NotATime for what is no time, or no day of its month.
 */
export function timeOf(component: ICAL.Component, name: string, instant: Instant): ReadTime | undefined {
  const property = component.getFirstProperty(name);
  if (!property) return undefined;
  const raw = String((property.toJSON() as unknown[])[3] ?? '');
  const value: unknown = property.getFirstValue();
  if (!(value instanceof ICAL.Time) || !isDay(raw)) throw new NotATime(raw.slice(0, 60));
  const { year, month, day, hour, minute, second, isDate } = value;
  if (isDate) return { at: instant({ year, month, day }), allDay: true };
  const isFixed = value.zone !== undefined && value.zone !== null && value.zone.tzid !== 'floating';
  const zone = isFixed ? undefined : knownZone(property.getFirstParameter('tzid'));
  const date = { year, month, day, hour, minute, second };
  const at = isFixed ? value.toUnixTime() * 1000 : instant(zone === undefined ? date : { ...date, zone: offsetOf(zone, date) });
  if (!Number.isSafeInteger(at)) throw new NotATime(raw.slice(0, 60));
  return { at, allDay: false };
}

/** The name of a zone as the browser has it; undefined for a name of another program's own. */
export function knownZone(name: string | undefined): string | undefined {
  try {
    return name ? new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone : undefined;
  } catch {
    return undefined;
  }
}

function isDay(raw: string): boolean {
  const read = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?/.exec(raw) ?? [];
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = read.slice(1).map((digits) => Number(digits ?? 0));
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute));
  return date.getUTCMonth() + 1 === month && date.getUTCDate() === day && hour < 24 && minute < 60;
}

/** Minutes that the clock of a zone is ahead of UTC at a time of that clock; of two, as after summer time, the first. */
function offsetOf(zone: string, { year, month, day, hour = 0, minute = 0, second = 0 }: ReadDate): number {
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  const aheadAt = (at: number) => Date.parse(`${format.format(at).replace(' ', 'T')}Z`) - at;
  const before = aheadAt(wall - 86_400_000);
  return (aheadAt(wall - before) === before ? before : aheadAt(wall - aheadAt(wall + 86_400_000))) / 60_000;
}
