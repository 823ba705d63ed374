import { i18n } from '#i18n';
import { formatLocale } from './locale';

const DAY_MS = 86_400_000;

function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** Calendar days from `at` to `now` in the user's time zone; negative when `at` lies ahead. */
export function daysAgo(at: number, now: number): number {
  return Math.round((startOfDay(now) - startOfDay(at)) / DAY_MS);
}

/** `today`, `12 days ago`, `in 3 days`. */
export function formatAgo(at: number, now: number): string {
  return new Intl.RelativeTimeFormat(formatLocale(), { numeric: 'auto' }).format(-daysAgo(at, now), 'day');
}

/** The clock today, day and month this year, else with the year. */
export function formatWhen(at: number, now: number): string {
  if (daysAgo(at, now) === 0) return formatTime(at);
  return formatDay(at, now);
}

/** `10 Nov`; with the year when it is another one. */
export function formatDay(at: number, now: number): string {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(formatLocale(), { day: 'numeric', month: 'short', ...(sameYear ? {} : { year: 'numeric' }) }).format(at);
}

export function formatTime(at: number): string {
  return new Intl.DateTimeFormat(formatLocale(), { timeStyle: 'short' }).format(at);
}

/** Day with its year, and clock: `Nov 22, 2026, 10:51 PM`. */
export function formatStamp(at: number): string {
  return new Intl.DateTimeFormat(formatLocale(), { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/** Day and clock in full, for a tooltip. */
export function formatFull(at: number): string {
  return new Intl.DateTimeFormat(formatLocale(), { dateStyle: 'full', timeStyle: 'short' }).format(at);
}

/** A calendar day `YYYY-MM-DD`, or `--MM-DD` without a year, as text; the year is left out when it is `now`'s. No time zone enters. */
export function formatCalendarDay(day: string, now?: number): string {
  const isYearless = day.startsWith('--');
  const noYear = isYearless || (now !== undefined && day.startsWith(String(new Date(now).getFullYear())));
  const at = Date.parse(`${isYearless ? `2000-${day.slice(2)}` : day}T00:00:00Z`);
  if (Number.isNaN(at)) return day;
  const parts: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', timeZone: 'UTC', ...(noYear ? {} : { year: 'numeric' }) };
  return new Intl.DateTimeFormat(formatLocale(), parts).format(at);
}

export function formatNumber(value: number): string {
  return new Intl.NumberFormat(formatLocale()).format(value);
}

/** 0.123 as `12.3 %`; `digits` decimals at most. */
export function formatShare(share: number, digits = 0): string {
  return new Intl.NumberFormat(formatLocale(), { style: 'percent', maximumFractionDigits: digits }).format(share);
}

/** Whole seconds as `14 min` or `45 s`. */
export function formatDuration(seconds: number): string {
  return seconds < 60 ? i18n.t('common.seconds', [seconds]) : i18n.t('common.minutes', [Math.round(seconds / 60)]);
}

/** Web address as a person reads it: host without `www.`, or the scheme of a page that has none. */
export function hostOf(url: string): string {
  if (!URL.canParse(url)) return url;
  const { host, protocol } = new URL(url);
  return host.replace(/^www\./, '') || protocol;
}
