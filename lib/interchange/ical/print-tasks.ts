import ICAL from 'ical.js';
import type { Task } from '../../domain/task/task';

const PRIORITIES = { high: 1, normal: 5, low: 9 } as const;
const STATUSES = { 'needs-action': 'NEEDS-ACTION', completed: 'COMPLETED', cancelled: 'CANCELLED' } as const;
/** Who a follow-up is for, for the reader of the calendar. */
export type PrintableTask = { task: Task; who?: { name: string; email?: string } };

/**
 * Follow-ups as VTODOs (RFC 5545 section 3.6.2) with their alarms (3.6.6). `now` is the time stamp of the file. What iCalendar has no property
 * for stands in `X-SIDECARD-` properties, so that reading the file gives the same follow-ups.
 */
export function printTasks(tasks: readonly PrintableTask[], now: number): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.updatePropertyWithValue('version', '2.0');
  calendar.updatePropertyWithValue('prodid', '-//Sidecard//EN');
  for (const each of tasks) calendar.addSubcomponent(todoOf(each, now));
  return `${calendar.toString()}\r\n`;
}

function todoOf({ task, who }: PrintableTask, now: number): ICAL.Component {
  const todo = new ICAL.Component('vtodo');
  const put = (name: string, value: string | number | ICAL.Time | ICAL.Recur) => todo.addPropertyWithValue(name, value);
  put('uid', task.uid ?? task.id);
  put('dtstamp', utc(now));
  put('created', utc(task.createdAt));
  put('last-modified', utc(task.updatedAt));
  put('summary', task.title);
  if (task.note) put('description', task.note);
  const due = wallClock(task) ?? { time: utc(task.due) };
  const at = (name: string) => {
    const property = put(name, due.time);
    if (due.tzid) property.setParameter('tzid', due.tzid);
  };
  at('due');
  put('status', STATUSES[task.status]);
  put('priority', PRIORITIES[task.priority]);
  if (task.completedAt !== undefined) put('completed', utc(task.completedAt));
  if (task.rrule) {
    // DTSTART is what a recurrence counts from (RFC 5545 section 3.8.5.3).
    at('dtstart');
    put('rrule', ICAL.Recur.fromString(task.rrule));
  }
  if (who) {
    const attendee = put('attendee', who.email ? `mailto:${who.email}` : 'urn:sidecard:contact');
    attendee.setParameter('cn', who.name);
  }
  if (task.contactId) put('x-sidecard-contact', task.contactId);
  if (task.allDay) put('x-sidecard-all-day', '1');
  if (task.anchor !== 'due') put('x-sidecard-anchor', task.anchor);
  if (task.snoozedUntil !== undefined) put('x-sidecard-snoozed', String(task.snoozedUntil));
  if (task.rrule) put('x-sidecard-rrule', task.rrule);
  for (const minutes of task.alarms) todo.addSubcomponent(alarmOf(task.title, minutes));
  return todo;
}

function alarmOf(title: string, minutes: number): ICAL.Component {
  const alarm = new ICAL.Component('valarm');
  alarm.addPropertyWithValue('action', 'DISPLAY');
  alarm.addPropertyWithValue('description', title);
  const trigger = alarm.addPropertyWithValue('trigger', ICAL.Duration.fromSeconds(-minutes * 60));
  trigger.setParameter('related', 'END');
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
