import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { restoreBackup } from '../../../components/hooks/backup/restore-backup';
import { BACKUP_STORES } from '../../../lib/domain/backup/backup-file';
import type { Put } from '../../../lib/store/store';
import { anyCase, anyDeal, anyInteraction, anyOrder, anyTask } from '../../support/any-history';
import { anyContact } from '../../support/any-records';
import { backUp, newBackupBook } from '../../support/backup-book';
import { RECORD_BUILDERS } from '../../support/record-builders';

/** Stores whose records are written by the book itself, or follow the others. */
const OWN = new Set(['documents', 'pairs', 'moves']);

/** One of each kind as a test makes it, and any of those that the user fills. */
const anyBook = fc
  .record({
    contacts: fc.uniqueArray(anyContact, { maxLength: 4, selector: ({ id }) => id }),
    orders: fc.uniqueArray(anyOrder, { maxLength: 3, selector: ({ id }) => id }),
    interactions: fc.uniqueArray(anyInteraction, {
      maxLength: 3,
      selector: ({ source, externalId, id }) => `${source}|${externalId ?? id}`,
    }),
    cases: fc.uniqueArray(anyCase, { maxLength: 2, selector: ({ id }) => id }),
    deals: fc.uniqueArray(anyDeal, { maxLength: 2, selector: ({ id }) => id }),
    // Of a follow-up that is due the book notes that it said so.
    tasks: fc.uniqueArray(
      anyTask.map((task) => ({ ...task, status: 'completed' as const })),
      { maxLength: 2, selector: ({ id }) => id },
    ),
  })
  .map((filled) => {
    const builders = Object.entries(RECORD_BUILDERS).filter(
      ([store]) => (BACKUP_STORES as readonly string[]).includes(store) && !OWN.has(store) && store !== 'tasks',
    );
    const fixed = builders.map(([store, build]) => ({ store, record: build() }));
    const any = Object.entries(filled).flatMap(([store, records]) => records.map((record) => ({ store, record })));
    return [...new Map([...fixed, ...any].map((put) => [`${put.store}/${put.record.id}`, put])).values()] as Put[];
  });

describe('a backup', () => {
  it('brings any record of any kind into an empty book as it was', { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyBook, async (puts) => {
        const [source, target] = [await newBackupBook('any'), await newBackupBook('any')];
        expect(await source.deps.store.commit({ at: 1, by: 'user', puts })).toMatchObject({ ok: true });
        const before = new Map<string, unknown>();
        for (const store of BACKUP_STORES) if (!OWN.has(store)) before.set(store, await source.deps.store.scan(store, undefined, 100));
        const text = await backUp(source.ask);
        expect(await restoreBackup(target.ask, new Blob([text]), 'whole')).toMatchObject({ refused: 0, removed: 0, erased: 0 });
        const after = new Map<string, unknown>();
        for (const store of BACKUP_STORES) if (!OWN.has(store)) after.set(store, await target.deps.store.scan(store, undefined, 100));
        expect(after).toEqual(before);
        source.deps.store.close();
        target.deps.store.close();
      }),
      { numRuns: 25, seed: 20_261_122 },
    );
  });
});
