import { describe, expect, it } from 'vitest';
import { printEvents, printTasks } from '../../lib/interchange/ical/print-tasks';
import { readTasks } from '../../lib/interchange/ical/read-tasks';
import type { ReadDate } from '../../lib/interchange/mapping/read-values';
import { aTask } from '../support/task-builder';

const NOW = Date.UTC(2026, 2, 16, 9);
/** The user's own zone is UTC. */
const options = {
  now: NOW,
  instant: ({ year, month, day, hour = 12, minute = 0, zone = 0 }: ReadDate) =>
    Date.UTC(year, month - 1, day, hour, minute) - zone * 60_000,
};
const judged = { ...options, rule: (text: string) => (text.includes('OFTEN') ? ('unreadable' as const) : undefined) };
const todo = (...lines: string[]) => ['BEGIN:VTODO', ...lines, 'END:VTODO'];
const read = (text: string) => {
  const [outcome] = readTasks(text, options);
  return outcome?.ok && outcome.item.kind === 'tasks' ? outcome.item.record : undefined;
};
const file = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const lines = (text: string, name: string) => text.split('\r\n').filter((line) => line.startsWith(name));

describe('printTasks', () => {
  it('keeps a whole day on the wall clock wherever it is read (RFC 5545 section 3.3.5, form 1)', () => {
    const text = printTasks([{ task: aTask(NOW, { allDay: true, dueLocal: '2026-03-16T09:00' }) }], NOW);
    expect(lines(text, 'DUE')).toEqual(['DUE:20260316T090000']);
  });
  it('keeps a series at its hour over a clock change: it stands in the clock of its zone (form 3)', () => {
    const due = Date.UTC(2026, 2, 16, 8);
    const text = printTasks([{ task: aTask(due, { rrule: 'FREQ=WEEKLY', zone: 'Europe/Berlin' }) }], NOW);
    expect([...lines(text, 'DUE'), ...lines(text, 'DTSTART')]).toEqual([
      'DUE;TZID=Europe/Berlin:20260316T090000',
      'DTSTART;TZID=Europe/Berlin:20260316T090000',
    ]);
    expect(read(text)).toMatchObject({ rrule: 'FREQ=WEEKLY', zone: 'Europe/Berlin' });
  });
});

