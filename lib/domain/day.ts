const DAY_MS = 86_400_000;

/** Whole days from `from` to `to` (`YYYY-MM-DD`, proleptic Gregorian); negative when `to` is earlier. No time zone enters. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** The day `days` after `day`, `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Days since 1970-01-01 of a day `YYYY-MM-DD`: arithmetic over many days without their texts. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

/** The day, `YYYY-MM-DD`, of a number of days since 1970-01-01. */
export function dayFrom(number: number): string {
  return new Date(number * DAY_MS).toISOString().slice(0, 10);
}
