import { describe, expect, it } from 'vitest';
import { deleteContact } from '../../../lib/app/contacts/delete-contact';
import { drain } from '../../../lib/app/consumers/drain';
import { peopleToday } from '../../../lib/app/followup/people-today';
import { cadenceJob } from '../../../lib/app/jobs/cadence-job';
import { runJobs } from '../../../lib/app/jobs/run-jobs';
import { merge } from '../../../lib/app/pairs/decide';
import { deleteSegment, saveSegment } from '../../../lib/app/segments/segments';
import { setSettings } from '../../../lib/app/settings';
import { reopenTask, saveTask } from '../../../lib/app/tasks/change-task';
import { completeTask } from '../../../lib/app/tasks/complete-task';
import { fireDue } from '../../../lib/app/tasks/fire-due';
import { today } from '../../../lib/app/tasks/today';
import { aContact } from '../../support/record-builders';
import { put } from '../../support/test-book';
import { TEST_NOW, risingId } from '../../support/test-deps';
import { DAY, draft, life, log, openTitles, person, touches } from '../../support/followup-life';

describe('a series', () => {
  it('goes on when it is done, with what came of it on the timeline, and back when that is undone', async () => {
    const { deps, outside } = await life();
    const contactId = await person(deps);
    const saved = await saveTask(deps, { draft: draft({ contactId, rrule: 'FREQ=WEEKLY' }), requestId: risingId() });
    const id = saved.ok ? saved.value.id : '';
    outside.now += DAY;
    expect(await completeTask(deps, { id, log: { type: 'call', outcome: 'reached', text: 'wants an offer' } })).toMatchObject({ ok: true });
    await completeTask(deps, { id });
    const done = await deps.store.get('tasks', id);
    const next = await deps.store.get('tasks', done?.nextId ?? '');
    expect([done?.status, next?.status, next?.due, next?.remindAt]).toEqual([
      'completed',
      'needs-action',
      TEST_NOW + 7 * DAY,
      TEST_NOW + 7 * DAY,
    ]);
    expect(await deps.store.childrenOf('interactions', [contactId], { limit: 9 })).toMatchObject([
      { text: 'wants an offer', outcome: 'reached', subject: 'Call' },
    ]);
    expect(await openTitles(deps)).toEqual(['Call']);
    await reopenTask(deps, { id });
    expect((await deps.store.openTasks(Number.MAX_SAFE_INTEGER, 0, 9)).map((task) => task.id)).toEqual([id]);
  });
  it('that comes too often or cannot be read is refused with its reason', async () => {
    const { deps } = await life();
    for (const [rrule, code] of [
      ['FREQ=SECONDLY', 'too-often'],
      ['often', 'unreadable'],
    ] as const) {
      const answer = await saveTask(deps, { draft: draft({ rrule }), requestId: risingId() });
      expect(answer).toEqual({ ok: false, failure: { reason: 'invalid', issues: [{ path: 'rrule', code }] } });
    }
  });
});

describe('a thousand follow-ups of one minute', () => {
  it('are one notification that says so, once', async () => {
    const { deps, outside } = await life();
    const tasks = Array.from({ length: 1000 }, () =>
      put('tasks', { ...draft({ due: TEST_NOW + DAY }), id: risingId(), createdAt: 0, updatedAt: 0, rev: deps.nextRev() }),
    );
    for (let at = 0; at < tasks.length; at += 100) await deps.store.commit({ at: 0, by: 'import', puts: tasks.slice(at, at + 100) });
    outside.now += DAY;
    expect(await fireDue(deps)).toBe(1000);
    expect(await fireDue(deps)).toBe(0);
    expect(outside.shows).toHaveLength(1);
    expect([...outside.shown.values()][0]?.title).toBe('1000 due');
    expect(outside.badge).toBe(100);
  });
});

describe('the day', () => {
  it('names the customer of a merged contact’s follow-up, and no customer who was deleted', async () => {
    const { deps } = await life();
    const [one, other, gone] = [await person(deps), await person(deps), await person(deps, { rev: deps.nextRev() })];
    for (const contactId of [other, gone]) await saveTask(deps, { draft: draft({ contactId }), requestId: risingId() });
    await merge(deps, { a: one, b: other, choices: {} });
    await deleteContact(deps, { id: gone });
    const answer = await today(deps, { offset: 0, limit: 50 });
    const root = await deps.store.rootOf(other);
    expect(answer.ok && answer.value.rows.map(({ task, contact }) => [task.contactId, contact?.id])).toEqual([
      [other, root],
      [gone, undefined],
    ]);
  });
});

