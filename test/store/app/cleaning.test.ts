import { beforeEach, describe, expect, it } from 'vitest';
import { cleaningOverview, mend, pageFindings, startCleaning, stopCleaning, undoMend } from '../../../lib/app/cleaning/cleaning';
import { cleaningJob } from '../../../lib/app/cleaning/scan-job';
import { mendingJob } from '../../../lib/app/cleaning/mend-job';
import { beginBackup, pageBook } from '../../../lib/app/backup/book-page';
import { updateContact } from '../../../lib/app/contacts/update-contact';
import { saveContacts } from '../../../lib/app/contacts/save-contacts';
import { stamp } from '../../../lib/app/stamp';
import type { Deps } from '../../../lib/app/deps';
import { runJobs } from '../../../lib/app/jobs/run-jobs';
import type { Contact, ContactDraft } from '../../../lib/domain/contact/contact';
import type { Ticked } from '../../../lib/domain/cleaning/finding';
import { draftOf } from '../../support/contact-builder';
import { value } from '../../support/people';
import { anInteraction } from '../../support/record-builders';
import { type Outside, depsOver, newTestBook, risingId } from '../../support/test-deps';

let deps: Deps;
let outside: Outside;

beforeEach(async () => {
  ({ deps, outside } = await newTestBook('cleaning'));
});

const SURE: Ticked = { base: 'sure', flipped: [] };

async function save(...drafts: ContactDraft[]): Promise<string[]> {
  const items = drafts.map((draft) => ({ draft, requestId: risingId(), provenance: [] }));
  return value(await saveContacts(deps, { items })).saved.map(({ id }) => id);
}
/** Many at once, as an import writes them. */
async function bulk(count: number): Promise<void> {
  const puts = Array.from({ length: count }, (_, at) => ({ store: 'contacts' as const, record: stamp<Contact>(deps, shouting(at)) }));
  await deps.store.commit({ at: outside.now, by: 'import', puts });
}
async function look() {
  value(await startCleaning(deps));
  await runJobs(deps);
  return value(await cleaningOverview(deps));
}
async function mendAll(kind: Parameters<typeof mend>[1]['kind'], ticked = SURE) {
  const step = value(await mend(deps, { id: risingId(), kind, ticked }));
  await runJobs(deps);
  return value(await cleaningOverview(deps)).steps.find(({ id }) => id === step.id);
}
async function contacts(): Promise<Contact[]> {
  return deps.store.scan('contacts', undefined, 1000);
}
const clean = (at: number) => draftOf(`Ana Gómez`, { emails: [`ana${at}@acme.example`] });
const shouting = (at: number) => draftOf(`TOM BECKER ${String.fromCodePoint(65 + (at % 26))}ONES`, { emails: [`tom${at}@acme.example`] });

describe('startCleaning', () => {
  it('finds what is wrong by kind, counts it and says how clean the book is (CL-20)', async () => {
    await save(clean(1), draftOf('ANA GOMEZ', { emails: ['ana@gmail.con'] }), draftOf('Wei Chen'), clean(2));
    const found = await look();
    expect(found).toMatchObject({ state: 'done', contacts: 4, left: { missing: 1, email: 1, name: 1, phone: 0 } });
    expect(found.scoreNow).toBe(100 - (25 + 20 + 10) / 4 - 0.05);
    const page = value(await pageFindings(deps, { kind: 'email', offset: 0, limit: 10 }));
    expect(page.rows).toMatchObject([{ name: 'ANA GOMEZ', before: 'ana@gmail.con', after: 'ana@gmail.com' }]);
    expect(outside.errors).toEqual([]);
  });

  it('finds records and decisions whose contact is gone, and takes them out (CL-10)', async () => {
    const call = anInteraction(risingId(), 5_000, { id: risingId(), rev: deps.nextRev() });
    await deps.store.commit({ at: outside.now, by: 'user', puts: [{ store: 'interactions', record: call }] });
    expect((await look()).left.reference).toBe(1);
    expect(await mendAll('reference')).toMatchObject({ state: 'done', mended: 1 });
    expect((await deps.store.get('interactions', call.id))?.deletedAt).toBe(outside.now);
  });

  it('goes on from its last slice after the worker died, and finds the same (CL-21)', async () => {
    await bulk(600);
    value(await startCleaning(deps));
    const [job] = await deps.store.jobs();
    if (!job) throw new Error('no job');
    let now = job;
    for (let step = 0; step < 4; step += 1) now = await cleaningJob.step(deps, now);
    // Another life of the worker: what was counted in memory is gone, the job's own note is late.
    const next = depsOver(deps.store, outside);
    await deps.store.putJob(job);
    await runJobs(next);
    const found = value(await cleaningOverview(next));
    expect(found).toMatchObject({ state: 'done', contacts: 600, left: { name: 600 } });
    const ids = new Set<string>();
    for (let offset = 0; offset < 600; offset += 150)
      for (const { recordId } of value(await pageFindings(deps, { kind: 'name', offset, limit: 150 })).rows) ids.add(recordId);
    expect(ids.size).toBe(600);
  });

  it('stops where the user stops it, and the next look drops what it found (CL-22)', async () => {
    await save(draftOf('ANA GOMEZ', { emails: ['ana@acme.example'] }));
    value(await startCleaning(deps));
    value(await stopCleaning(deps));
    await runJobs(deps);
    expect(value(await cleaningOverview(deps))).toMatchObject({ state: 'cancelled', left: { name: 0 } });
    expect((await look()).left.name).toBe(1);
    expect((await look()).left.name).toBe(1);
  });

  it('leaves its notes out of a backup (CL-23)', async () => {
    await save(draftOf('ANA GOMEZ', { emails: ['ana@acme.example'] }));
    await look();
    await mendAll('name');
    value(await beginBackup(deps));
    const { records } = value(await pageBook(deps, { store: 'documents', limit: 500 }));
    expect(records.filter(({ id }) => id.startsWith('cleaning'))).toEqual([]);
  });
});

