import type { Reason } from '../domain/reason';
import { type Task, fireAt } from '../domain/task/task';
import type { TodayRow } from '../domain/task/today';
import { type LocalCalendar, dayOf, relativeDays } from './calendar';
import { DEFAULT_FOLLOWUP } from './defaults';

/** What a row says of its customer; a wider record may be handed in, only these fields are taken. */
export type TodayContact = NonNullable<TodayRow['contact']>;

const GROUP_RANK = { overdue: 0, today: 1, week: 2, later: 3 } as const;
const PRIORITY_RANK = { high: 0, normal: 1, low: 2 } as const;
const TIER_RANK = { high: 0, mid: 1, low: 2, none: 3 } as const;

/**
 * Open tasks as the day's queue: overdue, today, the next seven days, later. Within a group the older day first, then priority, value
 * tier, time. A task for a whole day is overdue from the next day on, one with a time from that minute on.
 */
export function todayRows(
  tasks: readonly Task[],
  contacts: ReadonlyMap<string, TodayContact>,
  now: number,
  calendar: LocalCalendar,
): TodayRow[] {
  const rows = tasks.map((task) => {
    const contact = task.contactId === undefined ? undefined : contacts.get(task.contactId);
    const group = groupOf(task, now, calendar);
    const row: TodayRow = { task, group, ...(contact && { contact: pick(contact) }), why: whyNow(task, group, contact, now, calendar) };
    return { row, day: dayOf(calendar, fireAt(task)) };
  });
  return rows.sort((x, y) => compare(x.row, y.row, x.day, y.day)).map(({ row }) => row);
}

function groupOf(task: Task, now: number, calendar: LocalCalendar): TodayRow['group'] {
  const days = relativeDays(calendar, now, fireAt(task));
  const isWholeDay = task.allDay && task.snoozedUntil === undefined;
  if (days < 0 || (fireAt(task) < now && !isWholeDay)) return 'overdue';
  if (days === 0) return 'today';
  return days <= DEFAULT_FOLLOWUP.weekDays ? 'week' : 'later';
}

function whyNow(task: Task, group: TodayRow['group'], contact: TodayContact | undefined, now: number, calendar: LocalCalendar): Reason[] {
  const why = [whenReason(task, group, now, calendar)];
  if (task.snoozedUntil !== undefined && group !== 'overdue')
    why.push({ code: 'due.snoozed', params: { dueDay: dayOf(calendar, task.due) } });
  if (task.recipe) why.push({ code: `due.recipe-${task.recipe.id}`, params: {} });
  if (task.priority === 'high') why.push({ code: 'due.priority', params: {} });
  if (contact?.tier === 'high') why.push({ code: 'due.high-value', params: {} });
  if (contact?.lifecycle === 'at-risk' || contact?.lifecycle === 'won-back' || contact?.lifecycle === 'new') {
    why.push({ code: `due.${contact.lifecycle}`, params: {} });
  }
  return why;
}

function whenReason(task: Task, group: TodayRow['group'], now: number, calendar: LocalCalendar): Reason {
  const at = fireAt(task);
  const days = relativeDays(calendar, now, at);
  const isWholeDay = task.allDay && task.snoozedUntil === undefined;
  if (days === -1) return { code: 'due.late-yesterday', params: {} };
  if (days < 0) return { code: 'due.late-since', params: { dueDay: dayOf(calendar, at) } };
  if (days === 0 && group === 'overdue') return { code: 'due.late-today', params: { dueAt: at } };
  if (days === 0) return isWholeDay ? { code: 'due.today', params: {} } : { code: 'due.today-at', params: { dueAt: at } };
  if (days === 1) return isWholeDay ? { code: 'due.tomorrow', params: {} } : { code: 'due.tomorrow-at', params: { dueAt: at } };
  return { code: 'due.on', params: { dueDay: dayOf(calendar, at) } };
}

function pick({ id, name, org, tier, lifecycle }: TodayContact): TodayContact {
  return { id, name, ...(org !== undefined && { org }), ...(tier && { tier }), lifecycle };
}

function compare(x: TodayRow, y: TodayRow, xDay: string, yDay: string): number {
  return (
    GROUP_RANK[x.group] - GROUP_RANK[y.group] ||
    (xDay < yDay ? -1 : xDay > yDay ? 1 : 0) ||
    PRIORITY_RANK[x.task.priority] - PRIORITY_RANK[y.task.priority] ||
    TIER_RANK[x.contact?.tier ?? 'none'] - TIER_RANK[y.contact?.tier ?? 'none'] ||
    fireAt(x.task) - fireAt(y.task) ||
    (x.task.id < y.task.id ? -1 : 1)
  );
}
