import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { CarrierTable } from '../../lib/store/carrier-table';
import type { Contact } from '../../lib/domain/contact/contact';
import { contactOf, draftOf } from '../support/contact-builder';
import { bookName, closeTestBooks, openTestBook, put } from '../support/test-book';

afterEach(closeTestBooks);

const TAGS = ['a', 'b', 'c', 'd'];
const KEYS = TAGS.map((tag) => `tag:${tag}`);

/** What is done to the book: a contact gets other tags, is deleted, or a batch is refused. */
const step = fc.record({
  who: fc.nat(5),
  tags: fc.uniqueArray(fc.constantFrom(...TAGS)),
  how: fc.constantFrom('put', 'delete', 'refused'),
});

it('answers as the index does, whenever it was filled, whatever was written since or meanwhile, and with more keys than it may hold', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { maxLength: 12 }),
      fc.nat(12),
      fc.boolean(),
      fc.constantFrom(2, undefined),
      async (steps, warmAt, isAwaited, mostKeysHeld) => {
        const name = bookName();
        const book = await openTestBook({ name, mostKeysHeld });
        let warming: Promise<void> | undefined;
        for (const [at, { who, tags, how }] of steps.entries()) {
          if (at === warmAt) warming = book.warmKeys();
          if (isAwaited) await warming;
          const record: Contact = {
            ...contactOf(who + 1, draftOf('Ana', { tags })),
            rev: `r${at}`,
            ...(how === 'delete' && { deletedAt: 5 }),
          };
          const expected = how === 'refused' ? [{ store: 'contacts' as const, id: record.id, rev: 'another' }] : [];
          await book.commit({ at: 1, by: 'user', expect: expected, puts: [put('contacts', record)] });
        }
        await (warming ?? book.warmKeys());
        const warm = await answersOf(book);
        const cold = await answersOf(await openTestBook({ name }));
        expect(warm).toEqual(cold);
        closeTestBooks();
      },
    ),
    { numRuns: 40 },
  );
});

async function answersOf(book: Awaited<ReturnType<typeof openTestBook>>) {
  const found = await book.contactsByKeys(KEYS, 60);
  const near = await book.contactsNear(KEYS, { cap: 60, counted: () => true, choose: (lists) => [...lists.values()].flat().toSorted() });
  return {
    found: KEYS.map((key) => found.get(key)?.toSorted()),
    capped: [...(await book.contactsByKeys(KEYS, 1)).values()].map(({ length }) => length),
    counts: await book.countKeys(KEYS),
    near: { ...near, contacts: near.contacts.map(({ contact, rootId }) => [contact.id, rootId]) },
  };
}

it('holds what a map of sets holds, numbers of 53 bits that share a chain told apart', () => {
  const CHAIN = 2 ** 21;
  const hash = fc.oneof(
    fc.nat(3),
    fc.nat(3).map((times) => 7 + times * CHAIN),
    fc.constant(Number.MAX_SAFE_INTEGER),
  );
  const change = fc.record({ id: fc.constantFrom('x', 'y', 'z'), hashes: fc.uniqueArray(hash) });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
      const table = new CarrierTable();
      const model = new Map<string, number[]>();
      for (const { id, hashes } of changes) {
        table.remove(id, model.get(id) ?? []);
        table.add(id, hashes);
        model.set(id, hashes);
      }
      const all = [...new Set(changes.flatMap(({ hashes }) => hashes))];
      for (const one of all) {
        const ids = [...model].filter(([, hashes]) => hashes.includes(one)).map(([id]) => id);
        expect(table.idsOf(one, 9).toSorted()).toEqual(ids.toSorted());
        expect(table.idsOf(one, 1)).toHaveLength(Math.min(1, ids.length));
        expect(table.count(one)).toBe(ids.length);
      }
      expect(table.size).toBe([...model.values()].flat().length);
    }),
  );
});

it('grows: as many entries as are added are found', () => {
  const table = new CarrierTable();
  for (let at = 0; at < 10_000; at += 1) table.add(`id${at}`, [at, at + 1e9, at + 2e12, 42, at * 3 + 1e15, at + 2 ** 52, at * 7 + 5e14]);
  expect(table.count(42)).toBe(10_001);
  expect(table.idsOf(9_999 + 2e12, 5)).toEqual(['id9999']);
});
