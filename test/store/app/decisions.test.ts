import { beforeEach, describe, expect, it } from 'vitest';
import { saveContacts } from '../../../lib/app/contacts/save-contacts';
import { updateContact } from '../../../lib/app/contacts/update-contact';
import type { Deps } from '../../../lib/app/deps';
import { endImport, startImport } from '../../../lib/app/import/imports';
import { takeRows } from '../../../lib/app/import/take-rows';
import { runJobs } from '../../../lib/app/jobs/run-jobs';
import { resetModel, startScan } from '../../../lib/app/match/scan-book';
import { differ, merge, undoLink } from '../../../lib/app/pairs/decide';
import { pagePairs } from '../../../lib/app/pairs/review';
import { setSettings } from '../../../lib/app/settings';
import type { ContactDraft } from '../../../lib/domain/contact/contact';
import type { ImportItem } from '../../../lib/domain/import/import-item';
import { isActive } from '../../../lib/domain/link/components';
import { pairId } from '../../../lib/domain/pair/pair';
import type { BookStore } from '../../../lib/store/store';
import { draftOf } from '../../support/contact-builder';
import { labelledBook } from '../../support/labelled-books';
import { value } from '../../support/people';
import { type Outside, newTestBook, risingId } from '../../support/test-deps';

let deps: Deps;
let outside: Outside;

beforeEach(async () => {
  ({ deps, outside } = await newTestBook('decisions'));
});

/** Father and son of one name with one mailbox and one phone: all that an engine can see says that they are one. */
const twin = (): ContactDraft =>
  draftOf('Jordan Okonkwo', { emails: ['jordan.okonkwo@acme.example'], phones: ['13800138000'], org: 'Acme' });

async function save(...drafts: ContactDraft[]): Promise<string[]> {
  const items = drafts.map((draft) => ({ draft, requestId: risingId(), provenance: [] }));
  return value(await saveContacts(deps, { items })).saved.map(({ id }) => id);
}
async function strangers(size: number): Promise<void> {
  const drafts = labelledBook('crm', size, 3).map(({ draft }) => draft);
  for (let from = 0; from < drafts.length; from += 50) await save(...drafts.slice(from, from + 50));
}
async function scan(): Promise<void> {
  outside.now += 60_000;
  value(await startScan(deps));
  await runJobs(deps);
}
const isOne = async (a: string, b: string) => (await deps.store.rootOf(a)) === (await deps.store.rootOf(b));
async function isSuggested(a: string, b: string): Promise<boolean> {
  const { pairs } = value(await pagePairs(deps, { offset: 0, limit: 200 }));
  return pairs.some(({ pair }) => pair.id === pairId(a, b));
}
const activeLinks = async () => (await deps.store.scan('links', undefined, 1000)).filter(isActive);

async function importing(): Promise<string> {
  const id = risingId();
  const about = { file: 'again.csv', size: 1, kind: 'contacts' as const, policy: { missing: 'wait' as const }, fields: [] };
  value(await startImport(deps, { id, ...about, mapping: { key: 'name|mail', columns: [{ header: 'Name', to: 'name.full' }] } }));
  return id;
}
const rows = (...drafts: ContactDraft[]): ImportItem[] =>
  drafts.map((draft, at) => ({ kind: 'contacts', row: at + 2, draft }) as ImportItem);
async function importAll(...drafts: ContactDraft[]): Promise<void> {
  const id = await importing();
  value(await takeRows(deps, { id, from: 0, items: rows(...drafts), failures: [] }));
  value(await endImport(deps, { id, state: 'done' }));
}

