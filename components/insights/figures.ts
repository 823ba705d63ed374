import { formatMoney, minorDigits } from '../../lib/domain/money';
import { i18n } from '#i18n';
import { formatLocale } from '../ui/locale';

/** Money as people read it in a chart: no minor units above a hundred. */
export function moneyText(minor: number, currency: string): string {
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
