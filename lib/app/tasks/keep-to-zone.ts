import type { Task } from '../../domain/task/task';
import { isOpen } from '../../domain/task/task';
import { dueWhere, nextReminder, wallOfReminder } from '../../followup/reminders';
import { instantOf } from '../../followup/wall-time';
import type { Put } from '../../store/store';
import type { Deps } from '../deps';
import { amend } from '../stamp';

const ID = 'followup:zone';
/** Follow-ups of one transaction. */
const SLICE = 100;

/**
 * Brings follow-ups for a whole day to the user's new wall clock after they travelled. A reminder that was shown stays shown. Can be done again
 * from any line: what stands right already is left.
 */
export async function keepToZone(deps: Deps): Promise<void> {
  const zone = deps.zone();
  const before = (await deps.store.get('documents', ID))?.value;
  if (before === zone) return;
  if (typeof before === 'string') await moveAll(deps, before);
  const puts: Put[] = [{ store: 'documents', record: { id: ID, value: zone } }];
  await deps.store.commit({ at: deps.now(), by: 'engine', puts, silent: true });
}

async function moveAll(deps: Deps, before: string): Promise<void> {
  let after: string | undefined;
  for (;;) {
    const tasks = await deps.store.scan('tasks', after, SLICE);
    const puts = tasks.flatMap((task): Put[] => {
      const patch = isOpen(task) ? moved(deps, task, before) : undefined;
      return patch ? [{ store: 'tasks', record: amend(deps, task, patch) }] : [];
    });
    const written = new Set(puts.map(({ record }) => record.id));
    const expect = tasks.filter(({ id }) => written.has(id)).map(({ id, rev }) => ({ store: 'tasks' as const, id, rev }));
    // A stale slice is read again: somebody wrote one of its follow-ups meanwhile.
    if (puts.length > 0 && !(await deps.store.commit({ at: deps.now(), by: 'engine', expect, puts })).ok) continue;
    if (tasks.length < SLICE) return;
    after = tasks.at(-1)?.id;
  }
}

function moved(deps: Deps, task: Task, before: string): Partial<Task> | undefined {
  const here = deps.calendar();
  const due = dueWhere(task, here);
  if (task.dueLocal === undefined || due === task.due) return undefined;
  const there = deps.calendar(before);
  const move = (at: number): number => (at === task.snoozedUntil ? at : instantOf(here, wallOfReminder(task, at, there)));
  const notifiedFor = task.notifiedFor === undefined ? undefined : move(task.notifiedFor);
  const remindAt = typeof task.remindAt === 'number' ? move(task.remindAt) : task.remindAt;
  // The end of a snooze stays where it is, so that a reminder behind it may come before it: then it has been said.
  const isSaid = typeof remindAt === 'number' && remindAt !== task.snoozedUntil && notifiedFor !== undefined && remindAt <= notifiedFor;
  const next = isSaid ? (nextReminder({ ...task, due }, notifiedFor, deps.calendar) ?? null) : remindAt;
  return { due, ...(notifiedFor !== undefined && { notifiedFor }), ...(next !== undefined && { remindAt: next }) };
}
