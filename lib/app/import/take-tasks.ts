import { isSameData } from '../../domain/contact/same-data';
import { parseRev } from '../../domain/hlc';
import { idSchema } from '../../domain/record';
import { type Task, isOpen, taskSchema } from '../../domain/task/task';
import { atHour } from '../../followup/calendar';
import { printWall, wallOf } from '../../followup/wall-time';
import type { Deps } from '../deps';
import { nextOf } from '../tasks/complete-task';
import { planTask, remindsAlike } from '../tasks/plan-task';
import { childId } from './child-id';

/** The id of a follow-up of a calendar file: its own if a book of ours wrote the file, else the one that its UID always gives. */
export function taskIdOf(key: string): string {
  const uid = /^ical\|(.+)$/s.exec(key)?.[1];
  return idSchema.safeParse(uid).success && uid !== undefined ? uid.toLowerCase() : childId(key);
}

/** A follow-up of a file with its times as the product keeps them; a rule of repetition that nobody can read is left out. */
export async function plannedTask(deps: Deps, record: Task): Promise<Task> {
  if (!isOpen(record)) return record;
  const { dayStartsAt } = await deps.settings();
  const calendar = deps.calendar();
  const due = record.allDay && record.dueLocal === undefined ? atHour(calendar, record.due, 0, dayStartsAt) : record.due;
  const timed = { ...record, due, ...(record.allDay && { dueLocal: record.dueLocal ?? printWall(wallOf(calendar, due)) }) };
  const planned = planTask(deps, timed);
  if (planned.ok) return taskSchema.parse({ ...timed, ...planned.value });
  const { rrule: _, ...single } = timed;
  const plain = planTask(deps, single);
  return plain.ok ? taskSchema.parse({ ...single, ...plain.value }) : record;
}

const WORDS = ['title', 'note', 'anchor', 'priority', 'snoozedUntil', 'uid'] as const;
const TIMES = ['due', 'dueLocal', 'allDay', 'zone', 'rrule', 'alarms'] as const;
const END = ['status', 'completedAt'] as const;
type Field = (typeof WORDS | typeof TIMES | typeof END)[number];

/**
 * What a file changes about a follow-up that is there: field by field the later word holds, and a file that says nothing of when it was changed is
 * later. `next`: the occurrence that follows one of a series that was done in the other program.
 */
export function taskChanges(deps: Deps, stored: Task, read: Task, modifiedAt: number | undefined): { patch: Partial<Task>; next?: Task } {
  const record = second(read.due) === second(stored.due) ? { ...read, due: stored.due } : read;
  if (modifiedAt !== undefined && second(modifiedAt) === second(stored.updatedAt)) return { patch: {} };
  const isTold = (field: Field) =>
    record[field] !== undefined &&
    !(field === 'alarms' && record.alarms.length === 0) &&
    !isSameData(record[field], stored[field]) &&
    !isLater(stored, field, modifiedAt);
  const patch: Partial<Task> = pick(record, WORDS.filter(isTold));
  const isEnded = isTold('status') && !isOpen(record);
  if (isTold('status'))
    Object.assign(
      patch,
      pick(
        record,
        END.filter((field) => record[field] !== undefined),
      ),
    );
  if (movesTo(stored, record) && TIMES.some(isTold)) {
    const times = pick({ ...stored, ...record }, TIMES);
    const anew = { remindAt: record.remindAt, snoozedUntil: record.snoozedUntil, notifiedFor: undefined, notifiedAt: undefined };
    if (!remindsAlike({ ...stored, ...times }, stored)) Object.assign(patch, times, anew);
  }
  const next = isEnded && record.status === 'completed' && isOpen(stored) ? nextOf(deps, stored) : undefined;
  return next ? { patch: { ...patch, nextId: next.id }, next } : { patch };
}

/** Whether the file has it at another time; of a whole day the day counts, not the hour of the day's reminders. */
function movesTo(stored: Task, record: Task): boolean {
  if (!isOpen(record)) return false;
  const day = ({ dueLocal }: Task) => dueLocal?.slice(0, 10);
  const isSameDay = stored.allDay && record.allDay && day(stored) === day(record);
  const moved = isSameDay ? { ...record, due: stored.due } : record;
  const alarms = record.alarms.length === 0 ? stored.alarms : record.alarms;
  return !remindsAlike({ ...moved, alarms, rrule: record.rrule ?? stored.rrule }, stored);
}

function isLater({ fieldRevs, createdAt }: Task, field: Field, modifiedAt: number | undefined): boolean {
  if (modifiedAt === undefined) return false;
  const rev = fieldRevs?.[field];
  const at = (rev === undefined ? undefined : parseRev(rev)?.at) ?? createdAt;
  return second(at) > second(modifiedAt);
}

function pick<K extends keyof Task>(task: Task, fields: readonly K[]): Partial<Task> {
  return Object.fromEntries(fields.map((field) => [field, task[field]])) as Partial<Task>;
}

/** iCalendar knows no milliseconds. */
function second(at: number): number {
  return Math.floor(at / 1000);
}
