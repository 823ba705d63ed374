import type { CapturedOrder } from '../../lib/domain/order/order';
import { formatMoney } from '../../lib/domain/money';
import { i18n } from '#i18n';
import { formatDay } from '../ui/format';
import { formatLocale } from '../ui/locale';

/** A captured order in one line: number, day, total, what was in it. */
export function orderText(order: CapturedOrder): string {
  const lines = order.lines.map((line) => (Math.abs(line.quantity) === 1 ? line.name : `${Math.abs(line.quantity)} × ${line.name}`));
  const money = formatMoney({ minor: order.total, currency: order.currency }, formatLocale());
  return [order.number, formatDay(order.at, Date.now()), money, lines.slice(0, 3).join(i18n.t('common.and'))].filter(Boolean).join(' · ');
}
