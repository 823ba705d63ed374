import { type Result, fail, ok } from '../../domain/result';
import type { Task, TaskDraft } from '../../domain/task/task';
import { localRule, readRule } from '../../followup/recurrence';
import { dueWhere, firstReminder } from '../../followup/reminders';
import { printWall, readWall, wallOf } from '../../followup/wall-time';
import type { Deps } from '../deps';

type Planned = Partial<Task> & Pick<Task, 'due'>;

/**
 * What the user's words about a follow-up mean for its times: a whole day floats with their wall clock, a series with a time keeps to the zone it
 * was made in, and the first reminder is set. Fails with what is wrong about the rule or the day.
 */
export function planTask(deps: Deps, draft: TaskDraft): Result<Planned> {
  const calendar = deps.calendar();
  const invalid = (path: string, code: string) => fail<Planned>({ reason: 'invalid', issues: [{ path, code }] });
  if (draft.dueLocal !== undefined && readWall(draft.dueLocal) === undefined) return invalid('dueLocal', 'no-such-day');
  const dueLocal = draft.allDay ? (draft.dueLocal ?? printWall(wallOf(calendar, draft.due))) : undefined;
  const zone = draft.rrule !== undefined && !draft.allDay ? (draft.zone ?? deps.zone()) : undefined;
  if (draft.rrule !== undefined) {
    const read = readRule(draft.rrule);
    if (!read.ok) return invalid('rrule', read.problem);
  }
  const rrule = draft.rrule === undefined ? undefined : localRule(draft.rrule, deps.calendar(zone));
  const due = dueWhere({ due: draft.due, dueLocal }, calendar);
  const timed = { due, dueLocal, zone, rrule, alarms: draft.alarms, snoozedUntil: draft.snoozedUntil };
  const remindAt = firstReminder(timed, deps.now(), deps.calendar);
  return ok({ due, dueLocal, zone, rrule, remindAt, notifiedFor: undefined, notifiedAt: undefined, nextId: undefined });
}

/** Whether two versions of a follow-up remind at the same times. */
export function remindsAlike(x: TaskDraft, y: TaskDraft): boolean {
  const times = ({ due, allDay, rrule, alarms }: TaskDraft) => JSON.stringify([due, allDay, rrule ?? '', alarms]);
  return times(x) === times(y);
}
