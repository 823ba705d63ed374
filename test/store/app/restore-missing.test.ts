import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { previewRestore, restoreBackup } from '../../../components/hooks/backup/restore-backup';
import { finishRestore } from '../../../lib/app/backup/finish-restore';
import { putRestored } from '../../../lib/app/backup/restore';
import { drain } from '../../../lib/app/consumers/drain';
import { deleteContact } from '../../../lib/app/contacts/delete-contact';
import { search } from '../../../lib/app/contacts/find-contacts';
import type { Deps } from '../../../lib/app/deps';
import { BACKUP_STORES, type BackupStore, type RestoreMode } from '../../../lib/domain/backup/backup-file';
import type { Put } from '../../../lib/store/store';
import { backUp, newBackupBook } from '../../support/backup-book';
import { contactOf, draftOf, linkOf, testId } from '../../support/contact-builder';
import { bare } from '../../support/any-records';
import { anOrder } from '../../support/order-builder';
import { value } from '../../support/people';
import { anInteraction, aProvenance } from '../../support/record-builders';
import { aTask } from '../../support/task-builder';
import { TEST_NOW } from '../../support/test-deps';

const PEOPLE = 6;

const newBook = () => newBackupBook('missing');

/** People with an order, a call, a follow-up and an origin each; the first two are one customer. */
function records(): Put[] {
  const people = Array.from({ length: PEOPLE }, (_, at) => contactOf(at + 1, draftOf(`Person ${at}`, { emails: [`p${at}@acme.example`] })));
  const all = people.flatMap(({ id }, at): Put[] => [
    { store: 'contacts', record: people[at]! },
    { store: 'orders', record: anOrder({ contactId: id }) },
    { store: 'interactions', record: anInteraction(id, 1_000 + at) },
    { store: 'tasks', record: aTask(TEST_NOW + 86_400_000 + at, { contactId: id }) },
    { store: 'provenance', record: aProvenance(id) },
    ...(at === 0 ? [{ store: 'links' as const, record: linkOf(1, 'same', testId(1), testId(2)) }] : []),
  ]);
  // Builders mark revisions by hand; those of a book are clocks.
  return all.map(({ store, record }) => ({ store, record: { ...record, rev: '000000000001-00000-test' } }) as Put);
}

async function put(deps: Deps, puts: Put[]): Promise<void> {
  expect(await deps.store.commit({ at: deps.now(), by: 'user', puts })).toMatchObject({ ok: true });
}

type Row = { id: string; deletedAt?: number; note?: string };
/** Every primary record by type and id; what is derived follows them. */
async function everything(deps: Deps): Promise<Map<string, Row>> {
  const rows = new Map<string, Row>();
  for (const store of BACKUP_STORES.filter((name) => !['documents', 'pairs', 'moves'].includes(name)))
    for (const row of (await deps.store.scan(store, undefined, 5000)) as Row[]) rows.set(`${store}/${row.id}`, row);
  return rows;
}

/** What happened to a record since the backup. `lost`: the book never had it, as one that was recovered in part. */
type Fate = 'kept' | 'edited' | 'deleted' | 'edited, then deleted' | 'lost';
const fate = fc.constantFrom<Fate>('kept', 'edited', 'deleted', 'edited, then deleted', 'lost');

function changed(deps: Deps, { store, record }: Put, happened: Fate): Put {
  const row = record as Row & { rev: string };
  return {
    store,
    record: {
      ...row,
      ...(happened.startsWith('edited') && { updatedAt: 77, fieldRevs: { note: 'r9' } }),
      ...(happened.startsWith('edited') && store === 'contacts' && { note: 'Said since.' }),
      ...(happened.endsWith('deleted') && { deletedAt: deps.now() }),
      rev: deps.nextRev(row.rev),
    },
  } as Put;
}

/** The record without its clocks: what a user sees of it. */
function content(row: Row | undefined): object | undefined {
  if (!row) return undefined;
  const { rev: _, updatedAt: __, fieldRevs: ___, ...rest } = row as Row & { rev?: string; updatedAt?: number; fieldRevs?: object };
  return bare(rest);
}

