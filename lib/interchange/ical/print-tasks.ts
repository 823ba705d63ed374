import ICAL from 'ical.js';
import { type Task, isOpen } from '../../domain/task/task';

const PRIORITIES = { high: 1, normal: 5, low: 9 } as const;
const STATUSES = { 'needs-action': 'NEEDS-ACTION', completed: 'COMPLETED', cancelled: 'CANCELLED' } as const;
/** What the UID of an event begins with that stands for a follow-up; what follows is the UID that the follow-up itself has. */
export const EVENT_UID = 'sidecard-followup-';
export const DEFAULT_EVENT = {
  /** Minutes that a follow-up takes in a calendar (5 to 120). It does not count as busy. */
  minutes: 15,
} as const;
/** Who a follow-up is for, for the reader of the calendar. */
export type PrintableTask = { task: Task; who?: { name: string; email?: string } };

/**
 * Follow-ups as VTODOs (RFC 5545 section 3.6.2) with their alarms (3.6.6). `now` is the time stamp of the file. What iCalendar has no property
 * for stands in `X-SIDECARD-` properties, so that reading the file gives the same follow-ups.
 */
export function printTasks(tasks: readonly PrintableTask[], now: number): string {
  return printed(tasks.map((each) => todoOf(each, now)));
}

/**
 * Open follow-ups as VEVENTs (RFC 5545 section 3.6.1) with their alarms, for calendars that ignore VTODO: a quarter of an hour at their time, or a whole
 * day, without counting as busy. An event cannot be done, so that those that are done or cancelled are left out.
 */
export function printEvents(tasks: readonly PrintableTask[], now: number): string {
  return printed(tasks.filter(({ task }) => isOpen(task)).map((each) => eventOf(each, now)));
}

function printed(components: readonly ICAL.Component[]): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.updatePropertyWithValue('version', '2.0');
  calendar.updatePropertyWithValue('prodid', '-//Sidecard//EN');
  for (const each of components) calendar.addSubcomponent(each);
  return `${calendar.toString()}\r\n`;
}

function todoOf({ task, who }: PrintableTask, now: number): ICAL.Component {
  const todo = new ICAL.Component('vtodo');
  const due = wallClock(task) ?? { time: utc(task.due) };
  describe(todo, { task, who }, task.uid ?? task.id, now);
  putTime(todo, 'due', due);
  todo.addPropertyWithValue('status', STATUSES[task.status]);
  if (task.completedAt !== undefined) todo.addPropertyWithValue('completed', utc(task.completedAt));
  if (task.rrule) {
    // DTSTART is what a recurrence counts from (RFC 5545 section 3.8.5.3).
    putTime(todo, 'dtstart', due);
    todo.addPropertyWithValue('rrule', ICAL.Recur.fromString(task.rrule));
  }
  for (const minutes of task.alarms) todo.addSubcomponent(alarmOf(task.title, -minutes, 'END'));
  return todo;
}

function eventOf({ task, who }: PrintableTask, now: number): ICAL.Component {
  const event = new ICAL.Component('vevent');
  const start = task.dueLocal === undefined ? (wallClock(task) ?? { time: utc(task.due) }) : undefined;
  describe(event, { task, who }, EVENT_UID + (task.uid ?? task.id), now);
  if (start) putTime(event, 'dtstart', start);
  else event.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(task.dueLocal?.slice(0, 10) ?? ''));
  event.addPropertyWithValue('duration', ICAL.Duration.fromSeconds(start ? DEFAULT_EVENT.minutes * 60 : 86_400));
  event.addPropertyWithValue('transp', 'TRANSPARENT');
  if (task.rrule) event.addPropertyWithValue('rrule', ICAL.Recur.fromString(task.rrule));
  // Of a whole day the alarms count from its first minute, those of the follow-up from the hour of its reminders.
  const [hour = 0, minute = 0] = (task.dueLocal?.slice(11) ?? '').split(':').map(Number);
  const leads = task.alarms.length === 0 ? [0] : task.alarms;
  for (const minutes of leads) event.addSubcomponent(alarmOf(task.title, hour * 60 + minute - minutes, 'START'));
  return event;
}

function putTime(component: ICAL.Component, name: string, { time, tzid }: { time: ICAL.Time; tzid?: string }): void {
  const property = component.addPropertyWithValue(name, time);
  if (tzid) property.setParameter('tzid', tzid);
}

/** What tasks and events have alike. */
function describe(component: ICAL.Component, { task, who }: PrintableTask, uid: string, now: number): void {
  const put = (name: string, value: string | number | ICAL.Time) => component.addPropertyWithValue(name, value);
  put('uid', uid);
  put('dtstamp', utc(now));
  put('created', utc(task.createdAt));
  put('last-modified', utc(task.updatedAt));
  put('summary', task.title);
  if (task.note) put('description', task.note);
  put('priority', PRIORITIES[task.priority]);
  if (who) {
    const attendee = put('attendee', who.email ? `mailto:${who.email}` : 'urn:sidecard:contact');
    attendee.setParameter('cn', who.name);
  }
  if (task.contactId) put('x-sidecard-contact', task.contactId);
  if (task.allDay) put('x-sidecard-all-day', '1');
  if (task.anchor !== 'due') put('x-sidecard-anchor', task.anchor);
  if (task.snoozedUntil !== undefined) put('x-sidecard-snoozed', String(task.snoozedUntil));
  if (task.rrule) put('x-sidecard-rrule', task.rrule);
}

/** `minutes` after the start or the end of its component; negative is before it. */
function alarmOf(title: string, minutes: number, related: 'START' | 'END'): ICAL.Component {
  const alarm = new ICAL.Component('valarm');
  alarm.addPropertyWithValue('action', 'DISPLAY');
  alarm.addPropertyWithValue('description', title);
  const trigger = alarm.addPropertyWithValue('trigger', ICAL.Duration.fromSeconds(minutes * 60));
  trigger.setParameter('related', related);
  return alarm;
}

/**
 * The wall clock that a follow-up keeps to: of a whole day that of wherever the user is (RFC 5545 section 3.3.5, form 1), of a series with a time that
 * of its zone (form 3), so that it stays at its hour over a clock change. Undefined for one that is an instant.
 */
function wallClock({ due, dueLocal, rrule, zone }: Task): { time: ICAL.Time; tzid?: string } | undefined {
  if (dueLocal !== undefined) return { time: ICAL.Time.fromDateTimeString(`${dueLocal}:00`) };
  if (rrule === undefined || zone === undefined) return undefined;
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  return { time: ICAL.Time.fromDateTimeString(format.format(due).replace(' ', 'T')), tzid: zone };
}

function utc(at: number): ICAL.Time {
  return ICAL.Time.fromJSDate(new Date(at), true);
}
