import { formatMoney } from '../../lib/domain/money';
import type { Outlook } from '../../lib/domain/standing/outlook';
import { i18n } from '#i18n';
import { formatNumber, formatShare } from '../ui/format';
import { formatLocale } from '../ui/locale';

/** A count as people say it: 3.1, but 12. */
export function countText(value: number): string {
  return formatNumber(value < 10 ? Math.round(10 * value) / 10 : Math.round(value));
}

/** An expected amount without digits that nobody can know: three that count. */
export function roughMoney(minor: number, currency: string): string {
  const size = Math.abs(minor);
  const unit = size < 1000 ? 1 : 10 ** Math.max(0, Math.floor(Math.log10(size)) - 2);
  return formatMoney({ minor: Math.round(minor / unit) * unit, currency }, formatLocale());
}

/** From the lower to the upper end. */
export function rangeText(low: string, high: string): string {
  return low === high ? low : i18n.t('outlook.range', [low, high]);
}

/** "Next 12 months: about 3.1 orders and ¥4,500 (80 %: 1 to 6 orders) · 81 % likely to buy within 365 days". */
export function outlookText({ orders12, sales12, orders, buys, horizonDays, currency }: Outlook): string {
  const range = rangeText(formatNumber(orders[0]), formatNumber(orders[1]));
  return i18n.t('outlook.sentence', [
    countText(orders12),
    roughMoney(sales12, currency),
    range,
    formatShare(buys),
    formatNumber(horizonDays),
  ]);
}
