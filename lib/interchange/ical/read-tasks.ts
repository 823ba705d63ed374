import ICAL from 'ical.js';
import { type ImportItemInput, taskItemSchema } from '../../domain/import/import-item';
import { idSchema } from '../../domain/record';
import type { Problem, RowOutcome } from '../mapping/row';
import { type Part, componentOf, partsOf } from './components';
import { EVENT_UID } from './print-tasks';
import { readAlarms } from './read-alarms';
import { type Instant, NotATime, type ReadTime, knownZone, timeOf } from './times';

export const DEFAULT_ICAL = {
  /** Characters of a calendar that is read (1 to 64 million): it is read as a whole. */
  characters: 32_000_000,
  /** Tasks taken of one file. */
  tasks: 50_000,
  /** Characters of a rule of repetition (1 to 500, what a follow-up keeps). */
  rule: 500,
} as const;

const draftSchema = taskItemSchema.shape.record;
type TaskItem = Extract<ImportItemInput, { kind: 'tasks' }>;
type Options = {
  instant: Instant;
  now: number;
  /** Why a rule of repetition is not taken; undefined for one that is. `@default every rule is taken` */
  rule?(text: string): 'unreadable' | 'too-often' | undefined;
  /** A task whose repetition cannot be kept comes without it, with a note; else it is not imported. `@default false` */
  dropRules?: boolean;
};

/**
 * The tasks (VTODO) of an iCalendar file, and of its events those that Sidecard wrote. Each stands alone: one that cannot be read is a failure that
 * says why. Never throws.
 */
export function readTasks(text: string, options: Options): RowOutcome[] {
  if (text.length > DEFAULT_ICAL.characters) return [{ ok: false, problems: [{ reason: 'too-long', value: '' }] }];
  const { parts, zones } = partsOf(text);
  const seen = new Map<string, number>();
  return parts
    .filter(isOurs)
    .slice(0, DEFAULT_ICAL.tasks)
    .map((part, at) => outcomeOf(part, zones, at + 1, seen, options));
}

function isOurs({ kind, lines }: Part): boolean {
  return kind === 'vtodo' || lines.some((line) => /^UID[;:]/i.test(line) && line.includes(`:${EVENT_UID}`));
}

function outcomeOf(part: Part, zones: ICAL.Component, row: number, seen: Map<string, number>, options: Options): RowOutcome {
  const title = rawTitle(part);
  const failed = (reason: Problem['reason'], value: string): RowOutcome => ({
    ok: false,
    problems: [{ reason, value }],
    ...(title && { title }),
  });
  if (!part.isWhole) return failed('cut-off', `END:${part.kind.toUpperCase()}`);
  try {
    const component = componentOf(part, zones);
    if (component.hasProperty('recurrence-id')) return failed('occurrence', textOf(component, 'recurrence-id') ?? '');
    const notes: Problem[] = [];
    const rule = ruleOf(part, component, options);
    if (rule.problem && !options.dropRules) return failed(rule.problem.reason, rule.problem.value);
    if (rule.problem) notes.push(rule.problem);
    if (titleOf(component) === '') return failed('required', 'SUMMARY');
    const item = itemOf(component, row, rule.text, notes, options);
    const before = seen.get(item.key);
    if (before !== undefined) return failed('same-uid', String(before));
    seen.set(item.key, row);
    return { ok: true, item, notes };
  } catch (error) {
    return error instanceof NotATime ? failed('date', error.value) : failed('record', String(error).slice(0, 120));
  }
}

/** The summary as it stands, of a task that may not be readable (RFC 5545 section 3.3.11 for the escapes). */
function rawTitle({ lines }: Part): string {
  const line = lines.find((each) => /^SUMMARY[;:]/i.test(each)) ?? '';
  const text = line.slice(line.indexOf(':') + 1);
  return text
    .replaceAll(/\\n/gi, ' ')
    .replaceAll(/\\([,;\\])/g, '$1')
    .slice(0, 120)
    .trim();
}

/** The rule of repetition, or why the file's cannot be kept: several rules and left-out days are more than one rule says. */
function ruleOf({ rules }: Part, component: ICAL.Component, { rule: judge }: Options): { text?: string; problem?: Problem } {
  const told = rules.map((line) => line.slice(line.indexOf(':') + 1).trim());
  const [text] = told;
  if (text === undefined) return {};
  const part = rules.find((line) => !/^RRULE[;:]/i.test(line)) ?? rules[1];
  if (part !== undefined) return { problem: { reason: 'rule-part', value: part.slice(0, 120) } };
  const why = text.length > DEFAULT_ICAL.rule ? 'unreadable' : judge?.(text);
  if (why) return { problem: { reason: `rule-${why}`, value: text.slice(0, 120) } };
  const own = textOf(component, 'x-sidecard-rrule');
  // Calendars write the same rule in other words; what the book has said stays as long as it is that.
  return { text: own !== undefined && plainRule(own) === plainRule(text) ? own : text };
}

