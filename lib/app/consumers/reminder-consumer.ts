import { isOpen } from '../../domain/task/task';
import { firstReminder } from '../../followup/reminders';
import type { Change, Put } from '../../store/store';
import type { Deps } from '../deps';
import { amend } from '../stamp';
import { fireDue } from '../tasks/fire-due';
import { putChangedAt } from '../tasks/changed-at';
import { type Consumer, touched } from './drain';

/** How often follow-ups are planned again because somebody wrote one of them meanwhile. */
const ATTEMPTS = 5;

/** Keeps alarm, badge and notifications in step with the follow-ups. Its effect lies outside the database and is idempotent. */
export const reminderConsumer: Consumer = {
  name: 'reminders',
  async consume(deps, changes, cursor) {
    if (touched(changes, 'tasks', 'documents').length > 0) {
      await planUnplanned(deps, changes);
      await fireDue(deps);
    }
    const puts = putChangedAt(changes);
    if (puts.length === 0) return 'nothing';
    const moved = await deps.store.commit({ at: deps.now(), by: 'engine', puts, cursor, silent: true });
    if (!moved.ok) throw new Error('app: reminders could not be taken as planned');
    return undefined;
  },
};

/**
 * Follow-ups that came with alarms of their own from a file, or from another device, and have no time for the first of them yet.
 * @throws when they kept changing: the next start plans them.
 */
async function planUnplanned(deps: Deps, changes: readonly Change[]): Promise<void> {
  const ids = touched(changes, 'tasks');
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const tasks = await deps.store.getMany('tasks', ids);
    const open = tasks.flatMap((task) => (task && isOpen(task) && task.remindAt === undefined && task.alarms.length > 0 ? [task] : []));
    if (open.length === 0) return;
    const puts = open.map((task): Put => {
      const record = amend(deps, task, { remindAt: firstReminder(task, deps.now(), deps.calendar) });
      return { store: 'tasks', record };
    });
    const expect = open.map(({ id, rev }) => ({ store: 'tasks' as const, id, rev }));
    if ((await deps.store.commit({ at: deps.now(), by: 'engine', expect, puts })).ok) return;
  }
  throw new Error('app: follow-ups could not be planned, they kept changing');
}
