import type { TimelineEntry } from '../../lib/domain/history/timeline';
import type { Interaction } from '../../lib/domain/interaction/interaction';
import { formatMoney } from '../../lib/domain/money';
import type { Order } from '../../lib/domain/order/order';
import { i18n } from '#i18n';
import { reasonText } from '../contact/reason-text';
import { formatDuration, hostOf } from '../ui/format';
import { formatLocale } from '../ui/locale';
import { keyOf, translate } from '../ui/translate';

export type EntryWords = { title: string; detail?: string; url?: string };

/** A row of the history in words. */
export function describeEntry(entry: TimelineEntry): EntryWords {
  switch (entry.of) {
    case 'interaction':
      return describeInteraction(entry.record);
    case 'order':
      return describeOrder(entry.record);
    case 'case': {
      const { type, subject, status, resolution, text } = entry.record;
      return {
        title: `${translate(`history.case_${type}`)} · ${subject}`,
        detail: joined(translate(`history.status_${status}`), firstLine(resolution ?? text)),
      };
    }
    case 'task':
      return {
        title: entry.record.title,
        detail: joined(translate(`history.task_${keyOf(entry.record.status)}`), firstLine(entry.record.note)),
      };
    case 'move': {
      const { axis, to, reason } = entry.record;
      const name = to && translate(`${axis}.${keyOf(to)}`);
      return { title: name ? i18n.t('history.movedTo', [name]) : i18n.t('history.unranked'), detail: reasonText(reason) };
    }
  }
}

function describeInteraction({ type, direction, subject, text, outcome, duration, url }: Interaction): EntryWords {
  const kind = translate(`history.type_${type}${(type === 'call' || type === 'email') && direction ? `_${direction}` : ''}`);
  const facts = joined(outcome && translate(`history.outcome_${keyOf(outcome)}`), duration ? formatDuration(duration) : undefined);
  if (type === 'capture') return { title: kind, detail: joined(subject, url && hostOf(url)), url };
  if (type === 'note' && !subject) return { title: firstLine(text) ?? kind, detail: restOf(text), url };
  return {
    title: joined(subject ?? kind, facts) ?? kind,
    detail: joined(subject && type !== 'note' ? kind : undefined, firstLine(text)),
    url,
  };
}

function describeOrder({ type, number, lines, total, currency, status, reason, url }: Order): EntryWords {
  const named = number ? translate(`history.${type}Number`, [number]) : translate(`history.${type}`);
  const items = lines
    .slice(0, 3)
    .map((line) => (Math.abs(line.quantity) === 1 ? line.name : `${Math.abs(line.quantity)} × ${line.name}`))
    .join(i18n.t('common.and'));
  const money = formatMoney({ minor: type === 'return' ? Math.abs(total) : total, currency }, formatLocale());
  return {
    title: joined(named, items) ?? named,
    detail: type === 'return' ? joined(reason, i18n.t('history.refunded', [money])) : joined(money, translate(`history.order_${status}`)),
    url,
  };
}

function joined(...parts: (string | undefined)[]): string | undefined {
  return parts.filter(Boolean).join(' · ') || undefined;
}
function firstLine(text: string | undefined): string | undefined {
  return text?.trim().split('\n')[0];
}
function restOf(text: string | undefined): string | undefined {
  return text?.trim().split('\n').slice(1).join(' ').trim() || undefined;
}
