import ICAL from 'ical.js';
import type { ImportItemInput } from '../../domain/import/import-item';
import { idSchema } from '../../domain/record';
import { taskSchema } from '../../domain/task/task';
import type { ReadDate } from '../mapping/read-values';
import type { RowOutcome } from '../mapping/row';

export const DEFAULT_ICAL = {
  /** Characters of a calendar that is read (1 to 64 million): it is read as a whole. */
  characters: 32_000_000,
  /** Tasks taken of one file. */
  tasks: 50_000,
} as const;

type TaskItem = Extract<ImportItemInput, { kind: 'tasks' }>;
type Options = { instant(date: ReadDate): number; now: number };

/** The tasks (VTODO) of an iCalendar file, events left out. A file that cannot be read has one outcome that says so; never throws. */
export function readTasks(text: string, options: Options): RowOutcome[] {
  if (text.length > DEFAULT_ICAL.characters) return [{ ok: false, problems: [{ reason: 'too-long', value: '' }] }];
  let calendars: ICAL.Component[];
  try {
    const parsed = ICAL.parse(text.replace(/^\ufeff/, '')) as unknown[];
    calendars = (Array.isArray(parsed[0]) ? parsed : [parsed]).map((each) => new ICAL.Component(each as unknown[]));
  } catch (error) {
    return [{ ok: false, problems: [{ reason: 'record', value: String(error).slice(0, 120) }] }];
  }
  const todos = calendars.flatMap((calendar) => calendar.getAllSubcomponents('vtodo')).slice(0, DEFAULT_ICAL.tasks);
  return todos.map((todo, at) => outcomeOf(todo, at + 1, options));
}

function outcomeOf(todo: ICAL.Component, row: number, options: Options): RowOutcome {
  try {
    return { ok: true, item: itemOf(todo, row, options), notes: [] };
  } catch (error) {
    return { ok: false, problems: [{ reason: 'record', value: String(error).slice(0, 120) }] };
  }
}

function itemOf(todo: ICAL.Component, row: number, options: Options): TaskItem {
  const text = (name: string) => {
    const value: unknown = todo.getFirstPropertyValue(name);
    return value === null || value === undefined ? undefined : String(value).trim() || undefined;
  };
  const due = timeOf(todo, 'due', options) ?? timeOf(todo, 'dtstart', options) ?? { at: options.now, allDay: false };
  const status = text('status')?.toUpperCase();
  const completed = timeOf(todo, 'completed', options)?.at;
  const priority = Number(text('priority') ?? 5);
  const snoozed = Number(text('x-sidecard-snoozed'));
  const rrule = text('x-sidecard-rrule') ?? text('rrule');
  const zone = zoneOf(todo);
  const uid = text('uid')?.slice(0, 500);
  const modified = (timeOf(todo, 'last-modified', options) ?? timeOf(todo, 'dtstamp', options))?.at;
  const note = text('description')?.slice(0, 20_000);
  const record = {
    title: (text('summary') ?? note ?? '').replace(/\s+/g, ' ').slice(0, 500).trim(),
    ...(note && { note }),
    due: due.at,
    allDay: due.allDay || text('x-sidecard-all-day') === '1',
    ...(rrule && rrule.length <= 500 && { rrule, ...(zone && { zone }) }),
    ...(uid && !idSchema.safeParse(uid).success && { uid }),
    anchor: text('x-sidecard-anchor') === 'last-interaction' ? ('last-interaction' as const) : ('due' as const),
    alarms: todo.getAllSubcomponents('valarm').flatMap(minutesOf).slice(0, 10),
    priority: priority >= 1 && priority <= 4 ? ('high' as const) : priority >= 6 ? ('low' as const) : ('normal' as const),
    status:
      status === 'COMPLETED' || completed !== undefined
        ? ('completed' as const)
        : status === 'CANCELLED'
          ? ('cancelled' as const)
          : ('needs-action' as const),
    ...(completed !== undefined && { completedAt: completed }),
    ...(Number.isSafeInteger(snoozed) && snoozed > 0 && { snoozedUntil: snoozed }),
  };
  const draft = taskSchema
    .omit({ id: true, createdAt: true, updatedAt: true, rev: true, fieldRevs: true, deletedAt: true, contactId: true })
    .parse(record);
  return {
    kind: 'tasks',
    row,
    key: `ical|${(uid ?? `${draft.title}|${draft.due}`).slice(0, 500)}`,
    who: whoOf(todo, text('x-sidecard-contact')),
    record: draft,
    ...(modified !== undefined && { modifiedAt: modified }),
  };
}

function whoOf(todo: ICAL.Component, contact: string | undefined): TaskItem['who'] {
  const attendee = todo.getFirstProperty('attendee');
  const address = /^mailto:(.+@.+)$/i.exec(String(attendee?.getFirstValue() ?? ''))?.[1];
  const name = attendee?.getFirstParameter('cn')?.replace(/\s+/g, ' ').trim().slice(0, 500);
  return {
    ...(contact && { uid: `sidecard:${contact}` }),
    ...(address && address.length <= 320 && { email: address }),
    ...(name && { name }),
  };
}

/** Minutes before the end of the task; an alarm at a fixed time or after it has none. */
function minutesOf(alarm: ICAL.Component): number[] {
  const value: unknown = alarm.getFirstPropertyValue('trigger');
  if (!(value instanceof ICAL.Duration)) return [];
  const minutes = Math.round(-value.toSeconds() / 60);
  return minutes >= 0 && minutes <= 86_400 ? [minutes] : [];
}

/** The zone in whose clock a series recurs, where the browser knows it. */
function zoneOf(todo: ICAL.Component): string | undefined {
  const named = ['due', 'dtstart'].map((name) => todo.getFirstProperty(name)?.getFirstParameter('tzid'));
  const zone = named.find((name) => name !== undefined && name !== '');
  try {
    return zone === undefined ? undefined : new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    // A name of the other program's own: the time is read by the rules in the file, the series goes on in the user's zone.
    return undefined;
  }
}

/** A time as an instant: exact with UTC or a zone that the file describes, in the user's own zone else. */
function timeOf(todo: ICAL.Component, name: string, { instant }: Options): { at: number; allDay: boolean } | undefined {
  const value: unknown = todo.getFirstPropertyValue(name);
  if (!(value instanceof ICAL.Time)) return undefined;
  const { year, month, day, hour, minute, second, isDate } = value;
  if (isDate) return { at: instant({ year, month, day }), allDay: true };
  const isFixed = value.zone !== undefined && value.zone !== null && value.zone.tzid !== 'floating';
  const at = isFixed ? value.toUnixTime() * 1000 : instant({ year, month, day, hour, minute, second });
  return Number.isSafeInteger(at) ? { at, allDay: false } : undefined;
}
