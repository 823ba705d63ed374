import { afterEach, describe, expect, it } from 'vitest';
import { DEFAULT_LOG } from '../../lib/store/changes';
import { aContact } from '../support/record-builders';
import { closeTestBooks, openTestBook, put, save } from '../support/test-book';

afterEach(closeTestBooks);

async function bookWithLog(rows: number) {
  const book = await openTestBook();
  for (let row = 0; row < rows; row += 1) await save(book, put('contacts', aContact()));
  return book;
}

describe('changesAfter', () => {
  it('answers rows in order, after a place and up to a limit', async () => {
    const book = await bookWithLog(5);
    expect((await book.changesAfter(1, 3)).map(({ seq }) => seq)).toEqual([2, 3, 4]);
    expect(await book.changesAfter(5, 3)).toEqual([]);
  });
});

describe('compact', () => {
  const read = async (book: Awaited<ReturnType<typeof bookWithLog>>, consumer: string, seq: number) =>
    book.commit({ at: 1, by: 'engine', silent: true, cursor: { consumer, seq } });

  it('drops what the slowest consumer has read and nothing after it', async () => {
    const book = await bookWithLog(6);
    await read(book, 'match', 5);
    await read(book, 'value', 3);
    expect(await book.compact(['match', 'value'], 100)).toBe(3);
    expect((await book.changesAfter(0, 9)).map(({ seq }) => seq)).toEqual([4, 5, 6]);
    expect(await book.compact(['match', 'value'], 100)).toBe(0);
  });
  it('drops nothing while a consumer has read nothing, and nothing without consumers', async () => {
    const book = await bookWithLog(3);
    await read(book, 'match', 3);
    expect(await book.compact(['match', 'directory'], 100)).toBe(0);
    expect(await book.compact([], 100)).toBe(0);
  });
  it('stops at its limit', async () => {
    const book = await bookWithLog(5);
    await read(book, 'match', 5);
    expect(await book.compact(['match'], 2)).toBe(2);
    expect((await book.changesAfter(0, 9)).map(({ seq }) => seq)).toEqual([3, 4, 5]);
  });
  it('lets the numbers go on when the log is empty', async () => {
    const book = await bookWithLog(2);
    await read(book, 'match', 2);
    await book.compact(['match'], 100);
    expect(await save(book, put('contacts', aContact()))).toEqual({ ok: true, seq: 3 });
  });
  it('forgets answered requests after their time, not before', async () => {
    let now = 10_000;
    const book = await openTestBook({ now: () => now });
    await book.commit({ at: now, by: 'user', fulfils: [{ requestId: 'q', result: 1 }] });
    now += DEFAULT_LOG.keepFulfilled;
    await book.compact([], 100);
    expect(await book.fulfilled('q')).toBe(1);
    now += 1;
    await book.compact([], 100);
    expect(await book.fulfilled('q')).toBeUndefined();
  });
});
