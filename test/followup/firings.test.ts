import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settingsSchema } from '../../lib/domain/setup/settings';
import { type Task, fireAt } from '../../lib/domain/task/task';
import { intlCalendar } from '../../lib/followup/calendar';
import { planFirings } from '../../lib/followup/firings';
import { aTask } from '../support/task-builder';

const calendar = intlCalendar('Europe/Berlin');
const NOW = Date.parse('2026-06-30T12:00:00Z'); // 14:00 in Berlin
const MINUTE = 60_000;
const settings = settingsSchema.parse({});
const quiet = settingsSchema.parse({ quietHours: { on: true, from: 20, to: 8 } });
const plan = (tasks: Task[], now = NOW, given = settings) => planFirings(tasks, { now, settings: given, calendarOf: () => calendar });

describe('planFirings', () => {
  it('fires what is due, soonest first, and names the next time', () => {
    const [first, second, third] = [aTask(NOW - 2 * MINUTE), aTask(NOW), aTask(NOW + MINUTE)] as const;
    const result = plan([third, second, first]);
    expect(result.firings.map((firing) => firing.task.id)).toEqual([first.id, second.id]);
    expect(result.nextAt).toBe(NOW + MINUTE);
  });
  it('waits for the end of a snooze', () => {
    const task = aTask(NOW - MINUTE, { snoozedUntil: NOW + MINUTE, notifiedFor: NOW - MINUTE });
    expect(plan([task])).toEqual({ firings: [], nextAt: NOW + MINUTE });
    expect(plan([task], NOW + MINUTE).firings).toHaveLength(1);
  });
  it('leaves what was shown, is done or is deleted', () => {
    const tasks = [
      aTask(NOW, { notifiedFor: NOW }),
      aTask(NOW, { status: 'completed' }),
      aTask(NOW, { status: 'cancelled' }),
      aTask(NOW, { deletedAt: 1 }),
    ];
    expect(plan(tasks)).toEqual({ firings: [] });
  });
  it('says late after more than five minutes', () => {
    const late = [5 * MINUTE, 5 * MINUTE + 1].map((ago) => plan([aTask(NOW - ago)]).firings[0]?.late);
    expect(late).toEqual([false, true]);
  });
  it('keeps still in quiet hours, then fires without calling it late', () => {
    const night = Date.parse('2026-06-30T21:00:00Z'); // 23:00
    const morning = Date.parse('2026-07-01T06:00:00Z'); // 08:00
    const task = aTask(night - MINUTE);
    expect(plan([task], night, quiet)).toEqual({ firings: [], nextAt: morning });
    expect(plan([task], morning, quiet).firings).toMatchObject([{ late: false }]);
    expect(plan([task], morning + 6 * MINUTE, quiet).firings).toMatchObject([{ late: true }]);
  });
  it('plans what is due in quiet hours for their end', () => {
    expect(plan([aTask(Date.parse('2026-06-30T22:00:00Z'))], NOW, quiet).nextAt).toBe(Date.parse('2026-07-01T06:00:00Z'));
  });

  it('never misses an occurrence and never fires one twice, whatever clock and worker do', () => {
    /** Hours, so that times meet: the worker wakes, or dies before it noted what it showed; the clock jumps; the user changes a task. */
    const event = fc.record({
      what: fc.constantFrom('wake', 'die', 'clock', 'add', 'move', 'snooze', 'done'),
      by: fc.integer({ min: -6, max: 20 }),
      task: fc.nat(4),
    });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), fc.boolean(), (events, isQuiet) => {
        const given = isQuiet ? quiet : settings;
        const tasks: Task[] = [];
        /** The oracle's own books: what was noted last of each task, and all that was noted since the user last moved it. */
        const last = new Map<string, number>();
        const noted = new Set<string>();
        let now = NOW;

        const owed = () => tasks.filter((task) => task.status === 'needs-action' && last.get(task.id) !== fireAt(task));
        const isHushed = (): boolean => {
          const hour = (new Date(now).getUTCHours() + 2) % 24; // Berlin in summer
          return isQuiet && (hour >= 20 || hour < 8);
        };
        const wake = (dies: boolean): void => {
          const expected = isHushed() ? [] : owed().filter((task) => fireAt(task) <= now);
          const { firings, nextAt } = plan(tasks, now, given);
          expect(firings.map((firing) => firing.task.id).sort()).toEqual(expected.map((task) => task.id).sort());
          for (const firing of dies ? [] : firings) {
            expect(noted).not.toContain(firing.notificationId);
            noted.add(firing.notificationId);
            last.set(firing.task.id, firing.fireAt);
            const place = tasks.findIndex((task) => task.id === firing.task.id);
            tasks[place] = { ...firing.task, notifiedFor: firing.fireAt, remindAt: firing.next ?? null };
          }
          if (dies) return;
          expect(nextAt !== undefined).toBe(owed().length > 0);
          expect(nextAt ?? Infinity).toBeGreaterThan(now);
        };
        const change = (place: number, patch: Partial<Task>): void => {
          const before = tasks[place];
          if (!before) return;
          tasks[place] = { ...before, ...patch };
          for (const id of noted) if (id.includes(before.id)) noted.delete(id);
        };

        for (const one of events) {
          if (one.what === 'wake' || one.what === 'die') wake(one.what === 'die');
          else if (one.what === 'clock') now += one.by * 60 * MINUTE;
          else if (one.what === 'add') tasks.push(aTask(now + one.by * 60 * MINUTE));
          else if (one.what === 'move') change(one.task, { due: now + one.by * 60 * MINUTE, snoozedUntil: undefined, remindAt: undefined });
          else if (one.what === 'snooze')
            change(one.task, { snoozedUntil: Math.max(tasks[one.task]?.due ?? 0, now + one.by * 60 * MINUTE), remindAt: undefined });
          else change(one.task, { status: 'completed' });
        }
        // Later than anything that was set, and awake: nothing may be left.
        now += 30 * 24 * 60 * MINUTE;
        while (isHushed()) now += 60 * MINUTE;
        wake(false);
        expect(owed()).toEqual([]);
        expect(plan(tasks, now, given).firings).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
