import { beforeEach, describe, expect, it } from 'vitest';
import type { Deps } from '../../../lib/app/deps';
import { endImport, importFailures, imports, rememberedMapping, startImport, undoImport } from '../../../lib/app/import/imports';
import { takeRows } from '../../../lib/app/import/take-rows';
import { assignWaiting, pageWaiting, retryWaiting } from '../../../lib/app/import/waiting';
import { runJobs } from '../../../lib/app/jobs/run-jobs';
import { logInteraction } from '../../../lib/app/children/log';
import { search } from '../../../lib/app/contacts/find-contacts';
import { saveContacts } from '../../../lib/app/contacts/save-contacts';
import { updateContact } from '../../../lib/app/contacts/update-contact';
import { pagePairs } from '../../../lib/app/pairs/review';
import { draftOf } from '../../support/contact-builder';
import type { ImportItem } from '../../../lib/domain/import/import-item';
import { itemsOf } from '../../support/import-items';
import { ana, value } from '../../support/people';
import { type Outside, newTestBook, risingId } from '../../support/test-deps';

let deps: Deps;
let outside: Outside;

beforeEach(async () => {
  ({ deps, outside } = await newTestBook('import'));
});

async function begin(missing: 'wait' | 'create' = 'wait'): Promise<string> {
  const id = risingId();
  value(
    await startImport(deps, {
      id,
      file: 'a.csv',
      size: 1,
      kind: 'contacts',
      policy: { missing },
      fields: [],
      mapping: { key: 'name|mail', columns: [{ header: 'Name', to: 'name.full' }] },
    }),
  );
  return id;
}
async function importAll(text: string, missing: 'wait' | 'create' = 'wait') {
  const id = await begin(missing);
  const { record } = value(await takeRows(deps, { id, from: 0, items: itemsOf(text), failures: [] }));
  value(await endImport(deps, { id, state: 'done' }));
  return record;
}
async function names(text: string): Promise<string[]> {
  return value(await search(deps, { text, limit: 20 })).hits.map(({ row }) => row.name);
}
const PEOPLE =
  'Contact ID,Name,Email,Company,Phone\n7,Ana Gómez,ana@acme.example,Acme,\n8,Tom Becker,tom@becker.example,Becker GmbH,+4930123456\n,Tom Becker,tom@becker.example,,+4940654321\n';
const ORDERS =
  'Order number,Date,Customer,Email,Total,Currency\n1001,2026-03-01,Ana,ana@acme.example,10.00,USD\n1002,2026-03-02,Nobody,nobody@gone.example,20.00,USD\n';

