import { afterEach, describe, expect, it } from 'vitest';
import { newHashKey } from '../../lib/store/keyed-hash';
import { anOrder } from '../support/order-builder';
import { aContact, anInteraction } from '../support/record-builders';
import { bookName, closeTestBooks, memoryWitness, openRaw, openTestBook, put, rawRows, save, settled } from '../support/test-book';

afterEach(closeTestBooks);

/** A book with `contacts` saved and witnessed, closed again. */
async function writtenBook(contacts = [aContact({ tags: ['vip'] }), aContact()]) {
  const options = { name: bookName(), witness: memoryWitness() };
  const book = await openTestBook(options);
  for (const contact of contacts) await save(book, put('contacts', contact));
  await book.flush();
  book.close();
  return { options, contacts, epoch: options.witness.state.now?.epoch };
}
async function lose(name: string): Promise<void> {
  await settled(indexedDB.deleteDatabase(name));
}
async function editMeta(name: string, edit: (meta: IDBObjectStore) => IDBRequest): Promise<void> {
  const db = await openRaw(name);
  await settled(edit(db.transaction('meta', 'readwrite').objectStore('meta')));
  db.close();
}

describe('openBook', () => {
  it('is fresh only where nothing was ever written', async () => {
    const options = { name: bookName(), witness: memoryWitness() };
    const book = await openTestBook(options);
    expect([book.health(), book.fresh()]).toEqual([{ state: 'ok' }, true]);
    book.close();
    const again = await openTestBook(options);
    expect(again.fresh()).toBe(true);
    await save(again, put('contacts', aContact()));
    expect(again.fresh()).toBe(false);
  });

  it('witnesses what is on disk and never more: bulk work counts when it is flushed', async () => {
    const { options, epoch } = await writtenBook();
    expect(options.witness.state.now).toMatchObject({ epoch, lastSeq: 2 });
    const book = await openTestBook(options);
    await book.commit({ at: 1, by: 'import', puts: [put('orders', anOrder())] });
    expect(options.witness.state.now?.lastSeq).toBe(2);
    await book.flush();
    expect(options.witness.state.now?.lastSeq).toBe(3);
  });

  it('goes on when the witness cannot be written, and says so', async () => {
    const faults: unknown[] = [];
    const witness = { read: async () => undefined, write: async () => Promise.reject(new Error('storage is full')) };
    const book = await openTestBook({ witness, onFault: (error) => faults.push(error) });
    expect(await save(book, put('contacts', aContact()))).toMatchObject({ ok: true });
    await book.flush();
    expect(faults[0]).toEqual(new Error('storage is full'));
  });

  it('never takes a lost book for a first run, and writes nothing over it', async () => {
    const { options, epoch } = await writtenBook();
    await lose(options.name);
    const book = await openTestBook(options);
    expect(book.health()).toEqual({ state: 'recovery', found: 'gone', lastSeq: 2, foundSeq: 0, damaged: 0 });
    expect(book.fresh()).toBe(false);
    await expect(save(book, put('contacts', aContact()))).rejects.toMatchObject({ code: 'recovery' });
    await expect(
      book.putJob({ id: 'j', type: 't', state: 'done', cursor: 0, done: 0, total: 0, startedAt: 0, updatedAt: 0 }),
    ).rejects.toMatchObject({
      code: 'recovery',
    });
    expect(options.witness.state.now).toMatchObject({ epoch, lastSeq: 2 });
  });

  it('notices a database that is another book', async () => {
    const { options } = await writtenBook();
    const other = await writtenBook([aContact()]);
    const book = await openTestBook({ name: other.options.name, witness: options.witness });
    expect(book.health()).toMatchObject({ state: 'recovery', found: 'gone' });
  });

  it('notices a database that is behind what was witnessed', async () => {
    const { options } = await writtenBook();
    const witnessed = options.witness.state.now;
    if (witnessed) options.witness.state.now = { ...witnessed, lastSeq: 9 };
    const book = await openTestBook(options);
    expect(book.health()).toEqual({ state: 'recovery', found: 'behind', lastSeq: 9, foundSeq: 2, damaged: 0 });
    await expect(save(book, put('contacts', aContact()))).rejects.toMatchObject({ code: 'recovery' });
  });

  it('takes a database that is ahead of the witness for what it is: newer', async () => {
    const { options } = await writtenBook();
    const witnessed = options.witness.state.now;
    if (witnessed) options.witness.state.now = { ...witnessed, lastSeq: 1 };
    expect((await openTestBook(options)).health()).toEqual({ state: 'ok' });
  });

  it('adopts a book whose witness was cleared', async () => {
    const { options, epoch } = await writtenBook();
    options.witness.state.now = undefined;
    const book = await openTestBook(options);
    expect([book.health(), book.epoch]).toEqual([{ state: 'ok' }, epoch]);
    await book.flush();
    expect(options.witness.state.now).toMatchObject({ epoch, lastSeq: 2 });
  });

  it('finds the key of its hashes again through the witness when the database lost it', async () => {
    const { options } = await writtenBook();
    await editMeta(options.name, (meta) => meta.delete('book'));
    const book = await openTestBook(options);
    expect(book.health()).toMatchObject({ state: 'recovery', found: 'behind' });
    expect(await book.countKeys(['tag:vip'])).toEqual([1]);
  });
});