describe('putRestored', () => {
  it('leaves a record that another write made while it was restoring', async () => {
    const { deps } = await newBook();
    const lost = { ...contactOf(90, draftOf('Lena Ito', { emails: ['lena@acme.example'] })), rev: '000000000001-00000-test' };
    const { commit } = deps.store;
    deps.store.commit = async (batch) => {
      deps.store.commit = commit;
      await put(deps, [{ store: 'contacts', record: { ...lost, note: 'Call in May' } }]);
      return await commit(batch);
    };
    expect(value(await putRestored(deps, { store: 'contacts', records: [lost], mode: 'missing' }))).toMatchObject({ written: 0 });
    expect(await deps.store.get('contacts', lost.id)).toMatchObject({ note: 'Call in May' });
  });

  it.each(['missing', 'missing-and-deleted'] as const)('changes nothing that exists: %s', { timeout: 240_000 }, async (mode) => {
    const all = records();
    const source = await newBook();
    await put(source.deps, all);
    await drain(source.deps);
    const file = new Blob([await backUp(source.ask)]);
    await fc.assert(
      fc.asyncProperty(fc.array(fate, { minLength: all.length, maxLength: all.length }), async (fates) => {
        const { deps, ask } = await newBook();
        const here = all.flatMap((each, at) =>
          fates[at] === 'lost' ? [] : [fates[at] === 'kept' ? each : changed(deps, each, fates[at] ?? 'kept')],
        );
        const later: Put = { store: 'contacts', record: contactOf(90, draftOf('Later Person')) };
        await put(deps, [...here, later]);
        const before = await everything(deps);
        const look = await previewRestore(ask, file);
        const found = (name: 'missing' | 'deleted') =>
          [...look.byStore].reduce((sum, [store, counts]) => sum + (store === 'documents' ? 0 : counts[name]), 0);
        const [lost, deleted] = [fates.filter((each) => each === 'lost').length, fates.filter((each) => each.endsWith('deleted')).length];
        expect([found('missing'), found('deleted')]).toEqual([lost, deleted]);

        const done = await restoreBackup(ask, file, mode);
        expect(done).toMatchObject({ removed: 0, refused: 0, erased: 0 });
        const after = await everything(deps);
        expect([...after.keys()].toSorted()).toEqual(
          [...new Set([...before.keys(), ...all.map(({ store, record }) => `${store}/${record.id}`)])].toSorted(),
        );
        const isBack = (row: Row) => mode === 'missing-and-deleted' && row.deletedAt !== undefined;
        const left = [...before].filter(([, row]) => !isBack(row));
        expect(left.map(([key]) => after.get(key))).toEqual(left.map(([, row]) => row));
        const back = [...before].filter(([, row]) => isBack(row));
        expect(back.map(([key]) => content(after.get(key)))).toEqual(back.map(([, row]) => content({ ...row, deletedAt: undefined })));
        const gone = all.filter((_, at) => fates[at] === 'lost');
        expect(gone.map(({ store, record }) => after.get(`${store}/${record.id}`))).toEqual(gone.map(({ record }) => record));
        const again = await restoreBackup(ask, file, mode);
        expect(again).toMatchObject({ written: 0, removed: 0 });
        deps.store.close();
      }),
      { numRuns: 12, seed: 62 },
    );
    source.deps.store.close();
  });

  it('brings a deleted customer back into lists and search, with what was said of them before they were deleted', async () => {
    const { deps, ask } = await newBook();
    await put(deps, records());
    await finishRestore(deps);
    const file = new Blob([await backUp(ask)]);
    const names = async () => value(await search(deps, { text: 'person', limit: 20 })).hits.map(({ row }) => row.name);
    const before = await names();
    value(await deleteContact(deps, { id: testId(4) }));
    value(await deleteContact(deps, { id: testId(1) }));
    expect(await names()).toHaveLength(before.length - 2);
    await restoreBackup(ask, file, 'missing');
    expect(await names()).toHaveLength(before.length - 2);
    await restoreBackup(ask, file, 'missing-and-deleted');
    expect((await names()).toSorted()).toEqual(before.toSorted());
    expect(await deps.store.rootOf(testId(2))).toBe(testId(1));
  });

  it.each(['missing', 'missing-and-deleted', 'whole'] as const)(
    'brings nobody back who was erased, nor what was about them: %s',
    async (mode) => {
      const source = await newBook();
      await put(source.deps, records());
      const file = new Blob([await backUp(source.ask)]);
      const { deps, ask } = await newBook();
      await put(deps, [{ store: 'tombstones', record: { id: testId(1), erasedAt: 5, keys: [] } }]);
      const look = await previewRestore(ask, file);
      const erased = (['contacts', 'orders', 'interactions', 'tasks', 'provenance', 'links'] satisfies BackupStore[]).map(
        (store) => look.byStore.get(store)?.erased,
      );
      expect(erased).toEqual([1, 1, 1, 1, 1, 1]);
      expect((await restoreBackup(ask, file, mode satisfies RestoreMode)).erased).toBe(6);
      expect(await deps.store.count('contacts')).toBe(PEOPLE - 1);
      expect(await deps.store.get('contacts', testId(1))).toBeUndefined();
      expect(await deps.store.countChildren('orders', testId(1))).toBe(0);
      expect(await deps.store.count('links')).toBe(0);
      expect(await deps.store.get('tombstones', testId(1))).toBeDefined();
    },
  );
});

describe('previewRestore', () => {
  it('takes a record that changed while the backup was made once, as it was at the end', async () => {
    const { deps, ask } = await newBook();
    const all = records();
    await put(deps, all);
    let isChanged = false;
    const file = new Blob([
      await backUp(ask, async (text) => {
        if (isChanged || !text.includes('"store":"orders"')) return;
        isChanged = true;
        await put(deps, [
          changed(deps, all[0]!, 'edited'),
          changed(
            deps,
            all.find(({ record }) => record.id === testId(3))!,
            'deleted',
          ),
        ]);
      }),
    ]);
    expect(isChanged).toBe(true);
    const second = await newBook();
    expect((await previewRestore(second.ask, file)).byStore.get('contacts')).toMatchObject({ missing: PEOPLE });
    await restoreBackup(second.ask, file, 'missing');
    expect((await second.deps.store.get('contacts', testId(1)))?.note).toBe('Said since.');
    expect((await second.deps.store.get('contacts', testId(3)))?.deletedAt).toBeDefined();
    expect((await previewRestore(ask, file)).byStore.get('contacts')).toMatchObject({ missing: 0, deleted: 0, different: 0, same: PEOPLE });
  });
});