describe('takeRows', () => {
  it('makes new contacts, knows a person who is in the file twice, and is seen by search at once', async () => {
    const record = await importAll(PEOPLE);
    expect(record.counts).toEqual({ created: 2, updated: 1, unchanged: 0, possible: 0, waiting: 0, failed: 0 });
    expect(await names('becker')).toEqual(['Tom Becker']);
    expect((await deps.store.scan('contacts', undefined, 10)).map(({ phones }) => phones.length)).toEqual([0, 2]);
    expect(outside.errors).toEqual([]);
  });

  it('changes nothing when the same file comes again', async () => {
    await importAll(PEOPLE);
    const again = await importAll(PEOPLE);
    expect(again.counts).toMatchObject({ created: 0, updated: 0, unchanged: 3 });
    expect(await deps.store.count('contacts')).toBe(2);
  });

  it('adds to a known contact without writing over anything, and suggests a possible one as a duplicate', async () => {
    value(await saveContacts(deps, { items: [{ draft: ana(), requestId: risingId(), provenance: [] }] }));
    const record = await importAll('Name,Email,Phone\nA. Gomez,ana@acme.example,+4930777666\nAna Gómez,ana.g@home.example,\n');
    expect(record.counts).toMatchObject({ created: 1, updated: 1, possible: 1 });
    const [stored] = await deps.store.scan('contacts', undefined, 10);
    expect(stored?.name.full).toBe('Ana Gómez');
    expect(value(await pagePairs(deps, { offset: 0, limit: 10 })).total).toBe(1);
  });

  it('takes rows once, however often they are sent and wherever the worker died', async () => {
    const id = await begin();
    const items = itemsOf(PEOPLE);
    value(await takeRows(deps, { id, from: 0, items: items.slice(0, 2), failures: [] }));
    value(
      await takeRows(deps, { id, from: 0, items, failures: [{ row: 9, problems: [{ reason: 'nobody', value: '' }], cells: ['', 'x'] }] }),
    );
    const { record } = value(await takeRows(deps, { id, from: 0, items, failures: [] }));
    expect(record).toMatchObject({ next: 4, counts: { created: 2, updated: 1, failed: 1 } });
    expect((await takeRows(deps, { id, from: 90, items, failures: [] })).ok).toBe(false);
    expect(value(await importFailures(deps, { id, offset: 0, limit: 10 }))).toMatchObject({
      total: 1,
      rows: [{ row: 9, cells: ['', 'x'] }],
    });
    expect(value(await rememberedMapping(deps, { key: 'name|mail' })).mapping?.columns).toEqual([{ header: 'Name', to: 'name.full' }]);
  });

  it('attaches later rows of a file to whoever has the address by then', async () => {
    await importAll(PEOPLE);
    const id = await begin();
    const [first, second] = itemsOf(
      'Order number,Date,Email,Total,Currency\n1,2026-03-01,tom@becker.example,10.00,USD\n2,2026-03-02,tom@becker.example,20.00,USD\n',
    );
    value(await takeRows(deps, { id, from: 0, items: [first as ImportItem], failures: [] }));
    const [anaStored, tom] = await deps.store.scan('contacts', undefined, 10);
    const emails = [{ id: 'e0', address: 'tom@becker.example' }];
    value(await updateContact(deps, { id: tom?.id ?? '', rev: tom?.rev ?? '', patch: { emails: [] } }));
    value(await updateContact(deps, { id: anaStored?.id ?? '', rev: anaStored?.rev ?? '', patch: { emails } }));
    value(await takeRows(deps, { id, from: 1, items: [second as ImportItem], failures: [] }));
    const orders = await deps.store.scan('orders', undefined, 10);
    expect(orders.map(({ number, contactId }) => [number, contactId]).toSorted()).toEqual([
      ['1', tom?.id],
      ['2', anaStored?.id],
    ]);
  });

  it('attaches orders by e-mail, keeps the others waiting until their customer comes, and counts none twice', async () => {
    await importAll(PEOPLE);
    const record = await importAll(ORDERS);
    expect(record.counts).toMatchObject({ created: 1, waiting: 1 });
    const waiting = value(await pageWaiting(deps, { offset: 0, limit: 10 }));
    expect(waiting.rows).toMatchObject([{ kind: 'orders', row: 3, title: '1002', who: { email: 'nobody@gone.example' } }]);
    expect(value(await retryWaiting(deps)).attached).toBe(0);
    await importAll('Name,Email\nNo Body,nobody@gone.example\n');
    expect(value(await retryWaiting(deps)).attached).toBe(1);
    expect(value(await pageWaiting(deps, { offset: 0, limit: 10 })).total).toBe(0);
    expect((await importAll(ORDERS)).counts).toMatchObject({ created: 0, unchanged: 2 });
    expect(await deps.store.count('orders')).toBe(2);
  });

  it('attaches by id, telephone, and name with company; makes missing customers where the user wants it', async () => {
    await importAll(PEOPLE.replace('Contact ID', 'Record ID'));
    const [first, second] = await deps.store.scan('contacts', undefined, 10);
    const rows =
      'Date,Type,Contact ID,Phone,Contact name,Company,Notes\n2026-03-01,Call,7,,,,a\n2026-03-02,Call,,+49 30 123456,,,b\n2026-03-03,Call,,,Tom Becker,Becker GmbH,c\n2026-03-04,Call,,,Zoe New,Newco,d\n';
    const record = await importAll(rows, 'create');
    expect(record.counts).toMatchObject({ waiting: 0, created: 5 });
    const calls = await deps.store.scan('interactions', undefined, 10);
    expect(
      calls
        .map(({ text, contactId }) => [text, contactId])
        .filter(([text]) => text !== 'd')
        .sort(),
    ).toEqual([
      ['a', first?.id],
      ['b', second?.id],
      ['c', second?.id],
    ]);
    expect(await names('zoe')).toEqual(['Zoe New']);
  });

  it('gives a waiting row to whom the user names', async () => {
    const record = await importAll(ORDERS);
    expect(record.counts.waiting).toBe(2);
    const id =
      value(await saveContacts(deps, { items: [{ draft: draftOf('Zoe'), requestId: risingId(), provenance: [] }] })).saved[0]?.id ?? '';
    const { rows } = value(await pageWaiting(deps, { offset: 0, limit: 10 }));
    value(await assignWaiting(deps, { ids: rows.map((row) => row.id), contactId: id }));
    expect((await deps.store.scan('orders', undefined, 10)).map(({ contactId }) => contactId)).toEqual([id, id]);
  });
});

