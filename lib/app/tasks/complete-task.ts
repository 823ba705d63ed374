import type { Answers, Request } from '../../messaging/protocol';
import { type Interaction, interactionSchema } from '../../domain/interaction/interaction';
import type { Result } from '../../domain/result';
import { type Task, isOpen, taskSchema } from '../../domain/task/task';
import { firstReminder } from '../../followup/reminders';
import { TASK_SOURCE } from '../../followup/recipes';
import { occurrenceAfterDone } from '../../followup/series';
import type { Put } from '../../store/store';
import type { Deps } from '../deps';
import { stamp } from '../stamp';
import { changeTask } from './change-task';

/**
 * A follow-up is done: it stays in the history, what came of it is logged on the timeline, and a series goes on with its next occurrence, all in
 * one transaction. One that is done already is left as it is.
 */
export function completeTask(deps: Deps, { id, log }: Request<'tasks.done'>): Promise<Result<Answers['tasks.done']>> {
  return changeTask(deps, id, (task) => {
    if (!isOpen(task)) return undefined;
    const successor = nextOf(deps, task);
    const puts: Put[] = successor ? [{ store: 'tasks', record: successor }] : [];
    if (log && task.contactId) puts.push({ store: 'interactions', record: outcomeOf(deps, task, task.contactId, log) });
    return {
      patch: { status: 'completed', completedAt: deps.now(), snoozedUntil: undefined, ...(successor && { nextId: successor.id }) },
      puts,
    };
  });
}

/** The follow-up that carries a series on when its open occurrence is done now; undefined when it is over or none. */
export function nextOf(deps: Deps, task: Task): Task | undefined {
  const occurrence = occurrenceAfterDone(task, deps.now(), deps.calendar);
  if (!occurrence) return undefined;
  const { contactId, title, note, allDay, zone, anchor, alarms, priority } = task;
  const draft = { contactId, title, note, allDay, zone, anchor, alarms, priority, status: 'needs-action' as const, ...occurrence };
  const remindAt = firstReminder({ ...draft, snoozedUntil: undefined }, deps.now(), deps.calendar);
  return taskSchema.parse(stamp<Task>(deps, { ...draft, remindAt }));
}

function outcomeOf(deps: Deps, task: Task, contactId: string, log: NonNullable<Request<'tasks.done'>['log']>) {
  const { type, outcome, text } = log;
  const told = { contactId, type, at: deps.now(), subject: task.title, text, outcome, source: TASK_SOURCE, externalId: task.id };
  return interactionSchema.parse(stamp<Interaction>(deps, { ...told, ...(type !== 'note' && { direction: 'out' as const }) }));
}
