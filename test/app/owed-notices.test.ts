import { describe, expect, it } from 'vitest';
import type { Deps } from '../../lib/app/deps';
import { saveTask, snoozeTask } from '../../lib/app/tasks/change-task';
import { completeTask } from '../../lib/app/tasks/complete-task';
import { fireDue } from '../../lib/app/tasks/fire-due';
import { type Owed, readOwed, withFirings } from '../../lib/app/tasks/owed-notices';
import type { TaskDraft } from '../../lib/domain/task/task';
import type { Firing } from '../../lib/followup/firings';
import { notificationId } from '../../lib/followup/notification-id';
import { memoryBook } from '../support/memory-book';
import { aTask } from '../support/task-builder';
import { TEST_NOW, depsOver, newOutside, risingId } from '../support/test-deps';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function life() {
  const outside = newOutside();
  const deps = depsOver(memoryBook(), outside);
  /** The worker ends after it noted what is due and before it is on screen. */
  const dies = async () => {
    const gone = new Error('the worker is gone');
    await expect(fireDue({ ...deps, show: () => Promise.reject(gone) })).rejects.toBe(gone);
  };
  /** The worker ends after it has shown what is due and before it noted that. */
  const showsAndDies = async () => {
    const gone = new Error('the worker is gone');
    const show: Deps['show'] = async (notice) => {
      await deps.show(notice);
      throw gone;
    };
    await expect(fireDue({ ...deps, show })).rejects.toBe(gone);
  };
  const inQuiet = async (): Promise<Deps> => {
    const settings = await deps.settings();
    const quietHours = { ...settings.quietHours, on: true, from: 0, to: 23, days: [1, 2, 3, 4, 5, 6, 7] };
    return { ...deps, settings: async () => ({ ...settings, quietHours }) };
  };
  return { outside, deps, dies, showsAndDies, inQuiet };
}
async function task(deps: Deps, patch: Partial<TaskDraft> = {}): Promise<string> {
  const base: TaskDraft = {
    title: 'Call',
    due: TEST_NOW + MINUTE,
    allDay: false,
    anchor: 'due',
    alarms: [],
    priority: 'normal',
    status: 'needs-action',
  };
  const saved = await saveTask(deps, { draft: { ...base, ...patch }, requestId: risingId() });
  return saved.ok ? saved.value.id : '';
}
const firing = (at: number, fireAt: number): Firing => {
  const id = `task-${at}`;
  return { task: aTask(fireAt, { id }), fireAt, late: false, notificationId: notificationId(id, fireAt), next: undefined };
};
const waiting = (id: string, ...firings: Firing[]): Owed => ({
  id,
  tasks: firings.map(({ task: { id: of }, fireAt, late }) => ({ id: of, fireAt, late })),
});

describe('withFirings', () => {
  it('names a follow-up that came due again before it was shown once, by the later reminder', () => {
    const [old, again] = [firing(1, 10), firing(1, 20)];
    expect(withFirings([waiting(old.notificationId, old)], [again])).toEqual([waiting(again.notificationId, again)]);
    const others = [firing(2, 20), firing(3, 20), firing(4, 20)];
    const [group, ...rest] = withFirings([waiting(old.notificationId, old)], [again, ...others]);
    expect([group?.tasks.map(({ id, fireAt }) => [id, fireAt]), rest]).toEqual([[again, ...others].map((one) => [one.task.id, 20]), []]);
  });
  it('lets a group that waits keep its id, even where all of it came due again', () => {
    const group = waiting('group:g', firing(1, 10), firing(2, 10));
    expect(withFirings([group], [firing(2, 20)])).toEqual([waiting('group:g', firing(1, 10), firing(2, 20))]);
    expect(withFirings([group], [firing(1, 20), firing(2, 20)])).toEqual([waiting('group:g', firing(1, 20), firing(2, 20))]);
  });
  it('shows up to three one by one and more as one (REM-6)', () => {
    const due = [1, 2, 3, 4].map((at) => firing(at, 10));
    expect(withFirings([], due.slice(1)).map(({ id }) => id)).toEqual(due.slice(1).map(({ notificationId: id }) => id));
    expect(withFirings([], due)).toEqual([waiting('group:task-1:10', ...due)]);
    expect(withFirings([], due.slice(0, 1), { more: true })).toEqual([waiting('group:task-1:10', firing(1, 10))]);
    expect(withFirings([], due, { onScreen: ['group:task-1:10'] }).map(({ id }) => id)).toEqual(['group:task-1:11']);
  });
});

