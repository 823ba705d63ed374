import { afterEach, describe, expect, it } from 'vitest';
import { aContact, anInteraction, aPair, aProvenance } from '../support/record-builders';
import { anOrder, testId } from '../support/order-builder';
import { CODECS, bookName, closeTestBooks, openTestBook, put, rawRows, save } from '../support/test-book';

afterEach(closeTestBooks);

describe.each(CODECS)('commit under %s', (_name, makeCodec) => {
  const open = async (name = bookName()) => openTestBook({ name, codec: await makeCodec() });

  it('answers stale and writes nothing when a record has moved on from the revision that the plan was made from', async () => {
    const book = await open();
    const contact = aContact({ rev: 'r1' });
    await save(book, put('contacts', contact));
    const outcome = await book.commit({
      at: 2,
      by: 'user',
      expect: [{ store: 'contacts', id: contact.id, rev: 'r0' }],
      puts: [put('contacts', { ...contact, rev: 'r2' }), put('orders', anOrder())],
      fulfils: [{ requestId: 'q', result: 1 }],
    });
    expect(outcome).toEqual({ ok: false, reason: 'stale' });
    expect(await book.get('contacts', contact.id)).toEqual(contact);
    expect(await book.count('orders')).toBe(0);
    expect(await book.fulfilled('q')).toBeUndefined();
  });

  it('answers stale when a record that must not exist does, and writes when the expectations hold', async () => {
    const book = await open();
    const contact = aContact();
    const batch = {
      at: 2,
      by: 'user',
      expect: [{ store: 'contacts', id: contact.id, rev: null }],
      puts: [put('contacts', contact)],
    } as const;
    expect(await book.commit({ ...batch, expect: [...batch.expect], puts: [...batch.puts] })).toEqual({ ok: true, seq: 1 });
    expect(await book.commit({ ...batch, expect: [...batch.expect], puts: [...batch.puts] })).toEqual({ ok: false, reason: 'stale' });
  });

  it('writes nothing of a batch with a record that cannot be written', async () => {
    const book = await open();
    const circular: { self?: unknown } = {};
    circular.self = circular;
    const puts = [put('contacts', aContact()), put('documents', { id: 'settings', value: circular }), put('orders', anOrder())];
    await expect(save(book, ...puts)).rejects.toMatchObject({ name: 'StoreError', code: 'failed' });
    expect([await book.count('contacts'), await book.count('orders'), await book.changesAfter(0, 9)]).toEqual([0, 0, []]);
  });

  it('rolls a transaction back that fails in the middle', async () => {
    const name = bookName();
    const book = await open(name);
    await save(book, put('interactions', anInteraction(testId(), 1, { source: 'mail', externalId: 'm1' })));
    const before = await rawRows(name);
    const twin = anInteraction(testId(), 2, { source: 'mail', externalId: 'm1' });
    const outcome = await book.commit({
      at: 3,
      by: 'capture',
      puts: [put('contacts', aContact()), put('interactions', twin), put('orders', anOrder())],
      cursor: { consumer: 'mail', seq: 5 },
    });
    expect(outcome).toEqual({ ok: false, reason: 'stale' });
    expect(await rawRows(name)).toEqual(before);
  });

  it('says at once that a batch holds one message twice', async () => {
    const book = await open();
    const twins = [1, 2].map((at) => put('interactions', anInteraction(testId(), at, { source: 'mail', externalId: 'm1' })));
    await expect(save(book, ...twins)).rejects.toMatchObject({ code: 'failed' });
    expect(await book.count('interactions')).toBe(0);
  });

  it('logs names of changed fields only, and of a new record those that hold something', async () => {
    const book = await open();
    const contact = aContact();
    await save(book, put('contacts', contact));
    const edited = {
      ...contact,
      rev: 'r2',
      updatedAt: 9,
      tags: ['vip'],
      emails: structuredClone(contact.emails),
      name: { full: 'Ana P.' },
    };
    await book.commit({ at: 5, by: 'capture', puts: [put('contacts', edited)] });
    const { note: _, ...without } = { ...edited, note: undefined };
    await book.commit({ at: 6, by: 'user', puts: [put('contacts', { ...without, rev: 'r3' })] });
    expect(await book.changesAfter(0, 10)).toEqual([
      { seq: 1, at: 1_000, by: 'user', changes: [['contacts', contact.id, ['kind', 'name', 'emails']]] },
      {
        seq: 2,
        at: 5,
        by: 'capture',
        changes: [['contacts', contact.id, expect.toSatisfy((f: string[]) => f.toSorted().join() === 'name,tags')]],
      },
      { seq: 3, at: 6, by: 'user', changes: [['contacts', contact.id, []]] },
    ]);
  });

  it('writes one row of the log for a transaction, and none for derived rows', async () => {
    const book = await open();
    await save(book, put('contacts', aContact()), put('contacts', aContact()), put('orders', anOrder()));
    const pair = aPair(testId(), testId(), 3);
    expect(
      await book.commit({ at: 2, by: 'engine', silent: true, puts: [put('pairs', pair)], cursor: { consumer: 'match', seq: 1 } }),
    ).toEqual({
      ok: true,
      seq: 1,
    });
    expect(await book.changesAfter(0, 10)).toHaveLength(1);
    expect(await book.get('pairs', pair.id)).toEqual(pair);
    expect(await book.cursor('match')).toBe(1);
  });

  it('moves a cursor only with the effect that it belongs to', async () => {
    const book = await open();
    const outcome = await book.commit({
      at: 2,
      by: 'engine',
      expect: [{ store: 'pairs', id: 'nothing', rev: 'r1' }],
      puts: [put('pairs', aPair(testId(), testId(), 3))],
      cursor: { consumer: 'match', seq: 1 },
    });
    expect(outcome).toEqual({ ok: false, reason: 'stale' });
    expect(await book.cursor('match')).toBe(0);
  });

  it('fulfils a request once: a repeat writes nothing and the first answer stands', async () => {
    const book = await open();
    const order = (total: number, result: string) =>
      book.commit({ at: 2, by: 'user', puts: [put('orders', anOrder({ total }))], fulfils: [{ requestId: 'q1', result }] });
    expect(await order(1, 'first')).toEqual({ ok: true, seq: 1 });
    expect(await order(2, 'second')).toEqual({ ok: true, seq: 1, repeated: true });
    expect(await book.fulfilled('q1')).toBe('first');
    expect((await book.scan('orders', undefined, 9)).map(({ total }) => total)).toEqual([1]);
  });

  it('asks for a new plan where some of its requests were fulfilled and some were not', async () => {
    const book = await open();
    await book.commit({ at: 2, by: 'user', fulfils: [{ requestId: 'q1', result: 1 }] });
    const both = ['q1', 'q2'].map((requestId) => ({ requestId, result: 2 }));
    expect(await book.commit({ at: 3, by: 'user', puts: [put('orders', anOrder())], fulfils: both })).toEqual({
      ok: false,
      reason: 'stale',
    });
    expect(await book.fulfilled('q2')).toBeUndefined();
  });

  it('writes nothing for an empty batch', async () => {
    const name = bookName();
    const book = await open(name);
    const before = await rawRows(name);
    expect(await book.commit({ at: 2, by: 'user' })).toEqual({ ok: true, seq: 0 });
    expect(await rawRows(name)).toEqual(before);
    expect(book.fresh()).toBe(true);
  });

  it('lets the last of many writes to one record win, each of them whole', async () => {
    const book = await open();
    const contact = aContact();
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, (_, at) => save(book, put('contacts', { ...contact, rev: `r${at}`, tags: [`t${at}`] }))),
    );
    expect(outcomes.map((outcome) => outcome.ok)).toEqual(Array(6).fill(true));
    const winner = await book.get('contacts', contact.id);
    expect(winner?.tags).toEqual([winner?.rev.replace('r', 't')]);
    const carried = await book.countKeys(Array.from({ length: 6 }, (_, at) => `tag:t${at}`));
    expect(carried.reduce((sum, count) => sum + count)).toBe(1);
    expect(await book.checkCounts('contacts')).toMatchObject({ records: 1, indexed: 1 });
  });

  it('drops derived rows, and refuses to drop a record of the user', async () => {
    const book = await open();
    const pair = aPair(testId(), testId(), 3);
    const contact = aContact();
    const sample = aContact({ sample: true });
    await save(book, put('pairs', pair), put('contacts', contact), put('contacts', sample));
    const drop = (store: 'pairs' | 'contacts', id: string) => book.commit({ at: 2, by: 'engine', removes: [{ store, id }] });
    await expect(drop('contacts', contact.id)).rejects.toMatchObject({ code: 'failed' });
    expect(await drop('pairs', pair.id)).toEqual({ ok: true, seq: 2 });
    expect(await drop('contacts', sample.id)).toEqual({ ok: true, seq: 3 });
    expect(await drop('pairs', pair.id)).toEqual({ ok: true, seq: 3 });
    expect([await book.count('pairs'), await book.count('contacts')]).toEqual([0, 1]);
    expect((await book.changesAfter(1, 9)).map(({ changes }) => changes)).toEqual([
      [['pairs', pair.id, []]],
      [['contacts', sample.id, []]],
    ]);
    expect(await book.checkCounts('contacts')).toMatchObject({ records: 1, indexed: 1 });
  });

  it('keeps provenance of the same transaction beside its contact', async () => {
    const book = await open();
    const contact = aContact();
    const origins = [aProvenance(contact.id), aProvenance(contact.id, { field: 'emails.e1' })];
    await save(book, put('contacts', contact), ...origins.map((origin) => put('provenance', origin)));
    expect(await book.provenanceOf([contact.id, testId()])).toEqual(origins);
  });
});
