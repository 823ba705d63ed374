import { type Result, ok } from '../../domain/result';
import type { Answers } from '../../messaging/protocol';
import type { Change, Put } from '../../store/store';
import type { Deps } from '../deps';

const ID = 'followup:changed-at';
/** What a calendar shows of a follow-up; that it was reminded of is no change. */
const SHOWN = ['title', 'note', 'due', 'rrule', 'alarms', 'status', 'priority', 'snoozedUntil', 'contactId', 'deletedAt'];

/** Notes when follow-ups changed last, so that a calendar file that was saved before is known to be old. */
export function putChangedAt(changes: readonly Change[]): Put[] {
  const last = changes.findLast((change) =>
    change.changes.some(([store, , fields]) => store === 'tasks' && fields.some((field) => SHOWN.includes(field))),
  );
  return last ? [{ store: 'documents', record: { id: ID, value: last.at } }] : [];
}

/** When follow-ups changed last; nothing where they never did. */
export async function tasksChangedAt(deps: Pick<Deps, 'store'>): Promise<Result<Answers['tasks.changedAt']>> {
  const value = (await deps.store.get('documents', ID))?.value;
  return ok(typeof value === 'number' ? { at: value } : {});
}
