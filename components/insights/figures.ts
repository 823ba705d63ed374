import { formatMoney, minorDigits } from '../../lib/domain/money';
import type { Insights } from '../../lib/domain/standing/insights';
import { i18n } from '#i18n';
import { formatLocale } from '../ui/locale';

/** What stands for an amount that is not known. */
export const UNKNOWN = '–';

/** Figures in which an amount of 0 is not known rather than 0, since orders without an exchange rate are in the book. */
export function withUnknown(insights: Insights): Insights {
  if (insights.withoutRate === 0) return insights;
  const money = (minor: number) => (minor === 0 ? Number.NaN : minor);
  return {
    ...insights,
    tiers: insights.tiers.map((one) => ({ ...one, net12: money(one.net12), value12: money(one.value12) })),
    lifecycles: insights.lifecycles.map((one) => ({ ...one, net12: money(one.net12) })),
    rfm: insights.rfm.map((one) => ({ ...one, net: money(one.net) })),
    months: insights.months.map((one) => ({ ...one, net: one.orders > 0 ? money(one.net) : 0 })),
    cohorts: insights.cohorts.map((one) => ({ ...one, cells: one.cells.map((cell) => cell && { ...cell, net: money(cell.net) }) })),
    top: insights.top.map((one) => ({ ...one, value12: money(one.value12) })),
  };
}

/** Money as people read it in a chart: no minor units above a hundred. NaN is not known. */
export function moneyText(minor: number, currency: string): string {
  if (Number.isNaN(minor)) return UNKNOWN;
  const unit = 10 ** minorDigits(currency);
  const rounded = Math.abs(minor) >= 100 * unit ? Math.round(minor / unit) * unit : minor;
  return formatMoney({ minor: rounded, currency }, formatLocale());
}

/** Money as a number in whole units, for tables and files. */
export function units(minor: number, currency: string): number {
  return Math.round(minor) / 10 ** minorDigits(currency);
}

/** `2026-03` as `Mar 26`. */
export function monthLabel(month: string): string {
  return new Intl.DateTimeFormat(formatLocale(), { month: 'short', year: '2-digit', timeZone: 'UTC' }).format(
    Date.parse(`${month}-01T00:00:00Z`),
  );
}

/** "12 customers · ¥3,400". */
export function customersAndMoney(customers: number, minor: number, currency: string): string {
  return `${i18n.t('insights.customers', customers, [String(customers)])} · ${moneyText(minor, currency)}`;
}