describe('mend', () => {
  it('mends what is ticked, many in one step, and takes it back as one (CL-24)', async () => {
    await bulk(250);
    const before = await contacts();
    const { scoreNow } = await look();
    const step = await mendAll('name');
    expect(step).toMatchObject({ state: 'done', mended: 250, skipped: 0, scoreBefore: scoreNow, scoreAfter: 100 });
    expect((await contacts()).every(({ name }) => name.full.startsWith('Tom Becker'))).toBe(true);
    expect(value(await cleaningOverview(deps)).left.name).toBe(0);
    value(await undoMend(deps, { id: step?.id ?? '' }));
    await runJobs(deps);
    expect((await contacts()).map(({ name }) => name)).toEqual(before.map(({ name }) => name));
    const after = value(await cleaningOverview(deps));
    expect(after).toMatchObject({ left: { name: 250 }, scoreNow, steps: [{ state: 'undone', kept: 0 }] });
    expect(value(await pageFindings(deps, { kind: 'name', offset: 0, limit: 200 })).rows[0]?.id).toBe('name-0');
  });

  it('mends only what the user left ticked (CL-24)', async () => {
    await save(shouting(1), shouting(2));
    await look();
    expect(await mendAll('name', { base: 'sure', flipped: ['name-0'] })).toMatchObject({ mended: 1 });
    expect(await mendAll('name', { base: 'none', flipped: [] })).toMatchObject({ mended: 0 });
    expect((await contacts()).map(({ name }) => name.full)).toEqual(['TOM BECKER BONES', 'Tom Becker Cones']);
  });

  it('mends two addresses of one contact, and both numbers of it (CL-24)', async () => {
    await save(draftOf('Ana Gómez', { emails: ['ana@gmail.con', 'a.gomez@acme.con'], phones: ['212 555 0134', 'none'] }));
    await look();
    expect(await mendAll('email')).toMatchObject({ mended: 2 });
    const [contact] = await contacts();
    expect(contact?.emails.map(({ address }) => address)).toEqual(['ana@gmail.com', 'a.gomez@acme.com']);
  });

  it('leaves alone what was changed since it was found, and keeps what was changed since it was mended (CL-25)', async () => {
    const [first = '', second = ''] = await save(shouting(1), shouting(2));
    await look();
    const rename = async (id: string, full: string) => {
      const contact = await deps.store.get('contacts', id);
      value(await updateContact(deps, { id, rev: contact?.rev ?? '', patch: { name: { full } } }));
    };
    await rename(first, 'Tom Jones');
    const step = await mendAll('name');
    expect(step).toMatchObject({ mended: 1, skipped: 1 });
    await rename(second, 'Thomas Becker');
    value(await undoMend(deps, { id: step?.id ?? '' }));
    await runJobs(deps);
    expect((await contacts()).map(({ name }) => name.full)).toEqual(['Tom Jones', 'Thomas Becker']);
    expect(value(await cleaningOverview(deps)).steps).toMatchObject([{ state: 'undone', kept: 1 }]);
  });

  it('takes stale contacts out of the book only when ticked, and puts them back (CL-9)', async () => {
    await save(clean(1));
    outside.now += 800 * 86_400_000;
    await look();
    expect(await mendAll('stale')).toMatchObject({ mended: 0 });
    const step = await mendAll('stale', { base: 'all', flipped: [] });
    expect((await contacts())[0]?.deletedAt).toBe(outside.now);
    value(await undoMend(deps, { id: step?.id ?? '' }));
    await runJobs(deps);
    expect((await contacts())[0]?.deletedAt).toBeUndefined();
  });

  it('is one step when it is sent twice, and goes on after the worker died in it (CL-21)', async () => {
    await bulk(250);
    await look();
    const id = risingId();
    value(await mend(deps, { id, kind: 'name', ticked: SURE }));
    const job = (await deps.store.jobs()).find(({ type }) => type === mendingJob.type);
    if (!job) throw new Error('no job');
    await mendingJob.step(deps, job);
    value(await mend(deps, { id, kind: 'name', ticked: SURE }));
    await runJobs(depsOver(deps.store, outside));
    expect(value(await cleaningOverview(deps)).steps).toMatchObject([{ id, state: 'done', mended: 250 }]);
  });

  it('is refused while the book is looked through, and a step is not taken back twice (CL-26)', async () => {
    await save(shouting(1));
    await look();
    const step = await mendAll('name');
    value(await startCleaning(deps));
    expect(await mend(deps, { id: risingId(), kind: 'name', ticked: SURE })).toMatchObject({ ok: false });
    await runJobs(deps);
    value(await undoMend(deps, { id: step?.id ?? '' }));
    await runJobs(deps);
    expect(await undoMend(deps, { id: step?.id ?? '' })).toMatchObject({ ok: false, failure: { detail: 'undone' } });
  });
});
