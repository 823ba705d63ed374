import type { LocalCalendar } from './calendar';

const MINUTE_MS = 60_000;
const WALL = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/;

/** A wall clock as a number: its local date and time read as if it were UTC, epoch ms. Days are 24 hours long on it. */
export function wallOf(calendar: LocalCalendar, instant: number): number {
  const { year, month, day, hour, minute } = calendar.parts(instant);
  return Date.UTC(year, month - 1, day, hour, minute) + (((instant % MINUTE_MS) + MINUTE_MS) % MINUTE_MS);
}

/** The instant at which a wall clock shows a time; see `LocalCalendar.instant` for times that a clock change skips or repeats. */
export function instantOf(calendar: LocalCalendar, wall: number): number {
  const at = new Date(wall);
  const parts = { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate(), hour: at.getUTCHours() };
  return calendar.instant({ ...parts, minute: at.getUTCMinutes() }) + (((wall % MINUTE_MS) + MINUTE_MS) % MINUTE_MS);
}

/** `YYYY-MM-DDTHH:mm` of a wall clock; years 0 to 9999. */
export function printWall(wall: number): string {
  return new Date(wall).toISOString().slice(0, 16);
}

/** The wall clock of `YYYY-MM-DDTHH:mm`; undefined for other text and for a day that no calendar has. */
export function readWall(text: string): number | undefined {
  const [, year, month, day, hour, minute] = (WALL.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined || hour === undefined || minute === undefined) return undefined;
  const wall = Date.UTC(year, month - 1, day, hour, minute);
  return printWall(wall) === text ? wall : undefined;
}
