import { afterEach, describe, expect, it } from 'vitest';
import type { Health } from '../../lib/domain/setup/status';
import { aContact } from '../support/record-builders';
import { bookName, closeTestBooks, memoryWitness, openTestBook, put, save } from '../support/test-book';

afterEach(closeTestBooks);

/** A disk with so much room, and a clock that every look moves on. */
function aDisk(left: number) {
  let time = 0;
  const disk = { left, options: { roomLeft: async () => disk.left, now: () => (time += 5000) } };
  return disk;
}

describe('a book on a disk that fills', () => {
  it('refuses to write before the disk is full, stays open for reading, and writes again when there is room', async () => {
    const disk = aDisk(1e9);
    const book = await openTestBook(disk.options);
    const ana = aContact();
    await save(book, put('contacts', ana));
    disk.left = 1e6;
    await expect(save(book, put('contacts', aContact()))).rejects.toMatchObject({ code: 'quota' });
    await expect(book.moveCursors([{ consumer: 'x', seq: 1 }])).rejects.toMatchObject({ code: 'quota' });
    expect(book.health()).toEqual({ state: 'ok' });
    expect(await book.get('contacts', ana.id)).toEqual(ana);
    expect(await book.count('contacts')).toBe(1);
    disk.left = 1e9;
    expect(await save(book, put('contacts', aContact()))).toMatchObject({ ok: true });
  });

  it('is not opened while the disk is full, which could lose it, and opens by itself when there is room', async () => {
    const name = bookName();
    const witness = memoryWitness();
    const first = await openTestBook({ name, witness });
    const ana = aContact();
    await save(first, put('contacts', ana));
    await first.flush();
    first.close();
    const heard: Health[] = [];
    const disk = aDisk(1e6);
    const book = await openTestBook({ name, witness, ...disk.options, onHealth: (health) => heard.push(health) });
    expect(book.health()).toEqual({ state: 'full' });
    await expect(book.get('contacts', ana.id)).rejects.toMatchObject({ code: 'quota' });
    disk.left = 1e9;
    expect(await book.get('contacts', ana.id)).toEqual(ana);
    expect(book.health()).toEqual({ state: 'ok' });
    expect(heard.at(-1)).toEqual({ state: 'ok' });
    // What it wrote to begin a new log is gone again.
    expect((await indexedDB.databases()).filter((each) => each.name?.startsWith(name)).map((each) => each.name)).toEqual([name]);
  });

  it('is not opened again after its owner closed it', async () => {
    const book = await openTestBook();
    book.close();
    await book.reopen();
    await expect(book.count('contacts')).rejects.toMatchObject({ code: 'closed' });
  });
});