describe('readTasks', () => {
  it('reads a day as a day', () => {
    expect(read(file(...todo('UID:1', 'SUMMARY:A', 'DUE;VALUE=DATE:20240229')))).toMatchObject({
      allDay: true,
      due: Date.UTC(2024, 1, 29, 12),
    });
  });
  it('reads a time in a zone that the file describes as the instant it is', () => {
    const zone = ['BEGIN:VTIMEZONE', 'TZID:Office', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0300', 'TZOFFSETTO:+0300'];
    const call = todo('UID:1', 'SUMMARY:Call', 'DUE;TZID=Office:20260316T120000', 'RRULE:FREQ=DAILY');
    const record = read(file(...zone, 'END:STANDARD', 'END:VTIMEZONE', ...call));
    expect([record?.due, record?.zone]).toEqual([NOW, undefined]);
  });
});

describe('readTasks of what cannot be kept (ICS-4, ICS-5)', () => {
  const failures = (...content: string[]) => readTasks(file(...content), judged).flatMap((outcome) => (outcome.ok ? [] : outcome.problems));
  const whole = todo('UID:9', 'SUMMARY:Whole', 'DUE:20260316T090000Z');
  it.each([
    ['a rule that nobody can read', ['UID:1', 'SUMMARY:A', 'RRULE:FREQ=OFTEN'], 'rule-unreadable', 'FREQ=OFTEN'],
    ['left-out days', ['UID:1', 'SUMMARY:A', 'RRULE:FREQ=DAILY', 'EXDATE:20260317T090000Z'], 'rule-part', 'EXDATE:20260317T090000Z'],
    ['two rules', ['UID:1', 'SUMMARY:A', 'RRULE:FREQ=DAILY', 'RRULE:FREQ=MONTHLY'], 'rule-part', 'RRULE:FREQ=MONTHLY'],
    ['a changed single date', ['UID:1', 'SUMMARY:A', 'RECURRENCE-ID:20260317T090000Z'], 'occurrence', '2026-03-17T09:00:00Z'],
    ['a day that is none', ['UID:1', 'SUMMARY:A', 'DUE;VALUE=DATE:20260230'], 'date', '2026-02-30'],
    ['no name', ['UID:1', 'DUE:20260316T090000Z'], 'required', 'SUMMARY'],
  ])('says %s with its row and takes the task beside it', (_, told, reason, value) => {
    const [first, second] = readTasks(file(...todo(...told), ...whole), judged);
    const title = told.includes('SUMMARY:A') ? { title: 'A' } : {};
    expect(first).toEqual({ ok: false, problems: [{ reason, value }], ...title });
    expect(second?.ok && second.item.row).toBe(2);
  });
  it('takes a task without its repetition only when the user lets it, and notes that', () => {
    const [outcome] = readTasks(file(...todo('UID:1', 'SUMMARY:A', 'RRULE:FREQ=OFTEN')), { ...judged, dropRules: true });
    expect(outcome).toMatchObject({ ok: true, notes: [{ reason: 'rule-unreadable', value: 'FREQ=OFTEN' }] });
    expect(outcome?.ok && outcome.item.kind === 'tasks' && outcome.item.record.rrule).toBeUndefined();
  });
  it('says a value that the library throws for, a task told twice and one that the file breaks off in', () => {
    const broken = failures(...todo('UID:1', 'SUMMARY:A', 'DUE:garbage'), ...whole, ...whole, 'BEGIN:VTODO', 'UID:3');
    expect(broken.map(({ reason }) => reason)).toEqual(['record', 'same-uid', 'cut-off']);
  });
  it('notes an alarm after the due time, and reads those told from the start or as a time', () => {
    const alarm = (trigger: string) => ['BEGIN:VALARM', 'ACTION:DISPLAY', trigger, 'END:VALARM'];
    const alarms = [alarm('TRIGGER:-PT1H'), alarm('TRIGGER;VALUE=DATE-TIME:20260316T084500Z'), alarm('TRIGGER;RELATED=END:PT5M')].flat();
    const [outcome] = readTasks(file(...todo('UID:1', 'SUMMARY:A', 'DTSTART:20260316T080000Z', 'DURATION:PT1H', ...alarms)), options);
    expect(outcome).toMatchObject({
      ok: true,
      item: { record: { due: NOW, alarms: [120, 15] } },
      notes: [{ reason: 'alarm', value: 'PT5M' }],
    });
  });
  it('reads a time in a zone that only its name tells, over a clock change', () => {
    const due = (day: string) => read(file(...todo('UID:1', 'SUMMARY:A', `DUE;TZID=Europe/Berlin:${day}`)))?.due;
    expect([due('20260328T090000'), due('20260330T090000'), due('20261025T023000')]).toEqual([
      Date.UTC(2026, 2, 28, 8),
      Date.UTC(2026, 2, 30, 7),
      Date.UTC(2026, 9, 25, 0, 30),
    ]);
  });
});

describe('printEvents', () => {
  const calls = aTask(NOW, { alarms: [15] });
  it('gives open follow-ups as events with their alarms, under a UID of their own (ICS-1)', () => {
    const text = printEvents([{ task: calls }, { task: aTask(NOW, { status: 'completed' }) }], NOW);
    expect([lines(text, 'BEGIN:V').join(), lines(text, 'UID')]).toEqual([
      'BEGIN:VCALENDAR,BEGIN:VEVENT,BEGIN:VALARM',
      [`UID:sidecard-followup-${calls.id}`],
    ]);
    expect([lines(text, 'DTSTART'), lines(text, 'DURATION'), lines(text, 'TRIGGER')]).toEqual([
      ['DTSTART:20260316T090000Z'],
      ['DURATION:PT15M'],
      ['TRIGGER;RELATED=START:-PT15M'],
    ]);
  });
  it('gives one for a whole day with an alarm at the hour of its reminders', () => {
    const text = printEvents([{ task: aTask(NOW, { allDay: true, dueLocal: '2026-03-16T09:00', alarms: [1440, 0] }) }], NOW);
    expect([lines(text, 'DTSTART'), lines(text, 'TRIGGER')]).toEqual([
      ['DTSTART;VALUE=DATE:20260316'],
      ['TRIGGER;RELATED=START:-PT15H', 'TRIGGER;RELATED=START:PT9H'],
    ]);
  });
  it('comes back as the same follow-up; events of others stay where they are', () => {
    const foreign = ['BEGIN:VEVENT', 'UID:1@calendar.example', 'DTSTART:20260316T090000Z', 'SUMMARY:Lunch', 'END:VEVENT'];
    const text = printEvents([{ task: calls }], NOW).replace('END:VCALENDAR', [...foreign, 'END:VCALENDAR'].join('\r\n'));
    const outcomes = readTasks(text, options);
    expect(outcomes).toHaveLength(1);
    expect(outcomes[0]).toMatchObject({
      ok: true,
      item: { key: `ical|${calls.id}`, record: { title: calls.title, due: NOW, alarms: [15] } },
    });
  });
});
