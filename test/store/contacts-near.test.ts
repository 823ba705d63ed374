import { afterEach, describe, expect, it } from 'vitest';
import { CODECS, closeTestBooks, openTestBook, put, save } from '../support/test-book';
import { contactOf, draftOf, testId } from '../support/contact-builder';

const all = (found: ReadonlyMap<string, readonly string[]>) => [...found.values()].flat();
const acme = (number: number, ...tags: string[]) =>
  put('contacts', { ...contactOf(number, draftOf(`Person ${number}`, { emails: [`p${number}@acme.example`], tags })) });

afterEach(closeTestBooks);

describe.each(CODECS)('contactsNear under %s', (_, codec) => {
  it('answers whom the keys bring up, each with its root, and how many carry each key', async () => {
    const book = await openTestBook({ codec: await codec() });
    await save(book, acme(1, 'a'), acme(2, 'a'), acme(3, 'b'));
    await book.commit({ at: 1, by: 'user', roots: [{ id: testId(2), rootId: testId(1) }] });
    const keys = ['tag:a', 'email:p3@acme.example', 'email:nobody@acme.example'];
    const { counts, contacts } = await book.contactsNear(keys, { cap: 60, counted: () => true, choose: all });
    expect(counts).toEqual([2, 1, 0]);
    expect(contacts.map(({ contact, rootId }) => [contact.id, rootId])).toEqual([
      [testId(1), testId(1)],
      [testId(2), testId(1)],
      [testId(3), testId(3)],
    ]);
  });

  it('does not follow a key that too many carry, and counts it where it is asked to', async () => {
    const book = await openTestBook({ codec: await codec() });
    await save(book, ...Array.from({ length: 9 }, (__, at) => acme(at + 1, 'all', 'each')));
    const { counts, contacts } = await book.contactsNear(['tag:all', 'tag:each'], {
      cap: 4,
      counted: (key) => key === 'tag:all',
      choose: all,
    });
    expect(counts).toEqual([9, 5]);
    expect(contacts).toEqual([]);
  });

  it('reads what is chosen and nothing else, in its order; a damaged or absent one is left out', async () => {
    const book = await openTestBook({ codec: await codec() });
    await save(book, acme(1, 'a'), acme(2, 'a'), acme(3, 'a'));
    const choose = () => [testId(3), testId(99), testId(1), testId(3)];
    const { contacts } = await book.contactsNear(['tag:a'], { cap: 60, counted: () => false, choose });
    expect(contacts.map(({ contact }) => contact.id)).toEqual([testId(3), testId(1)]);
  });

  it('answers nothing for no keys', async () => {
    const book = await openTestBook({ codec: await codec() });
    expect(await book.contactsNear([], { cap: 60, counted: () => true, choose: all })).toEqual({ counts: [], contacts: [] });
  });
});