describe('"not the same"', () => {
  it('holds through an edit, the file again, scans and a model that was reset, until the user says otherwise (SP-3, DE-3)', async () => {
    await strangers(60);
    const [a = '', b = ''] = await save(twin(), twin());
    value(await differ(deps, { a, b }));
    const apart = async (after: string) =>
      expect({ after, isOne: await isOne(a, b), isSuggested: await isSuggested(a, b) }).toEqual({
        after,
        isOne: false,
        isSuggested: false,
      });
    await apart('the mark');
    const record = await deps.store.get('contacts', a);
    value(await updateContact(deps, { id: a, rev: record?.rev ?? '', patch: { birthday: '1980-02-03' } }));
    await apart('an edit');
    await importAll(twin(), { ...twin(), phones: [{ id: 'p0', raw: '13900139000' }] });
    await apart('an import');
    await scan();
    await apart('a scan');
    value(await resetModel(deps));
    await scan();
    await apart('a reset and a scan');
    const [mark] = await activeLinks();
    value(await undoLink(deps, { id: mark?.id ?? '' }));
    await scan();
    expect((await isOne(a, b)) || (await isSuggested(a, b))).toBe(true);
    expect(outside.errors).toEqual([]);
  });

  it('holds for whom the merge that was undone had brought together, also when each goes into another customer (SP-3, MG-5)', async () => {
    await strangers(60);
    const [a = '', b = '', c = ''] = await save(twin(), twin(), draftOf('J. Okonkwo', { phones: ['+1 415 555 0134'] }));
    const { link } = value(await merge(deps, { a, b, choices: {} }));
    value(await undoLink(deps, { id: link.id }));
    value(await merge(deps, { a: b, b: c, choices: {} }));
    await scan();
    expect([await isOne(a, b), await isOne(a, c), await isOne(b, c)]).toEqual([false, false, true]);
    expect([await isSuggested(a, b), await isSuggested(a, c)]).toEqual([false, false]);
  });

  it('holds against a merge over a third contact, whichever of three crosswise marks came first (LK-2, MG-3)', async () => {
    const [a = '', b = '', c = ''] = await save(twin(), twin(), twin());
    value(await differ(deps, { a, b }));
    value(await differ(deps, { a: b, b: c }));
    value(await differ(deps, { a, b: c }));
    await scan();
    expect((await activeLinks()).filter(({ type }) => type === 'same')).toEqual([]);
    // The user's own merge is word enough against the marks between its two sides, and against no others.
    value(await merge(deps, { a, b: c, choices: {} }));
    expect([await isOne(a, c), await isOne(a, b), await isOne(b, c)]).toEqual([true, false, false]);
  });

  it('said while a scan is under way is not written over by it (SP-3)', async () => {
    await strangers(60);
    const [a = '', b = ''] = await save(twin(), twin());
    const { match } = await deps.settings();
    value(await setSettings(deps, { patch: { match: { ...match, auto: { ...match.auto, on: false } } } }));
    value(await startScan(deps));
    let said = false;
    const store = new Proxy(deps.store, {
      get(target, name, receiver) {
        const real: unknown = Reflect.get(target, name, receiver);
        if (name !== 'putJob') return typeof real === 'function' ? real.bind(target) : real;
        return async (job: Parameters<BookStore['putJob']>[0]) => {
          // The scan has decided what it will write: now somebody answers one of its questions.
          if (!said && (job.cursor as { phase?: string } | undefined)?.phase === 'write') {
            said = true;
            value(await differ(deps, { a, b }));
          }
          return target.putJob(job);
        };
      },
    });
    await runJobs({ ...deps, store });
    expect(said).toBe(true);
    expect(await deps.store.get('pairs', pairId(a, b))).toBeUndefined();
  });
});

describe('a merge', () => {
  it('while an import runs is neither lost nor doubled, and what the file adds lands on the record that it knows', async () => {
    await strangers(40);
    const [a = '', b = ''] = await save(
      draftOf('Ana Silva', { emails: ['ana@acme.example'] }),
      draftOf('Ana M. Silva', { emails: ['ana.silva@home.example'] }),
    );
    const id = await importing();
    const phone = (raw: string) => [{ id: 'p0', raw }];
    const drafts = [
      ...labelledBook('crm', 150, 9).map(({ draft }) => draft),
      { ...draftOf('Ana Silva', { emails: ['ana@acme.example'] }), phones: phone('+1 415 555 0134') },
      { ...draftOf('Ana M. Silva', { emails: ['ana.silva@home.example'] }), phones: phone('+1 415 555 0177') },
    ];
    const merged = merge(deps, { a, b, choices: {} });
    const taken = takeRows(deps, { id, from: 0, items: rows(...drafts), failures: [] });
    const [{ link }] = [value(await merged), value(await taken)];
    value(await endImport(deps, { id, state: 'done' }));
    expect(await isOne(a, b)).toBe(true);
    expect((await activeLinks()).filter(isBetween(a, b))).toHaveLength(1);
    const [first, second] = await deps.store.getMany('contacts', [a, b]);
    expect([first?.phones.map(({ raw }) => raw), second?.phones.map(({ raw }) => raw)]).toEqual([['+1 415 555 0134'], ['+1 415 555 0177']]);
    value(await undoLink(deps, { id: link.id }));
    expect(await isOne(a, b)).toBe(false);
    expect(outside.errors).toEqual([]);
  });

  it('of the same pair in two panels at once is one merge, and the second is told (MG-2)', async () => {
    const [a = '', b = ''] = await save(twin(), twin());
    const answers = await Promise.all([merge(deps, { a, b, choices: {} }), merge(deps, { a: b, b: a, choices: {} })]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, false]);
    expect(answers[1]).toEqual({ ok: false, failure: { reason: 'refused', detail: 'already-same' } });
    expect(await activeLinks()).toHaveLength(1);
    const id = (await activeLinks())[0]?.id ?? '';
    const undone = await Promise.all([undoLink(deps, { id }), undoLink(deps, { id })]);
    expect(undone.map(({ ok }) => ok)).toEqual([true, false]);
    expect((await activeLinks()).map(({ type }) => type)).toEqual(['different']);
  });

  it('and "not the same" of one pair at once end in one of the two, never in both', async () => {
    const [a = '', b = ''] = await save(twin(), twin());
    const [joined, parted] = await Promise.all([merge(deps, { a, b, choices: {} }), differ(deps, { a, b })]);
    expect([joined.ok, parted.ok]).toEqual([true, false]);
    expect([await isOne(a, b), (await activeLinks()).length]).toEqual([true, 1]);
  });
});

function isBetween(x: string, y: string): (link: { a: string; b: string }) => boolean {
  const ends = [x, y].sort().join();
  return ({ a, b }) => `${a},${b}` === ends;
}