describe('fireDue', () => {
  it('counts in a group what was not done before it could be shown (schedule 7633)', async () => {
    const { deps, outside, dies } = life();
    const ids = [await task(deps), await task(deps), await task(deps), await task(deps), await task(deps)];
    outside.now += MINUTE;
    await dies();
    await completeTask(deps, { id: ids[1] ?? '' });
    await fireDue(deps);
    expect([...outside.shown.values()].map(({ title }) => title)).toEqual(['4 due']);
  });
  it('shows a follow-up that was snoozed before it could be shown at the end of the snooze only, wherever the user is (schedule 6105)', async () => {
    const { deps, outside, dies } = life();
    outside.zone = 'Asia/Shanghai';
    const id = await task(deps, { allDay: true, dueLocal: '2026-03-16T17:01' });
    outside.now += MINUTE;
    await dies();
    outside.zone = 'Asia/Kolkata';
    const until = TEST_NOW + HOUR;
    await snoozeTask(deps, { id, until });
    await fireDue(deps);
    expect([outside.shows, await readOwed(deps)]).toEqual([[], []]);
    outside.now = until;
    await fireDue(deps);
    expect(outside.shows).toEqual([notificationId(id, until)]);
  });
  it('shows nothing of a follow-up that came due twice but the later reminder (schedule 5890)', async () => {
    const { deps, outside, dies } = life();
    const id = await task(deps, { due: TEST_NOW + HOUR, alarms: [30, 0] });
    outside.now += HOUR / 2;
    await dies();
    outside.now = TEST_NOW + HOUR;
    await fireDue(deps);
    expect(outside.shows).toEqual([notificationId(id, TEST_NOW + HOUR)]);
  });
  it.each([1, 5])(
    'does not show %i again over which a worker died, when quiet hours lie before the end of the browser (schedule 5064)',
    async (count) => {
      const { deps, outside, showsAndDies, inQuiet } = life();
      for (let at = 0; at < count; at += 1) await task(deps);
      outside.now += MINUTE;
      await showsAndDies();
      await fireDue(await inQuiet());
      outside.shown.clear();
      await fireDue(deps);
      expect(outside.shows).toHaveLength(1);
    },
  );
  it('shows again what a worker showed and died over when the browser ended before anybody noted it (schedule 5145)', async () => {
    const { deps, outside, showsAndDies, inQuiet } = life();
    for (let at = 0; at < 5; at += 1) await task(deps);
    outside.now += MINUTE;
    await showsAndDies();
    outside.shown.clear();
    await fireDue(await inQuiet());
    expect(outside.shows).toHaveLength(1);
    await fireDue(deps);
    expect([...outside.shown.values()].map(({ title }) => title)).toEqual(['5 due']);
    expect(await readOwed(deps)).toEqual([]);
  });
  it('makes another group of what comes due after a worker died over one that is on screen', async () => {
    const { deps, outside, showsAndDies } = life();
    for (let at = 0; at < 5; at += 1) await task(deps);
    for (let at = 0; at < 4; at += 1) await task(deps, { due: TEST_NOW + HOUR });
    outside.now += MINUTE;
    await showsAndDies();
    outside.now = TEST_NOW + HOUR;
    await fireDue(deps);
    expect([...outside.shown.values()].map(({ title }) => title)).toEqual(['5 due', '4 due']);
    expect(new Set(outside.shows).size).toBe(2);
  });
  it('gives a group another name than the one on screen, where a clock that was set back makes them alike', async () => {
    const { deps, outside, dies } = life();
    const first = await task(deps, { due: TEST_NOW + HOUR - MINUTE });
    for (let at = 0; at < 3; at += 1) await task(deps, { due: TEST_NOW + HOUR });
    outside.now = TEST_NOW + HOUR;
    await fireDue(deps);
    outside.now = TEST_NOW;
    await snoozeTask(deps, { id: first, until: TEST_NOW + HOUR });
    for (let at = 0; at < 4; at += 1) await task(deps, { due: TEST_NOW + HOUR });
    outside.now = TEST_NOW + HOUR;
    await dies();
    await fireDue(deps);
    expect([...outside.shown.values()].map(({ title }) => title)).toEqual(['4 due', '5 due']);
  });
  it('drops what waits when notifications were turned off meanwhile', async () => {
    const { deps, outside, dies } = life();
    await task(deps);
    outside.now += MINUTE;
    await dies();
    const settings = await deps.settings();
    await fireDue({ ...deps, settings: async () => ({ ...settings, notifications: false }) });
    await fireDue(deps);
    expect(outside.shows).toEqual([]);
  });
});

describe('changeTask', () => {
  it('takes a notification off the screen that was shown in the zone the user left', async () => {
    const { deps, outside } = life();
    outside.zone = 'Asia/Shanghai';
    const id = await task(deps, { allDay: true, dueLocal: '2026-03-16T17:00' });
    expect([...outside.shown.keys()]).toEqual([notificationId(id, TEST_NOW)]);
    outside.zone = 'Asia/Kolkata';
    await fireDue(deps);
    expect(outside.shown.size).toBe(1);
    await completeTask(deps, { id });
    expect(outside.shown.size).toBe(0);
  });
});