describe('keep in touch', () => {
  it('names who is going cold until somebody is in touch with either side of a merge, or a follow-up is planned', async () => {
    const { deps, outside } = await life();
    const [one, other] = [await person(deps, { tags: ['VIP'] }), await person(deps, { tags: [] })];
    await setSettings(deps, { patch: { cadence: { on: true, rules: [{ of: 'tag', value: 'vip', ideal: 20, latest: 30 }] } } });
    await runJobs(deps);
    expect(await touches(deps)).toEqual([]);
    const soon = await peopleToday(deps, { lunar: [] });
    expect(soon).toMatchObject({ value: { next: { name: 'Ana Person', at: TEST_NOW + 20 * DAY } } });
    outside.now += 41 * DAY;
    expect(await touches(deps)).toEqual([one]);
    await merge(deps, { a: one, b: other, choices: {} });
    await log(deps, other, { type: 'call' });
    expect(await touches(deps)).toEqual([]);
    outside.now += 21 * DAY;
    const root = (await deps.store.rootOf(one)) ?? '';
    expect(await touches(deps)).toEqual([root]);
    await saveTask(deps, { draft: draft({ contactId: other, due: outside.now + DAY }), requestId: risingId() });
    expect(await touches(deps)).toEqual([]);
    expect(outside.errors).toEqual([]);
  });
  it('goes by a saved segment, follows it when it changes, and says whose rule it is (CAD-6)', async () => {
    const { deps, outside } = await life();
    const [vip, other] = [await person(deps, { tags: ['VIP'] }), await person(deps, { tags: ['Fair'] })];
    const saved = await saveSegment(deps, { requestId: risingId(), name: 'Guests of honour', filter: 'tag = VIP' });
    const id = saved.ok ? saved.value.id : '';
    await setSettings(deps, { patch: { cadence: { on: true, rules: [{ of: 'segment', value: id, ideal: 20, latest: 30 }] } } });
    await runJobs(deps);
    outside.now += 41 * DAY;
    const answer = await peopleToday(deps, { lunar: [] });
    expect(answer).toMatchObject({
      value: {
        people: [
          { contact: { id: vip }, why: [{ code: 'touch.never' }, { code: 'touch.segment', params: { segment: 'Guests of honour' } }] },
        ],
      },
    });
    await log(deps, vip, { type: 'call' });
    outside.now += 21 * DAY;
    expect(await touches(deps)).toEqual([vip]);
    await saveSegment(deps, { requestId: risingId(), id, name: 'Guests of honour', filter: 'tag = Fair' });
    await drain(deps);
    await runJobs(deps);
    expect(await touches(deps)).toEqual([other]);
    await deleteSegment(deps, { id });
    await drain(deps);
    await runJobs(deps);
    expect(await touches(deps)).toEqual([]);
    expect(outside.errors).toEqual([]);
  });
  it('looks at every customer anew when the rules change while a job goes through them', async () => {
    const { deps, outside } = await life();
    const puts = Array.from({ length: 150 }, () =>
      put('contacts', { ...aContact(), id: risingId(), createdAt: deps.now(), tags: ['VIP'] }),
    );
    await deps.store.commit({ at: deps.now(), by: 'import', puts });
    await drain(deps);
    const rule = { of: 'tag' as const, value: 'vip', ideal: 20, latest: 30 };
    await setSettings(deps, { patch: { cadence: { on: true, rules: [rule] } } });
    const [job] = (await deps.store.jobs()).filter(({ type }) => type === 'cadences');
    const half = job && (await cadenceJob.step(deps, job));
    expect(half?.state).toBe('running');
    if (half) await deps.store.putJob(half);
    await setSettings(deps, { patch: { cadence: { on: true, rules: [{ ...rule, latest: 25 }] } } });
    await runJobs(deps);
    const rows = await deps.store.scan('cadences', undefined, 200);
    expect([rows.length, new Set(rows.map(({ rhythm }) => rhythm?.latest))]).toEqual([150, new Set([25])]);
    expect(outside.errors).toEqual([]);
  });
  it('names birthdays of both calendars', async () => {
    const { deps } = await life();
    const gregorian = await person(deps, { birthday: '1980-03-18' });
    const chinese = await person(deps, { birthday: '--01-28', birthdayCalendar: 'chinese' });
    await person(deps, { birthday: '1980-07-18' });
    const answer = await peopleToday(deps, { lunar: [128] });
    expect(answer).toMatchObject({
      value: {
        people: [
          { of: 'birthday', day: '2026-03-16', contact: { id: chinese } },
          {
            of: 'birthday',
            day: '2026-03-18',
            contact: { id: gregorian },
            why: [{ code: 'occasion.birthday-years', params: { years: 46 } }],
          },
        ],
      },
    });
  });
});
