import { unwrap } from 'idb';
import type { Contact } from '../domain/contact/contact';
import { type Book, openAll, openWhole } from './book';
import { type Envelope, isWhole } from './envelope';
import { type Rows, ownedBy, readEnvelopes, readNear, readPage, resultsOf } from './rows';
import type { BookStore, Near } from './store';

type Reads = Pick<
  BookStore,
  | 'contactsByKeys'
  | 'contactsWithRoots'
  | 'countKeys'
  | 'contactsNear'
  | 'rootOf'
  | 'membersOf'
  | 'customersOf'
  | 'linksOf'
  | 'linksPage'
  | 'pairsOf'
  | 'pairsPage'
  | 'provenanceOf'
>;

/** Reads of who is who: contacts by key and root, decisions, suggestions, origins. */
export function contactReads(book: Book): Reads {
  async function edgesOf(store: 'links' | 'pairs', ids: readonly string[]): Promise<Envelope[]> {
    const tx = book.db().transaction(store, 'readonly');
    const sides = [tx.store.index('a'), tx.store.index('b')];
    const found = (await Promise.all(sides.flatMap((index) => ids.map((id) => index.getAll(id))))) as Envelope[][];
    return [...new Map(found.flat().map((envelope) => [envelope.id, envelope])).values()];
  }
  return {
    async contactsByKeys(keys, cap) {
      const distinct = [...new Set(keys)];
      const found = await carriersOf(book, () => contactsOf(book).index('keys'), distinct.map(book.vault().hash.key), cap);
      return new Map(distinct.map((key, at) => [key, found[at] ?? []]));
    },
    async countKeys(keys) {
      const hashed = keys.map(book.vault().hash.key);
      const { table } = book.carriers;
      if (table) return hashed.map((key) => table.count(key));
      const index = contactsOf(book).index('keys');
      return await resultsOf(hashed.map((key) => index.count(key)));
    },
    async contactsWithRoots(ids) {
      const distinct = [...new Set(ids)];
      if (distinct.length === 0) return new Map();
      const store = contactsOf(book);
      // They share some value, not their time: no two of them lie together.
      const found = (await resultsOf(distinct.map((id) => store.get(id)))) as (Envelope | undefined)[];
      const listed = found.filter((envelope) => envelope !== undefined);
      const opened = await openAll(book, 'contacts', listed);
      return new Map(
        listed.flatMap((envelope, at) => {
          const contact = opened[at];
          return contact && contact.deletedAt === undefined ? [[contact.id, { contact, rootId: rootIdOf(envelope) }] as const] : [];
        }),
      );
    },
    contactsNear: (keys, near) => contactsNear(book, keys, near),
    async rootOf(id) {
      const envelope = (await book.db().get('contacts', id)) as Envelope | undefined;
      if (!envelope) return undefined;
      if (await isWhole('contacts', envelope)) return envelope.rootId;
      book.damaged.add(`contacts/${id}`);
      return undefined;
    },
    membersOf: async (rootId) => openWhole(book, 'contacts', (await book.db().getAllFromIndex('contacts', 'rootId', rootId)) as Envelope[]),
    customersOf: (ids) => customersOf(book, ids),
    async linksOf(ids) {
      const known = book.linkEnds.of(ids);
      return openWhole(book, 'links', known ? await linksByIds(book, known, new Set(ids)) : await edgesOf('links', ids));
    },
    async linksPage(offset, limit) {
      const { store } = book.db().transaction('links', 'readonly');
      // Ids are made of the time (UUIDv7): the last come first.
      const [page, total] = await Promise.all([readPage(store, null, limit, { offset, direction: 'prev' }), store.count()]);
      return { links: await openWhole(book, 'links', page), total };
    },
    pairsOf: async (id) => openWhole(book, 'pairs', await edgesOf('pairs', [id])),
    async pairsPage(offset, limit) {
      const tx = book.db().transaction('pairs', 'readonly');
      const [page, total] = await Promise.all([readPage(tx.store.index('order'), null, limit, { offset }), tx.store.count()]);
      return { pairs: await openWhole(book, 'pairs', page), total };
    },
    async provenanceOf(contactIds) {
      const index = book.db().transaction('provenance', 'readonly').store.index('children');
      const found = (await Promise.all(contactIds.map((id) => index.getAll(ownedBy(id))))) as Envelope[][];
      return await openWhole(book, 'provenance', found.flat());
    },
  };
}

