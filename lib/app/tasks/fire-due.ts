import { fireAt } from '../../domain/task/task';
import { planAlarm } from '../../followup/alarm';
import { planFirings } from '../../followup/firings';
import type { Deps } from '../deps';
import { amend } from '../stamp';
import { notices } from './notices';

/** Due follow-ups looked at in one go; the next sweep takes the rest. */
const MOST_DUE = 500;

/**
 * Shows what came due and has not been shown for its occurrence, then notes that it was. Shown first: a worker that dies in between shows
 * the same notification id again, which is the same notification. Then plans the one alarm for what comes next.
 */
export async function fireDue(deps: Deps): Promise<number> {
  const settings = await deps.settings();
  const now = deps.now();
  const due = await deps.store.pendingTasks(now, MOST_DUE);
  const { firings, nextAt } = planFirings(due, { now, settings, calendar: deps.calendar() });
  if (settings.notifications) for (const notice of await notices(deps, firings)) await deps.show(notice);
  for (const firing of firings) {
    const record = amend(deps, firing.task, { notifiedFor: fireAt(firing.task), notifiedAt: now });
    await deps.store.commit({
      at: now,
      by: 'engine',
      expect: [{ store: 'tasks', id: record.id, rev: firing.task.rev }],
      puts: [{ store: 'tasks', record }],
    });
  }
  const next = await deps.store.nextOpenTask(now);
  const upcoming = [nextAt, next && fireAt(next)].filter((at): at is number => at !== undefined);
  await deps.setAlarm(planAlarm(upcoming.length === 0 ? undefined : Math.min(...upcoming), now));
  await deps.setBadge(await deps.store.countOpenTasks(now));
  return firings.length;
}
