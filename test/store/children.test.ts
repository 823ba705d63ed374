import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { anOrder, testId } from '../support/order-builder';
import { RECORD_BUILDERS, anInteraction } from '../support/record-builders';
import { aTask } from '../support/task-builder';
import { CODECS, closeTestBooks, openTestBook, put, save } from '../support/test-book';

afterEach(closeTestBooks);

describe.each(CODECS)('children under %s', (_name, makeCodec) => {
  const open = async () => openTestBook({ codec: await makeCodec() });

  it('pages across members without skipping or repeating, also at equal instants', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ member: fc.nat(2), at: fc.nat(4) }), { maxLength: 25 }),
        fc.integer({ min: 1, max: 6 }),
        async (rows, limit) => {
          const book = await open();
          const members = [testId(), testId(), testId()];
          const records = rows.map(({ member, at }) => anInteraction(members[member] ?? '', at));
          await save(book, ...records.map((record) => put('interactions', record)));
          const seen: typeof records = [];
          for (;;) {
            const last = seen.at(-1);
            const page = await book.childrenOf('interactions', members, { limit, before: last && { at: last.at, id: last.id } });
            seen.push(...page);
            if (page.length < limit) break;
          }
          book.close();
          expect(seen).toEqual(records.toSorted((x, y) => y.at - x.at || (x.id < y.id ? 1 : -1)));
        },
      ),
      { numRuns: 20, seed: 2 },
    );
  });

  it.each([
    ['neighbours', 1],
    ['contacts far apart', 12],
  ])('reads all living children of many %s at once, and of nobody else', async (_which, step) => {
    const book = await open();
    const owners = Array.from({ length: 20 * step }, testId).toSorted();
    const records = owners.flatMap((owner, at) => [anInteraction(owner, at), anInteraction(owner, at + 1, { deletedAt: 5 })]);
    await save(book, ...records.map((record) => put('interactions', record)));
    const asked = owners.filter((_, at) => at % step === 0);
    const found = await book.allChildrenOf('interactions', [...asked, testId(), asked[0] ?? '']);
    expect(found.map(({ contactId }) => contactId).toSorted()).toEqual(asked);
    expect(found.every(({ deletedAt }) => deletedAt === undefined)).toBe(true);
  });

  it('reads the children of many contacts, whatever lies between them and however many each has', { timeout: 240_000 }, async () => {
    // More than a page (500) of children for some: strangers' between the asked ones, and an asked one's that reach over the end of a page.
    const many = fc.constantFrom(0, 0, 1, 3, 40, 260, 620);
    const person = (children: number, asked: boolean) => ({ children, asked });
    // The first page is mostly a stranger's and ends amid an asked one's.
    const straddling = [
      person(3, true),
      person(470, false),
      ...[60, 1, 3, 0, 40, 1, 3, 3].map((each) => person(each, true)),
      person(620, false),
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ children: many, asked: fc.boolean() }), { minLength: 12, maxLength: 40 }),
        fc.constantFrom(0.1, 0.5, 1),
        async (people, share) => {
          const book = await open();
          const owners = people.map((each) => ({ ...each, id: testId() }));
          const records = owners.flatMap(({ id, children, asked }) =>
            Array.from({ length: asked ? Math.ceil(children * share) : children }, (_, at) => anInteraction(id, at % 7)),
          );
          await save(book, ...records.map((record) => put('interactions', record)));
          const asked = new Set(owners.filter((one) => one.asked).map(({ id }) => id));
          const found = await book.allChildrenOf('interactions', [...asked]);
          book.close();
          const expected = records.filter(({ contactId }) => asked.has(contactId));
          expect(found.map(({ id }) => id).toSorted()).toEqual(expected.map(({ id }) => id).toSorted());
        },
      ),
      { numRuns: 12, seed: 6, examples: [[straddling, 1]] },
    );
  });

  it('sorts every kind of child by its own instant', async () => {
    const book = await open();
    const contactId = testId();
    await save(
      book,
      put('cases', { ...RECORD_BUILDERS.cases(), contactId, openedAt: 10 }),
      put('cases', { ...RECORD_BUILDERS.cases(), contactId, openedAt: 20 }),
      put('tasks', aTask(5, { contactId })),
      put('tasks', aTask(50, { contactId, status: 'completed' })),
      put('orders', anOrder({ contactId, at: 7 })),
      put('moves', { ...RECORD_BUILDERS.moves(), contactId, at: 3 }),
    );
    const page = { limit: 9 };
    expect((await book.childrenOf('cases', [contactId], page)).map(({ openedAt }) => openedAt)).toEqual([20, 10]);
    expect((await book.childrenOf('tasks', [contactId], page)).map(({ due }) => due)).toEqual([50, 5]);
    expect(await book.childrenOf('orders', [contactId], page)).toHaveLength(1);
    expect(await book.childrenOf('moves', [contactId], page)).toHaveLength(1);
  });

  it('leaves deleted children out of pages and counts, and in the store', async () => {
    const book = await open();
    const contactId = testId();
    const orders = [anOrder({ contactId }), anOrder({ contactId, deletedAt: 9 }), anOrder({ contactId: testId() })];
    await save(book, ...orders.map((order) => put('orders', order)));
    expect((await book.childrenOf('orders', [contactId], { limit: 9 })).map(({ id }) => id)).toEqual([orders[0]?.id]);
    expect(await book.countChildren('orders', contactId)).toBe(1);
    expect(await book.checkCounts('orders')).toEqual({ store: 'orders', records: 3, indexed: 3 });
  });

  it('finds a logged message by its source and id, also a deleted one, so that it is logged once', async () => {
    const book = await open();
    const mail = anInteraction(testId(), 1, { source: 'mail', externalId: 'm1', deletedAt: 4 });
    await save(
      book,
      put('interactions', mail),
      put('interactions', anInteraction(testId(), 1)),
      put('interactions', anInteraction(testId(), 1)),
    );
    expect(await book.interactionBySource('mail', 'm1')).toEqual(mail);
    expect(await book.interactionBySource('mailm', '1')).toBeUndefined();
    expect(await save(book, put('interactions', { ...mail, subject: 'Edited' }))).toMatchObject({ ok: true });
  });
});

