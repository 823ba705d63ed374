import type { Task } from '../domain/task/task';
import { occurrenceAfter, ruleFrom } from './recurrence';
import { type CalendarOf, frameOf } from './reminders';
import { instantOf, printWall, wallOf } from './wall-time';

const DAY_MS = 86_400_000;

/** The open occurrence of a series. */
export type Occurrence = Pick<Task, 'due' | 'dueLocal' | 'rrule'>;

/**
 * The occurrence that follows when the open one is done at `now`: the first that lies after both its due time and now, so that missed ones do not
 * pile up. Anchored to the last interaction, the rule counts from the day on which it was done. Undefined when the series is over.
 */
export function occurrenceAfterDone(
  task: Pick<Task, 'due' | 'dueLocal' | 'zone' | 'rrule' | 'anchor'>,
  now: number,
  calendarOf: CalendarOf,
): Occurrence | undefined {
  if (task.rrule === undefined) return undefined;
  const { calendar, from, floats } = frameOf(task, calendarOf);
  const today = wallOf(calendar, now);
  const start = task.anchor === 'due' ? from : dayOfWall(today) + (from - dayOfWall(from));
  const next = occurrenceAfter(task.rrule, start, task.anchor === 'due' ? Math.max(from, today) : start);
  if (next === undefined) return undefined;
  return {
    due: instantOf(calendar, next),
    ...(floats && { dueLocal: printWall(next) }),
    rrule: task.anchor === 'due' ? ruleFrom(task.rrule, from, next) : ruleFrom(task.rrule, start, next),
  };
}

function dayOfWall(wall: number): number {
  return Math.floor(wall / DAY_MS) * DAY_MS;
}
