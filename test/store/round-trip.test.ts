import { afterEach, describe, expect, it } from 'vitest';
import type { StoreName } from '../../lib/store/store';
import { RECORD_BUILDERS } from '../support/record-builders';
import { CODECS, closeTestBooks, memoryWitness, bookName, openTestBook, put, save } from '../support/test-book';

const STORES = Object.keys(RECORD_BUILDERS) as StoreName[];
afterEach(closeTestBooks);

describe.each(CODECS)('openBook under %s', (_name, makeCodec) => {
  it.each(STORES)('keeps a record of %s as it was given, also after closing', async (store) => {
    const options = { name: bookName(), codec: await makeCodec(), witness: memoryWitness() };
    const record = RECORD_BUILDERS[store]();
    const book = await openTestBook(options);
    expect(await save(book, put(store, record))).toEqual({ ok: true, seq: 1 });
    await book.flush();
    book.close();

    const again = await openTestBook(options);
    expect(again.health()).toEqual({ state: 'ok' });
    expect(await again.get(store, record.id)).toEqual(record);
    expect(await again.scan(store, undefined, 10)).toEqual([record]);
    expect(await again.count(store)).toBe(1);
    expect(await again.verify(store, undefined, 10)).toEqual({ damaged: [] });
    expect(await again.checkCounts(store)).toEqual({ store, records: 1, indexed: 1 });
  });

  it('keeps jobs, answers to requests and cursors', async () => {
    const book = await openTestBook({ codec: await makeCodec() });
    const job = { id: 'j1', type: 'import', state: 'running', cursor: { row: 7 }, done: 7, total: 9, startedAt: 1, updatedAt: 2 } as const;
    await book.putJob(job);
    await book.putJob({ ...job, done: 8 });
    await book.commit({ at: 1, by: 'user', fulfils: [{ requestId: 'q1', result: { id: 'x' } }], cursor: { consumer: 'match', seq: 3 } });
    expect(await book.jobs()).toEqual([{ ...job, done: 8 }]);
    expect(await book.fulfilled('q1')).toEqual({ id: 'x' });
    expect(await book.fulfilled('q2')).toBeUndefined();
    expect(await book.cursor('match')).toBe(3);
    expect(await book.cursor('value')).toBe(0);
  });

  it('reads many in the order asked for, with holes where nothing is', async () => {
    const book = await openTestBook({ codec: await makeCodec() });
    const records = Array.from({ length: 30 }, () => RECORD_BUILDERS.contacts());
    await save(book, ...records.map((record) => put('contacts', record)));
    const ids = records.map(({ id }) => id).toReversed();
    expect(await book.getMany('contacts', ['none', ...ids, ...ids.slice(0, 2)])).toEqual([
      undefined,
      ...records.toReversed(),
      ...records.toReversed().slice(0, 2),
    ]);
  });

  it('scans a store in chunks without missing or repeating a record', async () => {
    const book = await openTestBook({ codec: await makeCodec() });
    const records = Array.from({ length: 25 }, () => RECORD_BUILDERS.contacts());
    await save(book, ...records.map((record) => put('contacts', record)));
    const seen: string[] = [];
    for (let after: string | undefined; ; after = seen.at(-1)) {
      const chunk = await book.scan('contacts', after, 7);
      seen.push(...chunk.map(({ id }) => id));
      if (chunk.length < 7) break;
    }
    expect(seen).toEqual(records.map(({ id }) => id).toSorted());
  });
});
