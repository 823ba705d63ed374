import { afterEach, describe, expect, it } from 'vitest';
import type { Body } from '../../lib/store/codec';
import { anOrder, testId } from '../support/order-builder';
import { aContact, anInteraction } from '../support/record-builders';
import { CODECS, bookName, closeTestBooks, damage, memoryWitness, openTestBook, put, rawRows, save } from '../support/test-book';

afterEach(closeTestBooks);

/** One letter or byte of the body is another. */
function spoilBody(row: Record<string, unknown>): Record<string, unknown> {
  const body = row.body as Body;
  if (typeof body === 'string') return { ...row, body: body.replace('Ana Person', 'Bna Person') };
  const bytes = body.slice();
  bytes[20] = (bytes[20] ?? 0) ^ 1;
  return { ...row, body: bytes };
}

describe.each(CODECS)('damage under %s', (_name, makeCodec) => {
  async function damagedBook(change = spoilBody) {
    const options = { name: bookName(), codec: await makeCodec(), witness: memoryWitness() };
    const book = await openTestBook(options);
    const contacts = [aContact(), aContact({ tags: ['vip'] }), aContact()];
    await save(book, ...contacts.map((contact) => put('contacts', contact)));
    const [first, broken, last] = contacts.map(({ id }) => id) as [string, string, string];
    await damage(options.name, 'contacts', broken, change);
    return { book, options, first, broken, last };
  }

  it('leaves a damaged record out of what it reads, counts it and asks for recovery', async () => {
    const { book, first, broken, last } = await damagedBook();
    expect(book.health()).toEqual({ state: 'ok' });
    expect((await book.getMany('contacts', [first, broken, last])).map((contact) => contact?.id)).toEqual([first, undefined, last]);
    expect((await book.scan('contacts', undefined, 2)).map(({ id }) => id)).toEqual([first, last]);
    expect(book.health()).toEqual({ state: 'recovery', found: 'damaged', lastSeq: 0, foundSeq: 1, damaged: 1 });
  });

  it('finds damage by verifying, chunk by chunk', async () => {
    const { book, broken } = await damagedBook();
    const first = await book.verify('contacts', undefined, 2);
    expect(first).toEqual({ damaged: [broken], last: broken });
    expect(await book.verify('contacts', first.last, 2)).toEqual({ damaged: [] });
    expect(book.health()).toMatchObject({ state: 'recovery', found: 'damaged', damaged: 1 });
  });

  it('notices a changed root, a changed key and a body that was moved from another record', async () => {
    const changes = [
      (row: Record<string, unknown>) => ({ ...row, rootId: testId() }),
      (row: Record<string, unknown>) => ({ ...row, keys: [1] }),
      (row: Record<string, unknown>) => ({ ...row, rev: 'r9' }),
      (row: Record<string, unknown>) => ({ ...row, sum: undefined }),
    ];
    for (const change of changes) {
      const { book, broken } = await damagedBook(change);
      expect(await book.get('contacts', broken)).toBeUndefined();
      expect(await book.rootOf(broken)).toBeUndefined();
    }
  });

  it('goes on after the user accepted the loss, with the damaged row kept aside and named in the log', async () => {
    const { book, options, first, broken, last } = await damagedBook();
    await book.get('contacts', broken);
    const epoch = book.epoch;
    expect(await book.acceptRecovery('keep')).toEqual({ seq: 2 });
    expect(book.health()).toEqual({ state: 'ok' });
    expect(book.epoch).not.toBe(epoch);
    expect((await book.scan('contacts', undefined, 9)).map(({ id }) => id)).toEqual([first, last]);
    expect(await book.countKeys(['tag:vip'])).toEqual([0]);
    expect(await book.checkCounts('contacts')).toMatchObject({ records: 2, indexed: 2 });
    expect((await book.changesAfter(1, 9)).map(({ changes }) => changes)).toEqual([[['contacts', broken, []]]]);
    expect((await rawRows(options.name)).quarantine).toEqual([
      { store: 'contacts', at: 1_000_000, row: expect.objectContaining({ id: broken }) },
    ]);
    book.close();
    expect((await openTestBook(options)).health()).toEqual({ state: 'ok' });
  });

  it('is mended by writing the record again', async () => {
    const { book, broken } = await damagedBook();
    await book.get('contacts', broken);
    await save(book, put('contacts', aContact({ id: broken, tags: ['again'] })));
    expect(book.health()).toEqual({ state: 'ok' });
    expect((await book.get('contacts', broken))?.tags).toEqual(['again']);
  });

  it('fills pages past damaged rows, so that a short page still means the end', async () => {
    const name = bookName();
    const book = await openTestBook({ name, codec: await makeCodec() });
    const contactId = testId();
    const calls = [5, 4, 3, 2, 1].map((at) => anInteraction(contactId, at));
    await save(book, ...calls.map((call) => put('interactions', call)));
    for (const call of calls.slice(0, 2)) await damage(name, 'interactions', call.id, (row) => ({ ...row, sum: 'x' }));
    expect((await book.childrenOf('interactions', [contactId], { limit: 2 })).map(({ at }) => at)).toEqual([3, 2]);
    expect(book.health()).toMatchObject({ damaged: 2 });
  });
});

describe('checkCounts', () => {
  it('tells when the key index holds fewer entries than were written', async () => {
    const name = bookName();
    const book = await openTestBook({ name });
    const contact = aContact({ tags: ['a', 'b'] });
    await save(book, put('contacts', contact), put('orders', anOrder()));
    await damage(name, 'contacts', contact.id, (row) => ({ ...row, keys: [] }));
    expect(await book.checkCounts('contacts')).toEqual({ store: 'contacts', records: 1, indexed: -2 });
  });
});
