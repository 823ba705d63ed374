import type { Settings } from '../domain/setup/settings';
import { type Task, fireAt, isOpen } from '../domain/task/task';
import type { LocalCalendar } from './calendar';
import { DEFAULT_FOLLOWUP } from './defaults';
import { groupNotificationId, notificationId } from './notification-id';
import { quietUntil } from './quiet-hours';

/** An occurrence to be shown now. `late`: it is shown noticeably after it was due, for another reason than quiet hours. */
export type Firing = { task: Task; fireAt: number; late: boolean; notificationId: string };
export type FiringPlan = { firings: Firing[]; /** When to look again; undefined when nothing waits. */ nextAt?: number };

type Context = { now: number; settings: Pick<Settings, 'quietHours'>; calendar: LocalCalendar };

/**
 * Which tasks are shown now, soonest first, and when the next one is. An occurrence is one setting of `fireAt`; it was shown when
 * `notifiedFor` equals it. In quiet hours nothing fires and all waits for their end.
 */
export function planFirings(tasks: readonly Task[], { now, settings, calendar }: Context): FiringPlan {
  const waiting = tasks.filter((task) => isOpen(task) && task.notifiedFor !== fireAt(task)).sort(bySoonest);
  const quietEnd = quietUntil(now, settings.quietHours, calendar);
  const due = quietEnd === undefined ? waiting.filter((task) => fireAt(task) <= now) : [];
  const firings = due.map((task): Firing => {
    const wanted = quietUntil(fireAt(task), settings.quietHours, calendar) ?? fireAt(task);
    return { task, fireAt: fireAt(task), late: now - wanted > DEFAULT_FOLLOWUP.lateAfter, notificationId: notificationId(task) };
  });
  const next = waiting[firings.length];
  if (!next) return { firings };
  const at = Math.max(fireAt(next), quietEnd ?? fireAt(next));
  return { firings, nextAt: quietUntil(at, settings.quietHours, calendar) ?? at };
}

/** What is shown: single notifications, or one for all when there are more than three at once. */
export type NotificationPlan = { kind: 'single'; id: string; firing: Firing } | { kind: 'group'; id: string; firings: Firing[] };

/** Groups what is due at once, so that a start after a holiday is one notification and not forty. */
export function groupNotifications(firings: readonly Firing[], mostSingle: number = DEFAULT_FOLLOWUP.mostSingle): NotificationPlan[] {
  if (firings.length > mostSingle) {
    return [{ kind: 'group', id: groupNotificationId(firings.map((firing) => firing.task)), firings: [...firings] }];
  }
  return firings.map((firing) => ({ kind: 'single', id: firing.notificationId, firing }));
}

function bySoonest(x: Task, y: Task): number {
  return fireAt(x) - fireAt(y) || (x.id < y.id ? -1 : x.id > y.id ? 1 : 0);
}