function plainRule(text: string): string {
  try {
    return ICAL.Recur.fromString(text).toString();
  } catch {
    // The library knows fewer rules than the book: then the words are compared.
    return text;
  }
}

function textOf(component: ICAL.Component, name: string): string | undefined {
  const value: unknown = component.getFirstPropertyValue(name);
  return value === null || value === undefined ? undefined : String(value).trim() || undefined;
}

function itemOf(component: ICAL.Component, row: number, rrule: string | undefined, notes: Problem[], options: Options): TaskItem {
  const text = (name: string) => textOf(component, name);
  const time = (name: string) => timeOf(component, name, options.instant);
  const start = time('dtstart');
  const due = time('due') ?? endOf(component, start) ?? { at: options.now, allDay: false };
  const isEvent = component.name === 'vevent';
  const status = text('status')?.toUpperCase();
  const completed = time('completed')?.at;
  const snoozed = Number(text('x-sidecard-snoozed'));
  const zone = ['due', 'dtstart'].map((name) => knownZone(component.getFirstProperty(name)?.getFirstParameter('tzid'))).find(Boolean);
  const uid = text('uid')
    ?.replace(isEvent ? EVENT_UID : '', '')
    .slice(0, 500);
  const modified = (time('last-modified') ?? time('dtstamp'))?.at;
  const note = text('description')?.slice(0, 20_000);
  // The alarms of an event for a whole day count from midnight, those of the follow-up from the hour of its reminders: they stay as they are here.
  const alarms = isEvent && due.allDay ? { minutes: [], left: [] } : readAlarms(component, due.at, start?.at);
  for (const value of alarms.left) notes.push({ reason: 'alarm', value });
  const record = {
    title: titleOf(component),
    ...(note && { note }),
    due: due.at,
    allDay: due.allDay || (!isEvent && text('x-sidecard-all-day') === '1'),
    ...(rrule !== undefined && { rrule, ...(zone && { zone }) }),
    ...(uid && !idSchema.safeParse(uid).success && { uid }),
    anchor: text('x-sidecard-anchor') === 'last-interaction' ? ('last-interaction' as const) : ('due' as const),
    // One alarm at the due time is what a follow-up without any has.
    alarms: alarms.minutes.some((minutes) => minutes > 0) ? alarms.minutes : [],
    priority: priorityOf(Number(text('priority') ?? 5)),
    status: completed !== undefined || status === 'COMPLETED' ? 'completed' : status === 'CANCELLED' ? 'cancelled' : 'needs-action',
    ...(completed !== undefined && { completedAt: completed }),
    ...(Number.isSafeInteger(snoozed) && snoozed > 0 && { snoozedUntil: snoozed }),
  };
  const draft = draftSchema.parse(record);
  return {
    kind: 'tasks',
    row,
    key: `ical|${(uid ?? `${draft.title}|${draft.due}`).slice(0, 500)}`,
    who: whoOf(component, text('x-sidecard-contact')),
    record: draft,
    ...(modified !== undefined && { modifiedAt: modified }),
  };
}

/** The summary, else the first words of the description; empty for a task that says nothing. */
function titleOf(component: ICAL.Component): string {
  const words = textOf(component, 'summary') ?? textOf(component, 'description') ?? '';
  return words.replace(/\s+/g, ' ').slice(0, 500).trim();
}

/** RFC 5545 section 3.8.1.9: 1 to 4 are high, 5 is normal, as is none. */
function priorityOf(priority: number): 'high' | 'normal' | 'low' {
  if (priority >= 1 && priority <= 4) return 'high';
  return priority >= 6 ? 'low' : 'normal';
}

/** Where a task begins and how long it takes (DTSTART with DURATION) say when it is due; an event is due when it begins. */
function endOf(component: ICAL.Component, start: ReadTime | undefined): ReadTime | undefined {
  const duration: unknown = component.getFirstPropertyValue('duration');
  if (!start || component.name === 'vevent' || !(duration instanceof ICAL.Duration)) return start;
  return { ...start, at: start.at + duration.toSeconds() * 1000 };
}

function whoOf(component: ICAL.Component, contact: string | undefined): TaskItem['who'] {
  const attendee = component.getFirstProperty('attendee');
  const address = /^mailto:(.+@.+)$/i.exec(String(attendee?.getFirstValue() ?? ''))?.[1];
  const name = attendee?.getFirstParameter('cn')?.replace(/\s+/g, ' ').trim().slice(0, 500);
  return {
    ...(contact && { uid: `sidecard:${contact}` }),
    ...(address && address.length <= 320 && { email: address }),
    ...(name && { name }),
  };
}