/** Those of the decisions that touch any of the contacts. */
async function linksByIds(book: Book, linkIds: readonly string[], ends: ReadonlySet<unknown>): Promise<Envelope[]> {
  if (linkIds.length === 0) return [];
  const found = await readEnvelopes(book.db().transaction('links', 'readonly').store, linkIds);
  return [...found.values()].filter(({ a, b }) => ends.has(a) || ends.has(b));
}

/** Past idb: its promises and proxies for each of many requests would be half of a look-up. */
function contactsOf(book: Book): IDBObjectStore {
  return (unwrap(book.db()) as IDBDatabase).transaction('contacts', 'readonly').objectStore('contacts');
}

/** At most `cap` ids under each hashed key. */
async function carriersOf(book: Book, index: () => IDBIndex, hashed: readonly number[], cap: number): Promise<string[][]> {
  const { table } = book.carriers;
  if (table) return hashed.map((key) => table.idsOf(key, cap));
  const asked = index();
  return (await resultsOf(hashed.map((key) => asked.getAllKeys(key, cap)))) as string[][];
}

/** Keys, rows and counts in one transaction. */
async function contactsNear(book: Book, keys: readonly string[], { cap, counted, choose }: Near): ReturnType<BookStore['contactsNear']> {
  const store = contactsOf(book);
  const index = store.index('keys');
  const hashed = keys.map(book.vault().hash.key);
  const lists = await carriersOf(book, () => index, hashed, cap + 1);
  const full = keys.flatMap((key, at) => ((lists[at]?.length ?? 0) > cap && counted(key) ? [at] : []));
  const ids = [...new Set(choose(new Map(keys.flatMap((key, at) => ((lists[at]?.length ?? 0) > cap ? [] : [[key, lists[at] ?? []]])))))];
  const reads: IDBRequest[] = [...ids.map((id) => store.get(id)), ...full.map((at) => index.count(hashed[at]))];
  const found = await resultsOf<unknown>(reads);
  const envelopes = found.slice(0, ids.length) as (Envelope | undefined)[];
  const counts = lists.map(({ length }) => length);
  for (const [nth, at] of full.entries()) counts[at] = found[ids.length + nth] as number;
  const contacts = await openAll(book, 'contacts', envelopes);
  return {
    counts,
    contacts: contacts.flatMap((contact, at) => {
      const envelope = envelopes[at];
      return contact && envelope ? [{ contact, rootId: rootIdOf(envelope) }] : [];
    }),
  };
}

async function customersOf(book: Book, ids: readonly string[]): Promise<Map<string, Contact[]>> {
  const { store } = book.db().transaction('contacts', 'readonly');
  const readRoots = (roots: readonly string[]) => readByRoot(store.index('rootId'), roots);
  const wanted = new Set(ids);
  // Most contacts are their own root, or are found under the one they were last seen under; the others by a second look.
  const first = new Set([...wanted].map((id) => book.roots.of(id)));
  const found = await readRoots([...first]);
  const known = new Set(found.map(({ id }) => id));
  const merged = await readEnvelopes(
    store,
    [...wanted].filter((id) => !known.has(id)),
  );
  const roots = new Set([...merged.values()].map(rootIdOf).filter((root) => !first.has(root)));
  const envelopes = [...found, ...(await readRoots([...roots]))];
  for (const envelope of envelopes) book.roots.keep(envelope.id, rootIdOf(envelope));
  const asked = new Set(envelopes.flatMap((envelope) => (wanted.has(envelope.id) ? [rootIdOf(envelope)] : [])));
  const own = envelopes.filter((envelope) => asked.has(rootIdOf(envelope)) || wanted.has(rootIdOf(envelope)));
  const opened = await openAll(book, 'contacts', own);
  const customers = new Map<string, Contact[]>();
  for (const [at, envelope] of own.entries()) {
    const contact = opened[at];
    if (contact) customers.set(rootIdOf(envelope), [...(customers.get(rootIdOf(envelope)) ?? []), contact]);
  }
  return customers;
}

/** See `BookStore`. */
export function byCustomer({ roots }: Book, ids: readonly string[]): string[] {
  const rooted = ids.map((id) => [roots.of(id), id] as const);
  return rooted.sort((x, y) => (x[0] < y[0] ? -1 : x[0] > y[0] ? 1 : x[1] < y[1] ? -1 : 1)).map(([, id]) => id);
}

async function readByRoot(index: Rows, roots: readonly string[]): Promise<Envelope[]> {
  const each = async (root: string) => (await index.getAll(root)) as Envelope[];
  return await readNear(index, roots, { rangeOf: IDBKeyRange.bound, idOf: rootIdOf, each });
}

function rootIdOf({ id, rootId }: Envelope): string {
  return rootId ?? id;
}
