import { afterEach, describe, expect, it } from 'vitest';
import type { Link } from '../../lib/domain/link/link';
import { testId } from '../support/order-builder';
import { RECORD_BUILDERS, aContact, aPair } from '../support/record-builders';
import { CODECS, closeTestBooks, openTestBook, put, save } from '../support/test-book';

afterEach(closeTestBooks);

describe.each(CODECS)('contacts under %s', (_name, makeCodec) => {
  const open = async () => openTestBook({ codec: await makeCodec() });

  describe('customersOf', () => {
    it.each([
      ['neighbours', 1],
      ['contacts far apart', 12],
    ])('resolves many %s at once, merged ones under their root, each with all members', async (_which, step) => {
      const book = await open();
      const contacts = Array.from({ length: 20 * step }, () => aContact()).toSorted((x, y) => (x.id < y.id ? -1 : 1));
      await save(book, ...contacts.map((contact) => put('contacts', contact)));
      const asked = contacts.filter((_, at) => at % step === 0).map(({ id }) => id);
      const [root = '', merged = '', last = ''] = [asked[0], asked[3], asked.at(-1)];
      const outside = contacts.at(-1)?.id ?? '';
      await book.commit({ at: 1, by: 'user', roots: [merged, outside].map((id) => ({ id, rootId: root })) });
      const found = await book.customersOf([...asked, outside, 'nobody']);
      expect([...found.keys()].toSorted()).toEqual(asked.filter((id) => id !== merged && id !== outside));
      expect(
        found
          .get(root)
          ?.map(({ id }) => id)
          .toSorted(),
      ).toEqual([root, merged, outside].toSorted());
      expect(found.get(last === outside ? root : last)?.length).toBeGreaterThan(0);
    });
  });

  describe('customersOf, after roots moved', () => {
    it('answers what is stored, not what was seen last: merged, parted again, merged elsewhere, asked by any member', async () => {
      const book = await open();
      const ids = Array.from({ length: 90 }, () => testId());
      await save(book, ...ids.map((id) => put('contacts', aContact({ id }))));
      const [a = '', b = '', c = ''] = [ids[0], ids[40], ids[80]];
      const moved = (id: string, rootId: string) => book.commit({ at: 2, by: 'engine', roots: [{ id, rootId }] });
      const membersBy = async (asked: string[]) =>
        [...(await book.customersOf(asked))].map(([root, members]) => [root, members.map(({ id }) => id).toSorted()]);
      await moved(c, a);
      expect(await membersBy([c])).toEqual([[a, [a, c].toSorted()]]);
      await moved(c, c);
      expect(await membersBy([c])).toEqual([[c, [c]]]);
      await moved(c, b);
      await moved(b, a);
      expect(await membersBy([b])).toEqual([[a, [a, b].toSorted()]]);
      await moved(c, a);
      expect(await membersBy([c])).toEqual([[a, [a, b, c].toSorted()]]);
      expect((await book.customersOf(ids)).size).toBe(ids.length - 2);
    });
  });

  describe('byCustomer', () => {
    it('keeps every id, and those of one customer side by side', async () => {
      const book = await open();
      const ids = Array.from({ length: 9 }, () => testId()).toSorted();
      const [first = '', fourth = '', last = ''] = [ids[0], ids[3], ids[8]];
      await save(book, ...ids.map((id) => put('contacts', aContact({ id }))));
      await book.commit({ at: 2, by: 'engine', roots: [fourth, last].map((id) => ({ id, rootId: first })) });
      expect(book.byCustomer(ids)).toEqual([first, fourth, last, ...ids.filter((id) => ![first, fourth, last].includes(id))]);
    });
  });

  describe('contactsByKeys', () => {
    it('finds who carries a key, up to a cap, and answers an empty list for a key of nobody', async () => {
      const book = await open();
      const tagged = Array.from({ length: 5 }, () => aContact({ tags: ['vip'] }));
      await save(book, ...tagged.map((contact) => put('contacts', contact)));
      const address = tagged[2]?.emails[0]?.address ?? '';
      const found = await book.contactsByKeys(['tag:vip', `email:${address}`, 'email:nobody@acme.example', 'tag:vip'], 3);
      expect([...found.keys()]).toEqual(['tag:vip', `email:${address}`, 'email:nobody@acme.example']);
      expect(found.get('tag:vip')).toHaveLength(3);
      expect(found.get(`email:${address}`)).toEqual([tagged[2]?.id]);
      expect(found.get('email:nobody@acme.example')).toEqual([]);
    });

    it('follows the record: old keys go, new ones come, deleted contacts carry none, restored ones carry theirs again', async () => {
      const book = await open();
      const contact = aContact({ tags: ['old', 'old'] });
      const counts = () => book.countKeys(['tag:old', 'tag:new']);
      await save(book, put('contacts', contact));
      expect(await counts()).toEqual([1, 0]);
      await save(book, put('contacts', { ...contact, tags: ['new'] }));
      expect(await counts()).toEqual([0, 1]);
      await save(book, put('contacts', { ...contact, tags: ['new'], deletedAt: 5 }));
      expect(await counts()).toEqual([0, 0]);
      expect(await book.contactsByKeys(['tag:new'], 9)).toEqual(new Map([['tag:new', []]]));
      await save(book, put('contacts', { ...contact, tags: ['new'] }));
      expect(await counts()).toEqual([0, 1]);
    });
  });

  describe('warmKeys', () => {
    it('changes no answer: who was there, who comes while it reads, who comes after, whose keys change, and nobody', async () => {
      const book = await open();
      const before = Array.from({ length: 30 }, () => aContact({ tags: ['before'] }));
      await save(book, ...before.map((contact) => put('contacts', contact)));
      const warm = book.warmKeys();
      const during = aContact({ tags: ['during'] });
      await Promise.all([warm, save(book, put('contacts', during))]);
      const after = aContact({ tags: ['after'] });
      await save(book, put('contacts', after), put('contacts', { ...during, tags: ['changed'] }));
      const keys = ['tag:before', 'tag:during', 'tag:after', 'tag:changed', 'tag:nobody'];
      expect(await book.countKeys(keys)).toEqual([30, 0, 1, 1, 0]);
      expect([...(await book.contactsByKeys(keys, 99)).values()].map((ids) => ids.length)).toEqual([30, 0, 1, 1, 0]);
    });

    it('reads a book that was empty as one that has nobody, until somebody comes', async () => {
      const book = await open();
      await book.warmKeys();
      expect(await book.countKeys(['tag:vip'])).toEqual([0]);
      await save(book, put('contacts', aContact({ tags: ['vip'] })));
      expect(await book.countKeys(['tag:vip'])).toEqual([1]);
    });
  });

  describe('contactsWithRoots', () => {
    it('answers the living with the customer that each belongs to', async () => {
      const book = await open();
      const [a, b, gone] = [aContact(), aContact(), aContact({ deletedAt: 5 })];
      await save(book, ...[a, b, gone].map((contact) => put('contacts', contact)));
      await book.commit({ at: 1, by: 'user', roots: [{ id: b.id, rootId: a.id }] });
      const found = await book.contactsWithRoots([a.id, b.id, gone.id, testId()]);
      expect([...found].map(([id, { contact, rootId }]) => [id, contact.id, rootId]).toSorted()).toEqual(
        [
          [a.id, a.id, a.id],
          [b.id, b.id, a.id],
        ].toSorted(),
      );
    });
  });

  describe('whoIsWho', () => {
    it('rises with contacts and decisions, not with what hangs on them', async () => {
      const book = await open();
      const start = book.whoIsWho();
      await save(book, put('contacts', aContact()));
      const then = book.whoIsWho();
      expect(then).toBeGreaterThan(start);
      await save(book, put('orders', RECORD_BUILDERS.orders()));
      expect(book.whoIsWho()).toBe(then);
    });
  });

  describe('rootOf', () => {
    it('is the contact itself at first, and the given root afterwards, which a later put keeps', async () => {
      const book = await open();
      const [a, b] = [aContact(), aContact()];
      await save(book, put('contacts', a), put('contacts', b));
      expect([await book.rootOf(a.id), await book.rootOf(b.id), await book.rootOf(testId())]).toEqual([a.id, b.id, undefined]);
      await book.commit({ at: 2, by: 'user', roots: [{ id: b.id, rootId: a.id }] });
      await save(book, put('contacts', { ...b, tags: ['edited'] }));
      expect(await book.rootOf(b.id)).toBe(a.id);
      expect((await book.membersOf(a.id)).map(({ id }) => id)).toEqual([a.id, b.id]);
      expect(await book.membersOf(b.id)).toEqual([]);
      expect(await book.get('contacts', b.id)).toEqual({ ...b, tags: ['edited'] });
      expect(await book.verify('contacts', undefined, 9)).toEqual({ damaged: [] });
    });

    it('takes a root and a record in one batch, and logs both', async () => {
      const book = await open();
      const [a, b] = [aContact(), aContact()];
      await save(book, put('contacts', a));
      await book.commit({ at: 2, by: 'user', puts: [put('contacts', b)], roots: [{ id: b.id, rootId: a.id }] });
      expect(await book.rootOf(b.id)).toBe(a.id);
      await book.commit({ at: 3, by: 'user', roots: [{ id: b.id, rootId: b.id }] });
      expect((await book.changesAfter(2, 9)).map(({ changes }) => changes)).toEqual([[['contacts', b.id, ['rootId']]]]);
      expect((await book.changesAfter(1, 1))[0]?.changes[0]?.[2]).toContain('rootId');
    });

    it('asks for a new plan when the contact to be rooted is not there', async () => {
      const book = await open();
      expect(await book.commit({ at: 2, by: 'user', roots: [{ id: testId(), rootId: testId() }] })).toEqual({ ok: false, reason: 'stale' });
    });
  });

  describe('linksOf', () => {
    it('finds the decisions that touch a contact on either side, once, undone ones too', async () => {
      const book = await open();
      const [a, b, c, d] = [testId(), testId(), testId(), testId()];
      const link = (x: string, y: string, patch: Partial<Link> = {}): Link => ({ ...RECORD_BUILDERS.links(), a: x, b: y, ...patch });
      const links = [link(a, b), link(b, c, { undoneAt: 7 }), link(c, d)];
      await save(book, ...links.map((record) => put('links', record)));
      const ids = (found: Link[]) => found.map(({ id }) => id).toSorted();
      expect(ids(await book.linksOf([b]))).toEqual(ids(links.slice(0, 2)));
      expect(ids(await book.linksOf([a, b, c]))).toEqual(ids(links));
    });
  });

  describe('warmLinks', () => {
    it('changes no answer: decisions from before, made while it reads, made after, undone, and none', async () => {
      const book = await open();
      const link = (a: string, b: string, more: Partial<Link> = {}): Link => ({ ...RECORD_BUILDERS.links(), a, b, ...more });
      const ids = Array.from({ length: 12 }, () => testId());
      const [a = '', b = '', c = '', d = '', nobody = ''] = ids;
      const before = link(a, b);
      const others = Array.from({ length: 5 }, () => link(testId(), testId()));
      await save(book, ...[before, ...others].map((record) => put('links', record)));
      const meanwhile = link(b, c);
      await Promise.all([book.warmLinks(), save(book, put('links', meanwhile))]);
      const after = link(c, d);
      await save(book, put('links', after));
      await save(book, put('links', { ...after, undoneAt: 5 }));
      const asked = async (...of: string[]) => (await book.linksOf(of)).map(({ id }) => id).toSorted();
      expect(await asked(a)).toEqual([before.id]);
      expect(await asked(b)).toEqual([before.id, meanwhile.id].toSorted());
      expect(await asked(c, d)).toEqual([meanwhile.id, after.id].toSorted());
      expect((await book.linksOf([d]))[0]?.undoneAt).toBe(5);
      expect(await asked(nobody)).toEqual([]);
    });
  });

  describe('pairsPage', () => {
    it('has the strongest first, put-off ones last, and every pair once over its pages', async () => {
      const book = await open();
      const weights = [3, -1, 12.5, 3, 7];
      const open5 = weights.map((weight) => aPair(testId(), testId(), weight));
      const late = aPair(testId(), testId(), 30, 'later');
      await save(book, put('pairs', late), ...open5.map((pair) => put('pairs', pair)));
      const first = await book.pairsPage(0, 4);
      const second = await book.pairsPage(4, 4);
      expect(first.total).toBe(6);
      const all = [...first.pairs, ...second.pairs];
      expect(all.map(({ weight }) => weight)).toEqual([12.5, 7, 3, 3, -1, 30]);
      expect(new Set(all.map(({ id }) => id)).size).toBe(6);
      expect((await book.pairsOf(late.b)).map(({ id }) => id)).toEqual([late.id]);
    });
  });
});