describe('undoImport', () => {
  it('takes back what an import made and changed, and keeps what the user did since', async () => {
    const kept = value(await saveContacts(deps, { items: [{ draft: ana(), requestId: risingId(), provenance: [] }] })).saved[0]?.id ?? '';
    const before = await deps.store.get('contacts', kept);
    const record = await importAll(`${PEOPLE}9,Mia Stone,mia@stone.example,,\n10,Leo Park,leo@park.example,,\n`);
    const byName = async (name: string) => (await deps.store.scan('contacts', undefined, 20)).find((contact) => contact.name.full === name);
    const [mia, leo] = [await byName('Mia Stone'), await byName('Leo Park')];
    outside.now += 1000;
    value(await updateContact(deps, { id: mia?.id ?? '', rev: mia?.rev ?? '', patch: { note: 'Called.' } }));
    value(await logInteraction(deps, { draft: { contactId: leo?.id ?? '', type: 'call', at: outside.now }, requestId: risingId() }));

    value(await undoImport(deps, { id: record.id }));
    await runJobs(deps);
    expect(value(await imports(deps)).imports[0]).toMatchObject({ state: 'undone', kept: 2 });
    const living = (await deps.store.scan('contacts', undefined, 20)).filter(({ deletedAt }) => deletedAt === undefined);
    expect(living.map(({ name }) => name.full).sort()).toEqual(['Ana Gómez', 'Leo Park', 'Mia Stone']);
    const after = await deps.store.get('contacts', kept);
    expect({ ...after, rev: '', updatedAt: 0, fieldRevs: {} }).toEqual({ ...before, rev: '', updatedAt: 0, fieldRevs: {} });
    expect(await names('becker')).toEqual([]);
    expect((await importAll(PEOPLE)).counts.created).toBe(1);
    expect(outside.errors).toEqual([]);
  });

  it('brings waiting rows and orders along', async () => {
    await importAll(PEOPLE);
    const record = await importAll(ORDERS);
    value(await undoImport(deps, { id: record.id }));
    await runJobs(deps);
    expect((await deps.store.scan('orders', undefined, 10)).every(({ deletedAt }) => deletedAt !== undefined)).toBe(true);
    expect(value(await pageWaiting(deps, { offset: 0, limit: 10 })).total).toBe(0);
    expect((await undoImport(deps, { id: record.id })).ok).toBe(false);
    expect((await importAll(ORDERS)).counts).toMatchObject({ created: 1, waiting: 1 });
  });
});

/** Every write of contacts fails as on a full disk until `free` is called. */
function fullDisk(): { free(): void } {
  // oxlint-disable-next-line typescript/unbound-method -- called with its store below
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function refused(this: IDBObjectStore, ...row: Parameters<IDBObjectStore['put']>) {
    if (this.name === 'contacts') throw new DOMException('no space left', 'QuotaExceededError');
    return put.apply(this, row);
  };
  return { free: () => void (IDBObjectStore.prototype.put = put) };
}

describe('a full disk', () => {
  it('in the middle of an import leaves the book as it was, once there is room to take it back', async () => {
    value(await saveContacts(deps, { items: [{ draft: ana(), requestId: risingId(), provenance: [] }] }));
    const living = async () => (await deps.store.scan('contacts', undefined, 100)).filter(({ deletedAt }) => deletedAt === undefined);
    const shown = async () => (await living()).map(({ name, emails, phones }) => ({ name, emails, phones }));
    const before = await shown();
    const id = await begin();
    const items = itemsOf(`${PEOPLE}9,Mia Berg,mia@berg.example,Berg,\n`);
    const { record } = value(await takeRows(deps, { id, from: 0, items: items.slice(0, 2), failures: [] }));
    const half = await shown();
    expect(half.length).toBeGreaterThan(before.length);
    const disk = fullDisk();
    try {
      await expect(takeRows(deps, { id, from: 2, items: items.slice(2), failures: [] })).rejects.toMatchObject({ code: 'quota' });
      // Of the refused rows nothing is there, and the import stands where it stood.
      expect(await shown()).toEqual(half);
      expect(value(await imports(deps)).imports[0]).toMatchObject({ next: record.next, counts: record.counts });
    } finally {
      disk.free();
    }
    value(await endImport(deps, { id, state: 'failed', detail: 'quota' }));
    value(await undoImport(deps, { id }));
    await runJobs(deps);
    expect(await shown()).toEqual(before);
    expect(value(await imports(deps)).imports[0]).toMatchObject({ state: 'undone' });
  });
});
