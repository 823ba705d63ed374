import { afterEach, describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../lib/store/migrations/migrations';
import type { StoreName } from '../../lib/store/store';
import schema1 from '../fixtures/store/schema-1.json';
import schema2 from '../fixtures/store/schema-2.json';
import { RECORD_BUILDERS, aContact } from '../support/record-builders';
import { bookName, closeTestBooks, openRaw, openTestBook, put, save, settled } from '../support/test-book';

afterEach(closeTestBooks);

type Dump = {
  version: number;
  stores: Record<string, { keyPath: string | null; autoIncrement: boolean; indexes: DumpedIndex[]; rows: unknown[] }>;
};
type DumpedIndex = { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean };

/** Dumps of what each released version wrote, by version. Taken once, never made again. */
const FIXTURES: [version: number, dump: Dump][] = [
  [1, schema1],
  [2, schema2],
];

async function restore(name: string, dump: Dump): Promise<void> {
  const db = await openRaw(name, dump.version, (empty) => {
    for (const [store, { keyPath, autoIncrement, indexes }] of Object.entries(dump.stores)) {
      const rows = empty.createObjectStore(store, { keyPath, autoIncrement });
      for (const index of indexes) rows.createIndex(index.name, index.keyPath, { unique: index.unique, multiEntry: index.multiEntry });
    }
  });
  for (const [store, { rows }] of Object.entries(dump.stores)) {
    for (const row of rows) await settled(db.transaction(store, 'readwrite').objectStore(store).put(row));
  }
  db.close();
}
async function shapeOf(name: string): Promise<unknown> {
  const db = await openRaw(name);
  const shape = [...db.objectStoreNames].map((store) => {
    const rows = db.transaction(store).objectStore(store);
    const indexes = [...rows.indexNames].map((at) => {
      const { name: called, keyPath, unique, multiEntry } = rows.index(at);
      return { called, keyPath, unique, multiEntry };
    });
    return { store, keyPath: rows.keyPath, autoIncrement: rows.autoIncrement, indexes };
  });
  db.close();
  return shape;
}

describe('MIGRATIONS', () => {
  it('has a fixture for each version', () => {
    expect(FIXTURES.map(([version]) => version)).toEqual(MIGRATIONS.map((_, at) => at + 1));
  });

  describe.each(FIXTURES)('from version %i', (_version, dump) => {
    it('opens the book whole, with every record, key, root and place in the log', async () => {
      const name = bookName();
      await restore(name, dump);
      const book = await openTestBook({ name });
      for (const store of (Object.keys(RECORD_BUILDERS) as StoreName[]).filter((known) => known in dump.stores)) {
        const rows = dump.stores[store]?.rows.length ?? 0;
        expect(rows).toBeGreaterThan(0);
        expect(await book.scan(store, undefined, 99)).toHaveLength(rows);
        expect(await book.verify(store, undefined, 99)).toEqual({ damaged: [] });
        expect(await book.checkCounts(store)).toEqual({ store, records: rows, indexed: rows });
      }
      expect(book.health()).toEqual({ state: 'ok' });
      const [ids] = [...(await book.contactsByKeys(['email:ana@acme.example'], 9)).values()];
      expect(ids).toHaveLength(2);
      const members = await book.membersOf(ids?.[0] ?? '');
      expect(members.map(({ name: shown }) => shown.full)).toEqual(['Ana Person', '陈静']);
      expect(await book.interactionBySource('mail', 'm1')).toMatchObject({ subject: 'Asked about delivery' });
      expect(await book.fulfilled('q1')).toEqual({ id: ids?.[0] });
      expect(await book.cursor('match')).toBe(1);
      expect(await book.jobs()).toHaveLength(1);
      expect(await save(book, put('contacts', aContact()))).toEqual({ ok: true, seq: 3 });
    });

    it('ends at the schema that a new book begins with', async () => {
      const [old, fresh] = [bookName(), bookName()];
      await restore(old, dump);
      await openTestBook({ name: old });
      await openTestBook({ name: fresh });
      expect(await shapeOf(old)).toEqual(await shapeOf(fresh));
    });
  });
});
