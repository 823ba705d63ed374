import { isOpen } from '../../domain/task/task';
import { firstReminder } from '../../followup/reminders';
import type { Change } from '../../store/store';
import type { Deps } from '../deps';
import { amend } from '../stamp';
import { fireDue } from '../tasks/fire-due';
import { type Consumer, touched } from './drain';

/** Keeps alarm, badge and notifications in step with the follow-ups. Its effect lies outside the database and is idempotent. */
export const reminderConsumer: Consumer = {
  name: 'reminders',
  async consume(deps, changes, cursor) {
    if (touched(changes, 'tasks', 'documents').length > 0) {
      await planUnplanned(deps, changes);
      await fireDue(deps);
    }
    await deps.store.commit({ at: deps.now(), by: 'engine', cursor, silent: true });
  },
};

/** Follow-ups that came with alarms of their own from a file, or from another device, and have no time for the first of them yet. */
async function planUnplanned(deps: Deps, changes: readonly Change[]): Promise<void> {
  const tasks = await deps.store.getMany('tasks', touched(changes, 'tasks'));
  const open = tasks.filter((task) => task !== undefined && isOpen(task) && task.remindAt === undefined && task.alarms.length > 0);
  const puts = open.flatMap((task) =>
    task ? [{ store: 'tasks' as const, record: amend(deps, task, { remindAt: firstReminder(task, deps.now(), deps.calendar) }) }] : [],
  );
  const expect = open.flatMap((task) => (task ? [{ store: 'tasks' as const, id: task.id, rev: task.rev }] : []));
  // One that was written meanwhile comes by again with that change.
  if (puts.length > 0) await deps.store.commit({ at: deps.now(), by: 'engine', expect, puts });
}
