import { beforeEach, describe, expect, it } from 'vitest';
import { loadSample, removeSample } from '../../../lib/app/book/sample';
import { logInteraction } from '../../../lib/app/children/log';
import { drain } from '../../../lib/app/consumers/drain';
import { deleteContact, restoreContact } from '../../../lib/app/contacts/delete-contact';
import { search } from '../../../lib/app/contacts/find-contacts';
import { lookUp } from '../../../lib/app/contacts/lookup';
import { saveContacts } from '../../../lib/app/contacts/save-contacts';
import type { Deps } from '../../../lib/app/deps';
import { runJobs } from '../../../lib/app/jobs/run-jobs';
import { saveTask, snoozeTask } from '../../../lib/app/tasks/change-task';
import { completeTask } from '../../../lib/app/tasks/complete-task';
import { fireDue } from '../../../lib/app/tasks/fire-due';
import type { ContactDraft } from '../../../lib/domain/contact/contact';
import { ana, value } from '../../support/people';
import { sampleFor } from '../../support/sample-records';
import { type Outside, newTestBook, risingId } from '../../support/test-deps';

const MINUTE = 60_000;
const DAY = 86_400_000;

let deps: Deps;
let outside: Outside;

beforeEach(async () => {
  ({ deps, outside } = await newTestBook('life'));
});

async function save(draft: ContactDraft): Promise<string> {
  return value(await saveContacts(deps, { items: [{ draft, requestId: risingId(), provenance: [] }] })).saved[0]?.id ?? '';
}
async function names(text: string): Promise<string[]> {
  return value(await search(deps, { text, limit: 20 })).hits.map(({ row }) => row.name);
}

describe('fireDue', () => {
  it('fires what came due once, also when it came due while nothing ran', async () => {
    const contactId = await save(ana());
    const { id } = value(
      await saveTask(deps, {
        requestId: risingId(),
        draft: {
          contactId,
          title: 'Call',
          due: outside.now + 10 * MINUTE,
          allDay: false,
          anchor: 'due',
          alarms: [],
          priority: 'normal',
          status: 'needs-action',
        },
      }),
    );
    expect([outside.shows.length, outside.alarm, outside.badge]).toEqual([0, outside.now + 10 * MINUTE, 0]);
    outside.now += DAY;
    await fireDue(deps);
    await fireDue(deps);
    await drain(deps);
    expect(outside.shows).toHaveLength(1);
    expect([...outside.shown.values()][0]).toMatchObject({ title: 'Ana Gómez', message: 'Call (late)', buttons: ['Done', 'Snooze'] });
    expect(outside.badge).toBe(1);
    value(await snoozeTask(deps, { id, until: outside.now + 60 * MINUTE }));
    expect([outside.shown.size, outside.badge]).toEqual([0, 0]);
    outside.now += 60 * MINUTE;
    await fireDue(deps);
    expect(outside.shows).toHaveLength(2);
    value(await completeTask(deps, { id }));
    expect([outside.shown.size, outside.badge, outside.alarm]).toEqual([0, 0, undefined]);
  });
});

describe('deleteContact', () => {
  it('takes a customer out of every list and brings it back whole', async () => {
    const id = await save(ana());
    value(await logInteraction(deps, { requestId: risingId(), draft: { contactId: id, type: 'call', at: outside.now } }));
    value(await deleteContact(deps, { id }));
    expect(await names('ana')).toEqual([]);
    expect(value(await lookUp(deps, { emails: ['ana@acme.example'], phones: [], uris: [] })).rows).toEqual([]);
    value(await restoreContact(deps, { id }));
    expect(await names('ana')).toEqual(['Ana Gómez']);
    expect(value(await lookUp(deps, { emails: ['ANA@acme.example'], phones: [], uris: [] })).rows.map(({ id: row }) => row)).toEqual([id]);
  });
});

describe('loadSample', () => {
  it('fills the book and leaves nothing behind, but what the user added to', async () => {
    const own = await save(ana());
    const { contacts } = value(await loadSample(deps, await sampleFor(deps)));
    await runJobs(deps);
    expect(contacts).toBeGreaterThan(20);
    const sampled = value(await search(deps, { text: 'chen', limit: 5 })).hits[0]?.row.id ?? '';
    value(
      await logInteraction(deps, { requestId: risingId(), draft: { contactId: sampled, type: 'note', at: outside.now, text: 'mine' } }),
    );
    value(await removeSample(deps));
    await runJobs(deps);
    expect(new Set((await deps.store.scan('contacts', undefined, 100)).map(({ id }) => id))).toEqual(new Set([own, sampled]));
    expect((await deps.directory()).size).toBe(2);
    expect(await deps.store.count('pairs')).toBe(0);
    expect(outside.errors).toEqual([]);
  });
  it('is refused a second time, and where it would write over a record of the user’s', async () => {
    const own = await save(ana());
    const { records } = await sampleFor(deps);
    const [first, ...rest] = records;
    if (first?.store !== 'contacts') throw new Error('the sample begins with its contacts');
    const over = await loadSample(deps, { records: [{ ...first, record: { ...first.record, id: own } }, ...rest] });
    expect(over).toEqual({ ok: false, failure: { reason: 'stale' } });
    expect(await deps.store.count('contacts')).toBe(1);
    value(await loadSample(deps, { records }));
    const before = await deps.store.count('contacts');
    expect(await loadSample(deps, await sampleFor(deps))).toMatchObject({ ok: false, failure: { reason: 'refused' } });
    expect(await deps.store.count('contacts')).toBe(before);
    const revs = (await deps.store.scan('contacts', undefined, 100)).map(({ rev }) => rev);
    expect(new Set(revs).size).toBe(before);
  });
});
