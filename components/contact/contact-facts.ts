import type { ContactCard } from '../../lib/domain/contact/card';
import { type Task, fireAt } from '../../lib/domain/task/task';
import { i18n } from '#i18n';
import { daysAgo, formatAgo, formatCalendarDay, formatNumber } from '../ui/format';
import { moneyText } from '../insights/figures';

/** `8 · €12,300`; how many orders and their net sum of all time. */
export function ordersFact(card: ContactCard): string {
  const sums = card.standing?.aggregate;
  if (!sums || sums.orders === 0) return i18n.t('common.none');
  const count = formatNumber(sums.orders);
  return sums.currency ? `${count} · ${moneyText(sums.net, sums.currency)}` : count;
}

/** The day of the last order. */
export function lastOrderFact(card: ContactCard): string | undefined {
  const lastDay = card.standing?.aggregate.lastDay;
  return lastDay && i18n.t('history.lastOrder', [formatCalendarDay(lastDay, Date.now())]);
}

/** When somebody was last in touch, in days. */
export function lastContactFact(card: ContactCard, now: number): string {
  return card.lastContactAt === undefined ? i18n.t('history.never') : formatAgo(card.lastContactAt, now);
}

/** The soonest follow-up: when, and what under it; `late` when its time is past. */
export function nextFact(tasks: readonly Task[], now: number): { text: string; under?: string; late: boolean } {
  const task = tasks[0];
  if (!task) return { text: i18n.t('common.none'), late: false };
  const days = daysAgo(fireAt(task), now);
  const late = days > 0 || (days === 0 && !task.allDay && fireAt(task) < now);
  return { text: days > 0 ? i18n.t('tasks.daysLate', days) : formatAgo(fireAt(task), now), under: task.title, late };
}
