import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Task } from '../../lib/domain/task/task';
import { intlCalendar } from '../../lib/followup/calendar';
import { type TodayContact, todayRows } from '../../lib/followup/today';
import { aTask } from '../support/task-builder';

const calendar = intlCalendar('Asia/Shanghai');
const at = (day: number, hour: number): number => calendar.instant({ year: 2026, month: 7, day, hour, minute: 0 });
const NOW = at(1, 14);
const HIGH = '01890000-0000-7000-9000-000000000001';
const LOW = '01890000-0000-7000-9000-000000000002';
const CONTACTS = new Map<string, TodayContact>([
  [HIGH, { id: HIGH, name: '王芳', org: '荷塘茶业', tier: 'high', lifecycle: 'at-risk' }],
  [LOW, { id: LOW, name: 'Noah Williams', tier: 'low', lifecycle: 'active' }],
]);
const rowsOf = (...tasks: Task[]) => todayRows(tasks, CONTACTS, NOW, calendar);
const codes = (task: Task): string[] | undefined => rowsOf(task)[0]?.why.map((reason) => reason.code);

describe('todayRows', () => {
  it.each([
    ['the day before yesterday', aTask(at(-1, 9)), 'overdue', 'due.late-since'],
    ['yesterday', aTask(at(0, 9)), 'overdue', 'due.late-yesterday'],
    ['an hour gone by today', aTask(at(1, 13)), 'overdue', 'due.late-today'],
    ['this minute', aTask(NOW), 'today', 'due.today-at'],
    ['the whole of today', aTask(at(1, 9), { allDay: true }), 'today', 'due.today'],
    ['the whole of yesterday', aTask(at(0, 9), { allDay: true }), 'overdue', 'due.late-yesterday'],
    ['tonight', aTask(at(1, 23)), 'today', 'due.today-at'],
    ['tomorrow', aTask(at(2, 0)), 'week', 'due.tomorrow-at'],
    ['in seven days', aTask(at(8, 23)), 'week', 'due.on'],
    ['in eight days', aTask(at(9, 0)), 'later', 'due.on'],
  ] as const)('puts %s where it belongs and says why', (_, task, group, code) => {
    const [row] = rowsOf(task);
    expect([row?.group, row?.why[0]?.code]).toEqual([group, code]);
  });
  it('goes by the end of a snooze, and says what was first meant', () => {
    const task = aTask(at(0, 9), { snoozedUntil: at(1, 16) });
    expect(rowsOf(task)).toMatchObject([
      {
        group: 'today',
        why: [
          { code: 'due.today-at', params: { dueAt: at(1, 16) } },
          { code: 'due.snoozed', params: { dueDay: '2026-06-30' } },
        ],
      },
    ]);
  });
  it('says who it is and why they matter', () => {
    expect(codes(aTask(NOW, { contactId: HIGH, priority: 'high' }))).toEqual([
      'due.today-at',
      'due.priority',
      'due.high-value',
      'due.at-risk',
    ]);
    expect(codes(aTask(NOW, { contactId: LOW }))).toEqual(['due.today-at']);
  });
  it('takes only what a row shows of a wider record', () => {
    const wide = new Map([[LOW, { ...(CONTACTS.get(LOW) as TodayContact), email: 'noah@mail.example' }]]); // set above
    expect(todayRows([aTask(NOW, { contactId: LOW })], wide, NOW, calendar)[0]?.contact).toEqual(CONTACTS.get(LOW));
  });
  it('orders by group, day, priority, tier and time', () => {
    const older = aTask(at(-5, 9), { title: 'older' });
    const low = aTask(at(1, 15), { title: 'low', contactId: LOW });
    const high = aTask(at(1, 20), { title: 'high', contactId: HIGH });
    const urgent = aTask(at(1, 22), { title: 'urgent', priority: 'high' });
    const week = aTask(at(3, 9), { title: 'week', contactId: HIGH, priority: 'high' });
    const newer = aTask(at(0, 9), { title: 'newer', contactId: HIGH });
    expect(rowsOf(week, low, newer, high, older, urgent).map((row) => row.task.title)).toEqual([
      'older',
      'newer',
      'urgent',
      'high',
      'low',
      'week',
    ]);
  });
  it('gives one order however the tasks come', () => {
    const task = fc
      .record({
        hours: fc.integer({ min: -200, max: 400 }),
        contactId: fc.constantFrom(HIGH, LOW, undefined),
        priority: fc.constantFrom('low' as const, 'normal' as const, 'high' as const),
      })
      .map(({ hours, ...patch }) => aTask(NOW + hours * 3_600_000, patch));
    fc.assert(
      fc.property(fc.array(task, { maxLength: 20 }), (tasks) => {
        const ids = rowsOf(...tasks).map((row) => row.task.id);
        expect(rowsOf(...[...tasks].reverse()).map((row) => row.task.id)).toEqual(ids);
      }),
    );
  });
});
