import { describe, expect, it } from 'vitest';
import { printTasks } from '../../lib/interchange/ical/print-tasks';
import { readTasks } from '../../lib/interchange/ical/read-tasks';
import { aTask } from '../support/task-builder';

const NOW = Date.UTC(2026, 2, 16, 9);
const read = (text: string) => {
  const [outcome] = readTasks(text, { now: NOW, instant: ({ year, month, day, hour = 12 }) => Date.UTC(year, month - 1, day, hour) });
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
  it('reads a time in a zone that the file describes as the instant it is', () => {
    const zone = ['BEGIN:VTIMEZONE', 'TZID:Office', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0300', 'TZOFFSETTO:+0300'];
    const todo = ['BEGIN:VTODO', 'UID:1', 'SUMMARY:Call', 'DUE;TZID=Office:20260316T120000', 'RRULE:FREQ=DAILY', 'END:VTODO'];
    const record = read(file(...zone, 'END:STANDARD', 'END:VTIMEZONE', ...todo));
    expect([record?.due, record?.zone]).toEqual([NOW, undefined]);
  });
});
