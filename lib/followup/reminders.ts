import type { Task } from '../domain/task/task';
import type { LocalCalendar } from './calendar';
import { occurrenceAfter, occurrenceUpTo } from './recurrence';
import { instantOf, readWall, wallOf } from './wall-time';

/** The user's calendar where they are, or with a zone that of the zone; a zone that the browser does not know is where they are. */
export type CalendarOf = (zone?: string) => LocalCalendar;

/** What the times of a task's reminders follow from. */
export type Timed = Pick<Task, 'due' | 'dueLocal' | 'zone' | 'rrule' | 'alarms' | 'snoozedUntil'>;

const MINUTE_MS = 60_000;
/** More than any clock change moves the wall clock. */
const SHIFT_MS = 3 * 3_600_000;
/** What clock changes skip: nothing, half an hour (Lord Howe), an hour. */
const SKIPS_MS = [0, 1_800_000, 3_600_000];

/**
 * The first reminder after `after`: alarms of the open occurrence and of all that follow it until it is done, and the end of a snooze, which
 * hushes what lies before it. Undefined when nothing is left.
 */
export function nextReminder(task: Timed, after: number, calendarOf: CalendarOf): number | undefined {
  const floor = Math.max(after, task.snoozedUntil ?? -Infinity);
  const points = leadsOf(task).flatMap((lead) => alarmAfter(task, lead, floor, calendarOf) ?? []);
  if (task.snoozedUntil !== undefined && task.snoozedUntil > after) points.push(task.snoozedUntil);
  return points.length === 0 ? undefined : Math.min(...points);
}

/** The last reminder that lies after `after` and not after `until`; undefined when there is none. */
export function lastReminder(task: Timed, after: number, until: number, calendarOf: CalendarOf): number | undefined {
  const floor = Math.max(after, task.snoozedUntil ?? -Infinity);
  const points = leadsOf(task).flatMap((lead) => alarmUpTo(task, lead, until, calendarOf) ?? []);
  const within = points.filter((point) => point > floor && point <= until);
  const { snoozedUntil } = task;
  if (snoozedUntil !== undefined && snoozedUntil > after && snoozedUntil <= until) within.push(snoozedUntil);
  return within.length === 0 ? undefined : Math.max(...within);
}

/**
 * When a task that is written now reminds first: its next reminder; of one that lies in the past as a whole its due time, which is at once. The
 * end of a snooze is owed even when the clock has passed it.
 */
export function firstReminder(task: Timed, now: number, calendarOf: CalendarOf): number {
  return task.snoozedUntil ?? nextReminder(task, now, calendarOf) ?? task.due;
}

/**
 * What the wall clock of a zone showed for a reminder of a task for a whole day. One that a clock change had skipped stands for the time that was
 * skipped, not for the one at which it was shown.
 */
export function wallOfReminder(task: Timed, at: number, calendar: LocalCalendar): number {
  const shown = wallOf(calendar, at);
  const from = (task.dueLocal === undefined ? undefined : readWall(task.dueLocal)) ?? shown;
  const walls = SKIPS_MS.map((skip) => shown - skip).filter((wall) => instantOf(calendar, wall) === at);
  return walls.find((wall) => leadsOf(task).some((lead) => comesAt(task, from, wall + lead))) ?? shown;
}

function comesAt(task: Timed, from: number, wall: number): boolean {
  return task.rrule === undefined ? wall === from : occurrenceUpTo(task.rrule, from, wall) === wall;
}

/** The instant of `due` where the user is: a task for a whole day keeps to its wall clock. */
export function dueWhere(task: Pick<Task, 'due' | 'dueLocal'>, calendar: LocalCalendar): number {
  const wall = task.dueLocal === undefined ? undefined : readWall(task.dueLocal);
  return wall === undefined ? task.due : instantOf(calendar, wall);
}

function leadsOf(task: Timed): number[] {
  return task.alarms.length === 0 ? [0] : task.alarms.map((minutes) => minutes * MINUTE_MS);
}

/**
 * Of a task for a whole day a lead is taken on the wall clock (the day before at the same hour), of one with a time in true minutes. Looked for
 * from a little before on, since a clock change moves the wall clock by up to three hours against what the occurrence's own instant is.
 */
function alarmAfter(task: Timed, lead: number, floor: number, calendarOf: CalendarOf): number | undefined {
  const { calendar, from, floats } = frameOf(task, calendarOf);
  if (!task.rrule && !floats) return task.due - lead > floor ? task.due - lead : undefined;
  const point = (wall: number) => (floats ? instantOf(calendar, wall - lead) : instantOf(calendar, wall) - lead);
  const start = floor === -Infinity ? -Infinity : wallOf(calendar, floats ? floor : floor + lead) + (floats ? lead : 0) - SHIFT_MS;
  let wall = occurrence(task, from, start);
  while (wall !== undefined && point(wall) <= floor) wall = occurrence(task, from, wall);
  return wall === undefined ? undefined : point(wall);
}

function alarmUpTo(task: Timed, lead: number, until: number, calendarOf: CalendarOf): number | undefined {
  const { calendar, from, floats } = frameOf(task, calendarOf);
  if (!task.rrule && !floats) return task.due - lead;
  const point = (wall: number) => (floats ? instantOf(calendar, wall - lead) : instantOf(calendar, wall) - lead);
  const before = (wall: number) => (task.rrule ? occurrenceUpTo(task.rrule, from, wall) : from <= wall ? from : undefined);
  let last = before(wallOf(calendar, floats ? until : until + lead) + (floats ? lead : 0) + SHIFT_MS);
  while (last !== undefined && point(last) > until) last = before(last - 1);
  return last === undefined ? undefined : point(last);
}

function occurrence(task: Timed, from: number, after: number): number | undefined {
  if (task.rrule) return occurrenceAfter(task.rrule, from, after);
  return from > after ? from : undefined;
}

/** The clock that a task keeps to, and its open occurrence on it. */
export function frameOf(task: Pick<Task, 'due' | 'dueLocal' | 'zone'>, calendarOf: CalendarOf) {
  const wall = task.dueLocal === undefined ? undefined : readWall(task.dueLocal);
  if (wall !== undefined) return { calendar: calendarOf(), from: wall, floats: true };
  const calendar = calendarOf(task.zone);
  return { calendar, from: wallOf(calendar, task.due), floats: false };
}