describe('acceptRecovery', () => {
  it('keeps what is there under a new epoch', async () => {
    const { options, contacts, epoch } = await writtenBook();
    const witnessed = options.witness.state.now;
    if (witnessed) options.witness.state.now = { ...witnessed, lastSeq: 9 };
    const book = await openTestBook(options);
    expect(await book.acceptRecovery('keep')).toEqual({ seq: 2 });
    expect(book.health()).toEqual({ state: 'ok' });
    expect(book.epoch).not.toBe(epoch);
    expect(options.witness.state.now).toMatchObject({ epoch: book.epoch, lastSeq: 2 });
    expect(
      await book.getMany(
        'contacts',
        contacts.map(({ id }) => id),
      ),
    ).toEqual(contacts);
    expect(await save(book, put('contacts', aContact()))).toEqual({ ok: true, seq: 3 });
    book.close();
    expect((await openTestBook(options)).health()).toEqual({ state: 'ok' });
  });

  it('goes on with an empty database after a loss, which is nobody’s first run', async () => {
    const { options } = await writtenBook();
    await lose(options.name);
    const book = await openTestBook(options);
    await book.acceptRecovery('keep');
    expect([book.health(), book.fresh(), await book.count('contacts')]).toEqual([{ state: 'ok' }, false, 0]);
    book.close();
    expect((await openTestBook(options)).fresh()).toBe(false);
  });

  it('begins afresh beside the old database, which stays as it was', async () => {
    const { options } = await writtenBook();
    const witnessed = options.witness.state.now;
    if (witnessed) options.witness.state.now = { ...witnessed, lastSeq: 9 };
    const before = await rawRows(options.name);
    const book = await openTestBook(options);
    expect(await book.acceptRecovery('fresh')).toEqual({ seq: 0 });
    expect([book.health(), book.fresh(), await book.count('contacts')]).toEqual([{ state: 'ok' }, false, 0]);
    const contact = aContact();
    await save(book, put('contacts', contact));
    await book.flush();
    expect(await rawRows(options.name)).toEqual(before);
    book.close();

    const again = await openTestBook(options);
    expect([again.health(), await again.get('contacts', contact.id)]).toEqual([{ state: 'ok' }, contact]);
    again.close();
    options.witness.state.now = undefined;
    expect(await (await openTestBook(options)).get('contacts', contact.id)).toEqual(contact);
  });

  it('makes keys anew when their hash key is lost for good', async () => {
    const message = anInteraction(aContact().id, 1, { source: 'mail', externalId: 'm1' });
    const { options, contacts } = await writtenBook();
    const book = await openTestBook(options);
    await save(book, put('interactions', message));
    book.close();
    await editMeta(options.name, (meta) => meta.delete('book'));
    options.witness.state.now = undefined;
    const again = await openTestBook(options);
    expect(again.health()).toMatchObject({ state: 'recovery', found: 'damaged' });
    expect(await again.countKeys(['tag:vip'])).toEqual([0]);
    await again.acceptRecovery('keep');
    expect(again.health()).toEqual({ state: 'ok' });
    expect(await again.contactsByKeys(['tag:vip'], 9)).toEqual(new Map([['tag:vip', [contacts[0]?.id]]]));
    expect((await again.interactionBySource('mail', 'm1'))?.id).toBe(message.id);
    expect(await again.checkCounts('contacts')).toMatchObject({ records: 2, indexed: 2 });
  });

  it('does nothing to a book that is well', async () => {
    const { options, epoch } = await writtenBook();
    const book = await openTestBook(options);
    expect(await book.acceptRecovery('fresh')).toEqual({ seq: 2 });
    expect([book.epoch, await book.count('contacts')]).toEqual([epoch, 2]);
  });
});

describe('newHashKey', () => {
  it('differs between books', () => {
    expect(newHashKey()).not.toBe(newHashKey());
  });
});
