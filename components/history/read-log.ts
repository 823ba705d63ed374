import type { Interaction } from '../../lib/domain/interaction/interaction';
import { type MoneyIssue, parseMoney } from '../../lib/domain/money-input';
import type { Order } from '../../lib/domain/order/order';
import type { MessageName, Request } from '../../lib/messaging/protocol';
import type { LogKind } from './log-kind';

/** A quick form as typed. `day` is `YYYY-MM-DD`, `time` `HH:mm` or empty. */
export type LogValues = {
  text: string;
  subject: string;
  day: string;
  time: string;
  outcome: NonNullable<Interaction['outcome']> | '';
  direction: 'in' | 'out';
  minutes: string;
  number: string;
  amount: string;
  status: Order['status'];
  /** Of a return: id of the order that it takes back. */
  returns: string;
  priority: 'low' | 'normal' | 'high';
  /** Of a follow-up that comes again: its rule, from the words of its title. */
  rrule?: string;
};
export type LogField = keyof LogValues;
export type LogIssue = 'empty' | 'date' | 'minutes' | `money-${MoneyIssue}` | 'negative';
export type LogMessage = {
  [N in 'interactions.log' | 'orders.save' | 'cases.save' | 'tasks.save']: { name: N; payload: Request<N> };
}['interactions.log' | 'orders.save' | 'cases.save' | 'tasks.save'] & { name: MessageName };
export type LogContext = {
  contactId: string;
  requestId: string;
  now: number;
  currency: string;
  locale: string;
  /** Hour at which whole-day reminders come. */
  dayStartsAt: number;
};
export type ReadLog = { ok: true; message: LogMessage } | { ok: false; issues: Partial<Record<LogField, LogIssue>> };

/** A form that was just opened. */
export function emptyLog(day: string): LogValues {
  return {
    text: '',
    subject: '',
    day,
    time: '',
    outcome: '',
    direction: 'out',
    minutes: '',
    number: '',
    amount: '',
    status: 'paid',
    returns: '',
    priority: 'normal',
  };
}

/** Local day of an instant, `YYYY-MM-DD`. */
export function localDay(at: number): string {
  const date = new Date(at);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** A day as an instant: now when it is today, else its noon; `NaN` for what is no day. */
function instantOf(day: string, now: number): number {
  return day === localDay(now) ? now : new Date(`${day}T12:00`).getTime();
}

/** Turns what was typed into the message that writes it, or says what is wrong beside which field. */
export function readLog(kind: LogKind, values: LogValues, context: LogContext): ReadLog {
  const issues: Partial<Record<LogField, LogIssue>> = {};
  const text = values.text.trim() || undefined;
  const subject = values.subject.trim() || undefined;
  const { contactId, requestId, now } = context;
  const at = instantOf(values.day, now);
  if (kind !== 'note' && kind !== 'task' && Number.isNaN(at)) issues.day = 'date';
  const done = (message: LogMessage): ReadLog => (Object.keys(issues).length > 0 ? { ok: false, issues } : { ok: true, message });

  switch (kind) {
    case 'note':
      if (!text) issues.text = 'empty';
      return done({ name: 'interactions.log', payload: { requestId, draft: { contactId, type: 'note', at: now, text } } });
    case 'call': {
      const minutes = values.minutes.trim() === '' ? undefined : Number(values.minutes.normalize('NFKC'));
      if (minutes !== undefined && !(minutes >= 0 && minutes <= 1440)) issues.minutes = 'minutes';
      const duration = minutes === undefined ? undefined : Math.round(minutes * 60);
      const outcome = values.outcome || undefined;
      return done({
        name: 'interactions.log',
        payload: { requestId, draft: { contactId, type: 'call', at, direction: values.direction, outcome, duration, text } },
      });
    }
    case 'task': {
      if (!subject) issues.subject = 'empty';
      const allDay = values.time === '';
      const due = new Date(`${values.day}T${allDay ? `${String(context.dayStartsAt).padStart(2, '0')}:00` : values.time}`).getTime();
      if (Number.isNaN(due)) issues.day = 'date';
      const draft = {
        contactId,
        title: subject ?? '',
        note: text,
        due,
        allDay,
        priority: values.priority,
        anchor: 'due' as const,
        alarms: [],
        status: 'needs-action' as const,
        ...(values.rrule !== undefined && { rrule: values.rrule }),
      };
      return done({ name: 'tasks.save', payload: { requestId, draft } });
    }
    case 'complaint':
      if (!subject) issues.subject = 'empty';
      return done({
        name: 'cases.save',
        payload: {
          requestId,
          draft: { contactId, type: 'complaint', openedAt: at, status: 'open', priority: values.priority, subject: subject ?? '', text },
        },
      });
    case 'order':
    case 'return': {
      const money = parseMoney(values.amount, context.currency, context.locale);
      if (!money.ok) issues.amount = `money-${money.issue}`;
      else if (money.minor < 0) issues.amount = 'negative';
      const total = money.ok ? money.minor : 0;
      const base = { contactId, at, number: values.number.trim() || undefined, currency: context.currency };
      const lines = kind === 'order' && subject ? [{ name: subject, quantity: 1 }] : [];
      return done({
        name: 'orders.save',
        payload: {
          requestId,
          draft:
            kind === 'order'
              ? { ...base, type: 'order', status: values.status, lines, total }
              : {
                  ...base,
                  type: 'return',
                  status: 'refunded',
                  lines,
                  total: total === 0 ? 0 : -total,
                  returns: values.returns || undefined,
                  reason: subject,
                },
        },
      });
    }
  }
}
