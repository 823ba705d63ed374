import { fireDue } from '../tasks/fire-due';
import { type Consumer, touched } from './drain';

/** Keeps alarm, badge and notifications in step with the follow-ups. Its effect lies outside the database and is idempotent. */
export const reminderConsumer: Consumer = {
  name: 'reminders',
  async consume(deps, changes, cursor) {
    if (touched(changes, 'tasks', 'documents').length > 0) await fireDue(deps);
    await deps.store.commit({ at: deps.now(), by: 'engine', cursor, silent: true });
  },
};
