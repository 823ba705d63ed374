import type { Settings } from '../domain/setup/settings';
import { type Task, reminderAt } from '../domain/task/task';
import { DEFAULT_FOLLOWUP } from './defaults';
import { notificationId } from './notification-id';
import { quietUntil } from './quiet-hours';
import { type CalendarOf, lastReminder, nextReminder } from './reminders';

/**
 * A reminder to be shown now. `fireAt`: the latest of the task's reminders that has passed; earlier ones that were slept through go with it.
 * `late`: it is shown noticeably after its time, for another reason than quiet hours. `next`: the task's reminder after it.
 */
export type Firing = { task: Task; fireAt: number; late: boolean; notificationId: string; next: number | undefined };
export type FiringPlan = { firings: Firing[]; /** When to look again; undefined when nothing waits. */ nextAt?: number };

type Context = { now: number; settings: Pick<Settings, 'quietHours'>; calendarOf: CalendarOf };

/** Which tasks are shown now, soonest first, and when the next one is. In quiet hours nothing fires and all waits for their end. */
export function planFirings(tasks: readonly Task[], { now, settings, calendarOf }: Context): FiringPlan {
  const waiting = tasks
    .flatMap((task) => {
      const at = reminderAt(task);
      return at === undefined ? [] : [{ task, at }];
    })
    .sort((x, y) => x.at - y.at || (x.task.id < y.task.id ? -1 : 1));
  const calendar = calendarOf();
  const quietEnd = quietUntil(now, settings.quietHours, calendar);
  const due = quietEnd === undefined ? waiting.filter(({ at }) => at <= now) : [];
  const firings = due.map(({ task, at }): Firing => {
    const fireAt = lastReminder(task, Math.max(at - 1, task.notifiedFor ?? -Infinity), now, calendarOf) ?? at;
    const wanted = quietUntil(fireAt, settings.quietHours, calendar) ?? fireAt;
    const late = now - wanted > DEFAULT_FOLLOWUP.lateAfter;
    return { task, fireAt, late, notificationId: notificationId(task.id, fireAt), next: nextReminder(task, fireAt, calendarOf) };
  });
  const next = smallest([...firings.flatMap((firing) => firing.next ?? []), ...waiting.slice(firings.length).map(({ at }) => at)]);
  if (next === undefined) return { firings };
  const at = Math.max(next, quietEnd ?? next);
  return { firings, nextAt: quietUntil(at, settings.quietHours, calendar) ?? at };
}

function smallest(instants: readonly number[]): number | undefined {
  return instants.length === 0 ? undefined : instants.reduce((least, at) => Math.min(least, at));
}
