const DAY_MS = 86_400_000;

/** Days whose text and number are remembered, some fifty years: a book of a million orders asks for the same few. */
const MOST_DAYS = 20_000;
const numbers = new Map<string, number>();
const texts = new Map<number, string>();

function remember<K, V>(known: Map<K, V>, key: K, value: V): V {
  if (known.size >= MOST_DAYS) known.clear();
  known.set(key, value);
  return value;
}

/** Days since 1970-01-01 of a day `YYYY-MM-DD`: arithmetic over many days without their texts. NaN for what is no day. */
export function dayNumber(day: string): number {
  return numbers.get(day) ?? remember(numbers, day, Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS));
}

/** The day, `YYYY-MM-DD`, of a number of days since 1970-01-01. */
export function dayFrom(number: number): string {
  return texts.get(number) ?? remember(texts, number, new Date(number * DAY_MS).toISOString().slice(0, 10));
}

/** Whole days from `from` to `to` (`YYYY-MM-DD`, proleptic Gregorian); negative when `to` is earlier. No time zone enters. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The day `days` after `day`, `YYYY-MM-DD`. */
export function addDays(day: string, days: number): string {
  return dayFrom(dayNumber(day) + days);
}
