import { formatMoney } from '../../lib/domain/money';
import type { Reason } from '../../lib/domain/reason';
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

/** "Next 12 months: about 3.1 orders and ¥4,500 (80 %: 1 to 6 orders)", and the chance to buy where the reasons do not say it. */
export function outlookText({ orders12, sales12, orders, buys, horizonDays, currency }: Outlook, reasons: readonly Reason[]): string {
  const range = rangeText(formatNumber(orders[0]), formatNumber(orders[1]));
  const sentence = i18n.t('outlook.sentence', [countText(orders12), roughMoney(sales12, currency), range]);
  const isSaid = reasons.some(({ params }) => 'chanceShare' in params);
  return isSaid ? sentence : `${sentence} · ${i18n.t('outlook.chance', [formatShare(buys), formatNumber(horizonDays)])}`;
}
