import type { Answers, Request } from '../../messaging/protocol';
import { type Result, fail, ok } from '../../domain/result';
import { type Task, taskSchema } from '../../domain/task/task';
import { notificationId } from '../../followup/notification-id';
import type { Deps } from '../deps';
import { amend, stamp } from '../stamp';
import { once, write } from '../write';

/** A new follow-up, or with `id` another text and time for one that exists: it fires again for its new time. */
export function saveTask(deps: Deps, { draft, requestId, id }: Request<'tasks.save'>): Promise<Result<Answers['tasks.save']>> {
  return once<'tasks.save'>(deps, requestId, () => {
    if (id)
      return changeTask(
        deps,
        id,
        (task) => ({ ...draft, snoozedUntil: draft.due === task.due ? task.snoozedUntil : undefined }),
        requestId,
      );
    return write(deps, async () => {
      if (draft.contactId && !(await deps.store.get('contacts', draft.contactId))) return fail({ reason: 'not-found' });
      const task = taskSchema.parse(stamp(deps, draft));
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

async function changeTask(
  deps: Deps,
  id: string,
  change: (task: Task) => Partial<Task>,
  requestId?: string,
): Promise<Result<{ id: string }>> {
  let shown: string | undefined;
  const result = await write<{ id: string }>(deps, async () => {
    const task = await deps.store.get('tasks', id);
    if (!task || task.deletedAt !== undefined) return fail({ reason: 'not-found' });
    shown = notificationId(task);
    const record = taskSchema.parse(amend(deps, task, change(task)));
    const fulfils = requestId ? [{ requestId, result: { id } }] : [];
    return ok({
      batch: {
        at: deps.now(),
        by: 'user' as const,
        expect: [{ store: 'tasks' as const, id, rev: task.rev }],
        puts: [{ store: 'tasks' as const, record }],
        fulfils,
      },
      value: { id },
    });
  });
  if (result.ok && shown) await deps.clear(shown);
  return result;
}

export function completeTask(deps: Deps, { id }: Request<'tasks.done'>): Promise<Result<Answers['tasks.done']>> {
  return changeTask(deps, id, () => ({ status: 'completed', completedAt: deps.now(), snoozedUntil: undefined }));
}

export function reopenTask(deps: Deps, { id }: Request<'tasks.reopen'>): Promise<Result<Answers['tasks.reopen']>> {
  return changeTask(deps, id, () => ({ status: 'needs-action', completedAt: undefined }));
}

export function snoozeTask(deps: Deps, { id, until }: Request<'tasks.snooze'>): Promise<Result<Answers['tasks.snooze']>> {
  return changeTask(deps, id, () => ({ snoozedUntil: until }));
}
