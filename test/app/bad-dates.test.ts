import { describe, expect, it } from 'vitest';
import type { Deps } from '../../lib/app/deps';
import { saveTask } from '../../lib/app/tasks/change-task';
import { completeTask } from '../../lib/app/tasks/complete-task';
import { fireDue } from '../../lib/app/tasks/fire-due';
import type { TaskDraft } from '../../lib/domain/task/task';
import { notificationId } from '../../lib/followup/notification-id';
import { memoryBook } from '../support/memory-book';
import { aContact } from '../support/record-builders';
import { TEST_NOW, depsOver, newOutside, risingId } from '../support/test-deps';

const HOUR = 3_600_000;
const YEAR = 366 * 24 * HOUR;

function life(now = TEST_NOW, zone = 'UTC') {
  const outside = { ...newOutside(), now, zone };
  return { outside, deps: depsOver(memoryBook(), outside) };
}
async function task(deps: Deps, patch: Partial<TaskDraft>): Promise<string> {
  const base = { title: 'Call', due: TEST_NOW, allDay: false, anchor: 'due', priority: 'normal', status: 'needs-action' } as const;
  const saved = await saveTask(deps, { draft: { ...base, alarms: [], ...patch }, requestId: risingId() });
  return saved.ok ? saved.value.id : '';
}

describe('a follow-up', () => {
  it('comes once at its time though the clock was set back a year in between', async () => {
    const { deps, outside } = life();
    const id = await task(deps, { due: TEST_NOW + HOUR });
    outside.now += HOUR;
    await fireDue(deps);
    const later = await task(deps, { due: TEST_NOW + 2 * HOUR });
    outside.now -= YEAR;
    await fireDue(deps);
    expect([outside.shows, outside.alarm]).toEqual([[notificationId(id, TEST_NOW + HOUR)], TEST_NOW + 2 * HOUR]);
    outside.now = TEST_NOW + 2 * HOUR;
    await fireDue(deps);
    expect(outside.shows).toEqual([notificationId(id, TEST_NOW + HOUR), notificationId(later, TEST_NOW + 2 * HOUR)]);
  });
  it('of a day before 1970 comes at once, marked late; one after 2100 waits for its day', async () => {
    const { deps, outside } = life();
    const old = await task(deps, { due: Date.UTC(1958, 5, 1, 9) });
    const far = Date.UTC(2150, 0, 1, 9);
    await task(deps, { due: far });
    await fireDue(deps);
    expect(outside.shows).toEqual([notificationId(old, Date.UTC(1958, 5, 1, 9))]);
    expect([...outside.shown.values()][0]?.message ?? '').toContain('late');
    expect(outside.alarm).toBe(far);
  });
  it('at an hour that a clock change skips comes with the offset before it, once (TIM-2)', async () => {
    const { deps, outside } = life(Date.UTC(2026, 2, 28, 12), 'Europe/Berlin');
    const id = await task(deps, { allDay: true, due: 0, dueLocal: '2026-03-29T02:30' });
    const at = Date.UTC(2026, 2, 29, 1, 30);
    await fireDue(deps);
    expect(outside.alarm).toBe(at);
    outside.now = at;
    await fireDue(deps);
    await fireDue(deps);
    expect(outside.shows).toEqual([notificationId(id, at)]);
  });
  it('of February 29 every year comes again in the next leap year (TIM-3)', async () => {
    const { deps } = life(Date.UTC(2028, 1, 29, 10));
    const id = await task(deps, { due: Date.UTC(2028, 1, 29, 9), rrule: 'FREQ=YEARLY' });
    await completeTask(deps, { id });
    const done = await deps.store.get('tasks', id);
    expect((await deps.store.get('tasks', done?.nextId ?? ''))?.due).toBe(Date.UTC(2032, 1, 29, 9));
  });
  it('of a day that no calendar has is refused with its reason', async () => {
    const { deps } = life();
    const draft = { title: 'Call', due: TEST_NOW, allDay: true, dueLocal: '2026-02-30T09:00', anchor: 'due', alarms: [] } as const;
    const saved = await saveTask(deps, {
      draft: { ...draft, alarms: [], priority: 'normal', status: 'needs-action' },
      requestId: risingId(),
    });
    expect(saved).toEqual({ ok: false, failure: { reason: 'invalid', issues: [{ path: 'dueLocal', code: 'no-such-day' }] } });
  });
  it('with several alarms reminds at each, once', async () => {
    const { deps, outside } = life();
    const due = TEST_NOW + 3 * HOUR;
    const id = await task(deps, { due, alarms: [120, 60, 0] });
    for (let at = TEST_NOW; at <= due; at += HOUR / 4) {
      outside.now = at;
      await fireDue(deps);
    }
    expect(outside.shows).toEqual([due - 2 * HOUR, due - HOUR, due].map((at) => notificationId(id, at)));
  });
  it.each([
    ['a lead in true minutes', { due: Date.UTC(2026, 2, 29, 7), alarms: [1440] }, Date.UTC(2026, 2, 28, 7)],
    ['the day before on the wall clock', { due: 0, allDay: true, dueLocal: '2026-03-29T09:00', alarms: [1440] }, Date.UTC(2026, 2, 28, 8)],
  ])('over a clock change keeps %s (TIM-1)', async (_, patch, at) => {
    const { deps, outside } = life(Date.UTC(2026, 2, 27, 12), 'Europe/Berlin');
    await task(deps, patch);
    await fireDue(deps);
    expect(outside.alarm).toBe(at);
  });
  it('of a contact that was deleted is not shown', async () => {
    const { deps, outside } = life();
    const contact = { ...aContact(), id: risingId(), deletedAt: TEST_NOW };
    await deps.store.commit({ at: TEST_NOW, by: 'user', puts: [{ store: 'contacts', record: contact }] });
    await task(deps, { contactId: contact.id, due: TEST_NOW + HOUR });
    outside.now += HOUR;
    await fireDue(deps);
    expect(outside.shows).toEqual([]);
  });
});
