import type { Answers, Request } from '../../messaging/protocol';
import { type Result, fail, ok } from '../../domain/result';
import { type Task, type TaskDraft, isOpen, taskSchema } from '../../domain/task/task';
import { firstReminder, nextReminder } from '../../followup/reminders';
import type { Put } from '../../store/store';
import type { Deps } from '../deps';
import { oneAtATime } from '../one-at-a-time';
import { amend, stamp } from '../stamp';
import { once, write } from '../write';
import { planTask, remindsAlike } from './plan-task';

/** A new follow-up, or with `id` another text and time for one that exists: it fires again for its new time. */
export function saveTask(deps: Deps, { draft, requestId, id }: Request<'tasks.save'>): Promise<Result<Answers['tasks.save']>> {
  return once<'tasks.save'>(deps, requestId, async () => {
    const planned = planTask(deps, draft);
    if (!planned.ok) return planned;
    const times = planned.value;
    if (id) return changeTask(deps, id, (task) => ({ patch: edited(task, { ...draft, ...times }) }), { requestId });
    return write(deps, async () => {
      if (draft.contactId && !(await deps.store.get('contacts', draft.contactId))) return fail({ reason: 'not-found' });
      const task = taskSchema.parse(stamp<Task>(deps, { ...draft, ...times, snoozedUntil: undefined }));
      const value = { id: task.id };
      return ok({
        batch: {
          at: deps.now(),
          by: 'user' as const,
          puts: [{ store: 'tasks' as const, record: task }],
          fulfils: [{ requestId, result: value }],
        },
        value,
      });
    });
  });
}

/** What an edit changes: other words leave the reminders as they are, other times begin anew. */
function edited(task: Task, next: TaskDraft & Partial<Task>): Partial<Task> {
  const { remindAt, notifiedFor, notifiedAt } = task;
  if (remindsAlike(task, next)) return { ...next, snoozedUntil: task.snoozedUntil, remindAt, notifiedFor, notifiedAt };
  return { ...next, snoozedUntil: undefined };
}

/** What becomes of a task, and what is written with it. */
export type TaskChange = { patch: Partial<Task>; puts?: Put[] };

/**
 * Changes one follow-up in one transaction; `undefined` from `change` leaves it as it is. The notification it had is taken away, after one that is
 * just being shown.
 */
export async function changeTask(
  deps: Deps,
  id: string,
  change: (task: Task) => TaskChange | undefined | Promise<TaskChange | undefined>,
  { requestId }: { requestId?: string } = {},
): Promise<Result<{ id: string }>> {
  let shown = false;
  const result = await write<{ id: string }>(deps, async () => {
    const task = await deps.store.get('tasks', id);
    if (!task || task.deletedAt !== undefined) return fail({ reason: 'not-found' });
    const changed = await change(task);
    shown = changed !== undefined && task.notifiedFor !== undefined;
    const puts: Put[] = changed ? [{ store: 'tasks', record: taskSchema.parse(amend(deps, task, changed.patch)) }] : [];
    const fulfils = requestId ? [{ requestId, result: { id } }] : [];
    const expect = [{ store: 'tasks' as const, id, rev: task.rev }];
    return ok({
      batch: { at: deps.now(), by: 'user' as const, expect, puts: [...puts, ...(changed?.puts ?? [])], fulfils },
      value: { id },
    });
  });
  if (result.ok && shown) await oneAtATime(deps.store, 'fire', () => deps.clear(id));
  return result;
}

/** The snooze is a new decision: what was noted as shown before it is not owed any more (REM-1). */
export function snoozeTask(deps: Deps, { id, until }: Request<'tasks.snooze'>): Promise<Result<Answers['tasks.snooze']>> {
  return changeTask(deps, id, (task) => {
    if (!isOpen(task)) return undefined;
    return { patch: { snoozedUntil: until, remindAt: until, notifiedFor: undefined, notifiedAt: undefined } };
  });
}

/** The user no longer wants it, nor what would come after it. */
export function cancelTask(deps: Deps, { id }: Request<'tasks.cancel'>): Promise<Result<Answers['tasks.cancel']>> {
  return changeTask(deps, id, (task) => (isOpen(task) ? { patch: { status: 'cancelled' } } : undefined));
}

/** Takes Done or Cancel back; of a series the occurrence that followed goes, unless somebody has worked on it. */
export function reopenTask(deps: Deps, { id }: Request<'tasks.reopen'>): Promise<Result<Answers['tasks.reopen']>> {
  return changeTask(deps, id, async (task) => {
    if (isOpen(task)) return undefined;
    const next = task.nextId === undefined ? undefined : await deps.store.get('tasks', task.nextId);
    const isFresh = next !== undefined && isOpen(next) && next.notifiedFor === undefined && next.snoozedUntil === undefined;
    const { notifiedFor } = task;
    const remindAt =
      notifiedFor === undefined ? firstReminder(task, deps.now(), deps.calendar) : nextReminder(task, notifiedFor, deps.calendar);
    return {
      patch: { status: 'needs-action', completedAt: undefined, remindAt: remindAt ?? null, ...(isFresh && { nextId: undefined }) },
      ...(isFresh && { puts: [{ store: 'tasks' as const, record: amend(deps, next, { deletedAt: deps.now() }) }] }),
    };
  });
}
