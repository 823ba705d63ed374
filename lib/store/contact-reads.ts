import type { Contact } from '../domain/contact/contact';
import { type Book, openAll, openWhole } from './book';
import { type Envelope, isWhole } from './envelope';
import { readEnvelopes, readPage } from './rows';
import type { BookStore } from './store';

type Reads = Pick<
  BookStore,
  'contactsByKeys' | 'countKeys' | 'rootOf' | 'membersOf' | 'customersOf' | 'linksOf' | 'pairsOf' | 'pairsPage' | 'provenanceOf'
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
      const { hash } = book.vault();
      const index = book.db().transaction('contacts', 'readonly').store.index('keys');
      const found = await Promise.all(
        [...new Set(keys)].map(async (key) => [key, (await index.getAllKeys(hash.key(key), cap)) as string[]] as const),
      );
      return new Map(found);
    },
    async countKeys(keys) {
      const { hash } = book.vault();
      const index = book.db().transaction('contacts', 'readonly').store.index('keys');
      return await Promise.all(keys.map((key) => index.count(hash.key(key))));
    },
    async rootOf(id) {
      const envelope = (await book.db().get('contacts', id)) as Envelope | undefined;
      if (!envelope) return undefined;
      if (await isWhole('contacts', envelope)) return envelope.rootId;
      book.damaged.add(`contacts/${id}`);
      return undefined;
    },
    membersOf: async (rootId) => openWhole(book, 'contacts', (await book.db().getAllFromIndex('contacts', 'rootId', rootId)) as Envelope[]),
    customersOf: (ids) => customersOf(book, ids),
    linksOf: async (ids) => openWhole(book, 'links', await edgesOf('links', ids)),
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

/** From how many roots on one read of their range is tried before a read of each. */
const RANGE_FROM = 8;

async function customersOf(book: Book, ids: readonly string[]): Promise<Map<string, Contact[]>> {
  const tx = book.db().transaction('contacts', 'readonly');
  const named = await readEnvelopes(tx.store, [...new Set(ids)]);
  const roots = new Set([...named.values()].map((envelope) => envelope.rootId ?? envelope.id));
  const envelopes =
    (await readRange(tx.store.index('rootId'), roots)) ??
    (await Promise.all([...roots].map((root) => tx.store.index('rootId').getAll(root)))).flat();
  const opened = await openAll(book, 'contacts', envelopes as Envelope[]);
  const customers = new Map<string, Contact[]>();
  for (const [at, envelope] of (envelopes as Envelope[]).entries()) {
    const root = envelope.rootId ?? envelope.id;
    const contact = opened[at];
    if (contact) customers.set(root, [...(customers.get(root) ?? []), contact]);
  }
  return customers;
}

/** All members of roots that lie together, as those of a bulk write do, in one request; undefined where others lie between. */
async function readRange(
  index: { getAll(range: IDBKeyRange, limit: number): Promise<unknown[]> },
  roots: ReadonlySet<string>,
): Promise<unknown[] | undefined> {
  if (roots.size < RANGE_FROM) return undefined;
  const sorted = [...roots].toSorted();
  const limit = roots.size * 2;
  const found = (await index.getAll(IDBKeyRange.bound(sorted[0], sorted.at(-1)), limit)) as Envelope[];
  return found.length < limit ? found.filter((envelope) => roots.has(envelope.rootId ?? envelope.id)) : undefined;
}

/** Every living child of a contact, in the index of children. Arrays sort after numbers and strings (Indexed Database API 3.0 section 2.4). */
export function ownedBy(contactId: string): IDBKeyRange {
  return IDBKeyRange.bound([contactId], [contactId, []]);
}