describe.each(CODECS)('tasks under %s', (_name, makeCodec) => {
  it('come in the order in which they want attention: a snooze counts, a closed or deleted one does not come', async () => {
    const book = await openTestBook({ codec: await makeCodec() });
    const tasks = [
      aTask(30, { title: 'thirty' }),
      aTask(10, { title: 'snoozed to forty', snoozedUntil: 40 }),
      aTask(20, { title: 'twenty', contactId: testId() }),
      aTask(5, { title: 'done', status: 'completed' }),
      aTask(6, { title: 'deleted', deletedAt: 9 }),
      aTask(99, { title: 'later' }),
    ];
    await save(book, ...tasks.map((task) => put('tasks', task)));
    const titles = async (until: number, offset: number, limit: number) =>
      (await book.openTasks(until, offset, limit)).map(({ title }) => title);
    expect(await titles(40, 0, 9)).toEqual(['twenty', 'thirty', 'snoozed to forty']);
    expect(await titles(39, 1, 9)).toEqual(['thirty']);
    expect(await titles(99, 5, 9)).toEqual([]);
    expect([await book.countOpenTasks(19, 9), await book.countOpenTasks(40, 9), await book.countOpenTasks(40, 2)]).toEqual([0, 3, 2]);
    expect(await book.checkCounts('tasks')).toMatchObject({ records: 6, indexed: 6 });
  });

  it('are pending until they were notified for the time that they want attention at', async () => {
    const book = await openTestBook({ codec: await makeCodec() });
    const task = aTask(10, { title: 'a' });
    await save(book, put('tasks', task), put('tasks', aTask(20, { title: 'b' })), put('tasks', aTask(15, { title: 'c', notifiedFor: 15 })));
    const pending = async (until: number) => (await book.pendingTasks(until, 9)).map(({ title }) => title);
    expect(await pending(20)).toEqual(['a', 'b']);
    expect((await book.nextOpenTask(10))?.title).toBe('b');
    expect((await book.nextOpenTask(9))?.title).toBe('a');
    await save(book, put('tasks', { ...task, notifiedFor: 10 }));
    expect(await pending(20)).toEqual(['b']);
    await save(book, put('tasks', { ...task, notifiedFor: 10, snoozedUntil: 18 }));
    expect(await pending(19)).toEqual(['a']);
    expect(await book.nextOpenTask(20)).toBeUndefined();
  });
});
