import { beforeEach, describe, expect, it } from 'vitest';
import type { Deps } from '../../../lib/app/deps';
import { compareTasks } from '../../../lib/app/import/compare-tasks';
import { startImport } from '../../../lib/app/import/imports';
import { takeRows } from '../../../lib/app/import/take-rows';
import { drain } from '../../../lib/app/consumers/drain';
import { tasksChangedAt } from '../../../lib/app/tasks/changed-at';
import { saveTask, snoozeTask } from '../../../lib/app/tasks/change-task';
import { fireDue } from '../../../lib/app/tasks/fire-due';
import { taskItemSchema } from '../../../lib/domain/import/import-item';
import type { Task, TaskDraft } from '../../../lib/domain/task/task';
import { printEvents, printTasks } from '../../../lib/interchange/ical/print-tasks';
import { readTasks } from '../../../lib/interchange/ical/read-tasks';
import { value } from '../../support/people';
import { type Outside, newTestBook, risingId, TEST_NOW } from '../../support/test-deps';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
let deps: Deps;
let outside: Outside;

beforeEach(async () => {
  ({ deps, outside } = await newTestBook('calendar'));
});

async function task(patch: Partial<TaskDraft> = {}): Promise<string> {
  const base = { title: 'Call Edda', due: TEST_NOW + DAY, allDay: false, alarms: [], priority: 'normal', status: 'needs-action' } as const;
  return value(await saveTask(deps, { draft: { ...base, alarms: [], anchor: 'due', ...patch }, requestId: risingId() })).id;
}
async function stored(): Promise<Task[]> {
  return deps.store.scan('tasks', undefined, 100);
}
async function printed(): Promise<string> {
  return printTasks(
    (await stored()).map((one) => ({ task: one })),
    outside.now,
  );
}
function itemsOf(text: string) {
  const options = {
    now: outside.now,
    instant: ({ year, month, day, hour = 12, minute = 0 }: { year: number; month: number; day: number; hour?: number; minute?: number }) =>
      Date.UTC(year, month - 1, day, hour, minute),
  };
  return readTasks(text, options).flatMap((outcome) => (outcome.ok ? [taskItemSchema.parse(outcome.item)] : []));
}
/** What is taken in of a file, as counts. */
async function take(text: string) {
  const items = itemsOf(text);
  const id = risingId();
  const start = { id, file: 'a.ics', size: 1, kind: 'tasks' as const, policy: { missing: 'wait' as const }, fields: [] };
  value(await startImport(deps, { ...start, mapping: { key: 'ical', columns: [] } }));
  const { created, updated, unchanged, waiting } = value(await takeRows(deps, { id, from: 0, items, failures: [] })).record.counts;
  await drain(deps);
  return { created, updated, unchanged, waiting };
}
/** The file as a calendar writes it after somebody changed it there. */
function changed(text: string, at: number, ...edits: [from: RegExp, to: string][]): string {
  const stamp = `${new Date(at).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  return edits.reduce((file, [from, to]) => file.replace(from, to), text).replace(/LAST-MODIFIED:.*/, `LAST-MODIFIED:${stamp}`);
}

describe('a calendar file that comes back (ICS-2)', () => {
  it('changes nothing when nothing was changed', async () => {
    await task();
    await task({ allDay: true, alarms: [1440] });
    await task({ rrule: 'FREQ=WEEKLY' });
    const before = await stored();
    expect(await take(await printed())).toEqual({ created: 0, updated: 0, unchanged: 3, waiting: 0 });
    expect(await stored()).toEqual(before);
  });
  it('moves a follow-up that was moved there, which reminds at its new time', async () => {
    const id = await task();
    const text = changed(await printed(), TEST_NOW + HOUR, [/DUE:.*/, 'DUE:20260318T100000Z'], [/SUMMARY:.*/, 'SUMMARY:Ring Edda']);
    outside.now += 2 * HOUR;
    expect(await take(text)).toMatchObject({ created: 0, updated: 1 });
    const due = Date.UTC(2026, 2, 18, 10);
    expect(await deps.store.get('tasks', id)).toMatchObject({ title: 'Ring Edda', due, remindAt: due });
    outside.now = due;
    await fireDue(deps);
    expect(outside.shows).toEqual([`task:${id}:${due}`]);
  });
  it('ends what was done there, and carries its series on', async () => {
    const id = await task({ rrule: 'FREQ=DAILY' });
    outside.now += DAY + HOUR;
    await take(changed(await printed(), outside.now - HOUR / 2, [/STATUS:.*/, 'STATUS:COMPLETED\r\nCOMPLETED:20260317T093000Z']));
    const done = await deps.store.get('tasks', id);
    expect(done).toMatchObject({ status: 'completed', completedAt: Date.UTC(2026, 2, 17, 9, 30) });
    expect(await deps.store.get('tasks', done?.nextId ?? '')).toMatchObject({ status: 'needs-action', due: TEST_NOW + 2 * DAY });
    expect(await stored()).toHaveLength(2);
  });
  it('leaves what was decided here after it was changed there', async () => {
    const id = await task();
    const text = changed(await printed(), TEST_NOW + HOUR, [/DUE:.*/, 'DUE:20260318T100000Z'], [/SUMMARY:.*/, 'SUMMARY:Ring Edda']);
    outside.now += 2 * HOUR;
    const before = await deps.store.get('tasks', id);
    if (before) await saveTask(deps, { id, draft: { ...before, title: 'Mail Edda' }, requestId: risingId() });
    await take(text);
    expect(await deps.store.get('tasks', id)).toMatchObject({ title: 'Mail Edda' });
  });
  it('keeps a snooze that is younger than the file, whose times have no milliseconds', async () => {
    const id = await task({ due: TEST_NOW + DAY + 123 });
    const text = await printed();
    outside.now += HOUR;
    await snoozeTask(deps, { id, until: TEST_NOW + 2 * DAY });
    expect(await take(text)).toMatchObject({ updated: 0, unchanged: 1 });
    expect(await deps.store.get('tasks', id)).toMatchObject({ snoozedUntil: TEST_NOW + 2 * DAY, remindAt: TEST_NOW + 2 * DAY });
  });
  it('is out of date when a follow-up was changed since, not when it was only reminded of', async () => {
    await task();
    await drain(deps);
    expect(await tasksChangedAt(deps)).toEqual({ ok: true, value: { at: TEST_NOW } });
    outside.now += DAY;
    await fireDue(deps);
    await drain(deps);
    expect([outside.shows.length, await tasksChangedAt(deps)]).toEqual([1, { ok: true, value: { at: TEST_NOW } }]);
    const [one] = await stored();
    await snoozeTask(deps, { id: one?.id ?? '', until: outside.now + HOUR });
    await drain(deps);
    expect(await tasksChangedAt(deps)).toEqual({ ok: true, value: { at: TEST_NOW + DAY } });
  });
  it('brings tasks of the calendar’s own, once, under the UID they have there, and gives it back', async () => {
    const todo = ['UID:42@calendar.example', 'SUMMARY:Order paper', 'DUE;VALUE=DATE:20260320', 'RRULE:FREQ=OFTEN'];
    const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VTODO', ...todo, 'END:VTODO', 'END:VCALENDAR', ''].join('\r\n');
    const first = await take(text.replace('RRULE:FREQ=OFTEN\r\n', ''));
    expect(first).toEqual({ created: 1, updated: 0, unchanged: 0, waiting: 0 });
    expect(await take(text.replace('RRULE:FREQ=OFTEN\r\n', ''))).toMatchObject({ created: 0, unchanged: 1 });
    const [one] = await stored();
    expect(one).toMatchObject({ allDay: true, dueLocal: '2026-03-20T09:00', remindAt: Date.UTC(2026, 2, 20, 9) });
    expect(await printed()).toContain('UID:42@calendar.example');
  });
});

describe('compareTasks', () => {
  const verdicts = async (text: string) => value(await compareTasks(deps, { items: itemsOf(text) })).results;
  const STATES = ['new', 'changed', 'done', 'same'];
  it('says of each task what the import then does, and writes nothing (ICS-3)', async () => {
    const [moved, ended] = [await task(), await task({ title: 'Mail Otto' })];
    await task({ title: 'Visit Ida' });
    const [, first = '', second = '', third = ''] = (await printed()).split(/(?=BEGIN:VTODO)/);
    const of = (id: string) => [first, second, third].find((block) => block.includes(id)) ?? '';
    const rest = [first, second, third].find((block) => !block.includes(moved) && !block.includes(ended)) ?? '';
    const at = TEST_NOW + HOUR;
    const own =
      'BEGIN:VTODO\r\nUID:7@calendar.example\r\nSUMMARY:Order paper\r\nATTENDEE;CN=Nobody Known:mailto:no@where.example\r\nEND:VTODO\r\n';
    const text = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${[
      own,
      changed(of(moved), at, [/DUE:.*/, 'DUE:20260318T100000Z'], [/SUMMARY:.*/, 'SUMMARY:Ring Edda']),
      changed(of(ended), at, [/STATUS:.*/, 'STATUS:COMPLETED']),
      rest.replace('END:VCALENDAR', ''),
    ]
      .join('')
      .replaceAll('END:VCALENDAR', '')}END:VCALENDAR\r\n`;
    outside.now += 2 * HOUR;
    const before = await stored();
    const told = await verdicts(text);
    expect(told.map(({ state }) => state)).toEqual(STATES);
    expect(told[0]?.owner).toBe('unknown');
    expect(told[1]?.changes).toEqual([
      { field: 'title', from: 'Call Edda', to: 'Ring Edda' },
      { field: 'due', from: TEST_NOW + DAY, to: Date.UTC(2026, 2, 18, 10) },
    ]);
    expect(await stored()).toEqual(before);
    expect(await take(text)).toEqual({ created: 0, updated: 2, unchanged: 1, waiting: 1 });
  });
  it('knows its own events by their UID: unchanged they change nothing, a moved one moves its follow-up', async () => {
    const id = await task({ alarms: [60] });
    await task({ allDay: true, title: 'Greet Ida' });
    await task({ rrule: 'FREQ=WEEKLY', title: 'Report' });
    const events = (tasks: Task[]) =>
      printEvents(
        tasks.map((one) => ({ task: one })),
        outside.now,
      );
    expect((await verdicts(events(await stored()))).map(({ state }) => state)).toEqual(['same', 'same', 'same']);
    outside.now += HOUR;
    const one = (await stored()).filter((each) => each.id === id);
    const text = changed(events(one), outside.now, [/DTSTART:.*/, 'DTSTART:20260318T100000Z']);
    outside.now += HOUR;
    expect(await take(text)).toMatchObject({ created: 0, updated: 1 });
    expect(await deps.store.get('tasks', id)).toMatchObject({ due: Date.UTC(2026, 2, 18, 10), alarms: [60] });
  });
});
