import { chunksOf } from '../domain/chunks';
import { unwrap } from 'idb';
import { type Book, openWhole } from './book';
import { externalKey, ownerOf } from './columns';
import type { Envelope } from './envelope';
import { type Rows, ownedBy, readEnvelopes, readOwned, readPage, resultsOf } from './rows';
import type { BookStore, Page, Records } from './store';

type Reads = Pick<
  BookStore,
  | 'childrenOf'
  | 'allChildrenOf'
  | 'ownersOf'
  | 'ownersAmong'
  | 'countChildren'
  | 'interactionBySource'
  | 'openTasks'
  | 'countOpenTasks'
  | 'nextOpenTask'
  | 'pendingTasks'
  | 'coldCadences'
  | 'nextCold'
  | 'occasionsOn'
>;
type ChildStore = Parameters<BookStore['childrenOf']>[0];

/** Reads of what belongs to a contact: its history and its follow-ups. */
export function childReads(book: Book): Reads {
  const tasksBy = (index: 'fireAt' | 'pendingAt') => book.db().transaction('tasks', 'readonly').store.index(index);
  return {
    childrenOf: (store, contactIds, page) => childrenOf(book, store, contactIds, page),
    async allChildrenOf(store, contactIds) {
      const index: Rows = book.db().transaction(store, 'readonly').store.index('children');
      return openWhole(book, store, await readOwned(index, [...new Set(contactIds)]));
    },
    async ownersOf(store, ids) {
      const owners = new Set<string>();
      const wanted = [...new Set(ids)];
      // Piece by piece: of a large import's hundred thousand orders only the owner's id is kept.
      for (let from = 0; from < wanted.length; from += PIECE) {
        const found = await readEnvelopes(book.db().transaction(store, 'readonly').store, wanted.slice(from, from + PIECE));
        for (const envelope of found.values()) owners.add(ownerOf(envelope));
      }
      owners.delete('');
      return [...owners];
    },
    ownersAmong: (store, contactIds) => ownersAmong(book, store, contactIds),
    countChildren: (store, contactId) => book.db().countFromIndex(store, 'children', ownedBy(contactId)),
    async interactionBySource(source, externalId) {
      const key = externalKey(source, externalId, book.vault().hash);
      const envelope = (await book.db().getFromIndex('interactions', 'external', key)) as Envelope | undefined;
      return envelope && (await openWhole(book, 'interactions', [envelope]))[0];
    },
    openTasks: async (until, offset, limit) =>
      openWhole(book, 'tasks', await readPage(tasksBy('fireAt'), IDBKeyRange.upperBound(until), limit, { offset })),
    countOpenTasks: async (until, most) => (await tasksBy('fireAt').getAllKeys(IDBKeyRange.upperBound(until), most)).length,
    async nextOpenTask(after) {
      const [task] = await readWhole(book, IDBKeyRange.lowerBound(after, true), 1, 'readonly');
      return task;
    },
    async coldCadences(rank, until, limit) {
      const index = book.db().transaction('cadences', 'readonly').store.index('cold');
      return openWhole(book, 'cadences', await readPage(index, IDBKeyRange.bound([rank], [rank, until]), limit));
    },
    async nextCold(rank, after) {
      const index = book.db().transaction('cadences', 'readonly').store.index('cold');
      const range = IDBKeyRange.bound([rank, after], [rank, []], true);
      return (await openWhole(book, 'cadences', await readPage(index, range, 1)))[0];
    },
    async occasionsOn(of, keys, limit) {
      const index = book.db().transaction('cadences', 'readonly').store.index(of);
      const rows = await Promise.all(keys.map((key) => index.getAll(key, limit)));
      return openWhole(book, 'cadences', rows.flat() as Envelope[]);
    },
    pendingTasks: (until, limit) => readWhole(book, IDBKeyRange.upperBound(until), limit, 'readwrite'),
  };
}

/** Records that are looked at in one transaction for whose they are. */
const PIECE = 5000;
/** Contacts of one look at a stretch of the index. */
const STRETCH = 250;

/** Stretch by stretch, and contact by contact only where there is anything: most contacts of an imported book have no history at all. */
async function ownersAmong(book: Book, store: ChildStore, contactIds: readonly string[]): Promise<Set<string>> {
  const index = (unwrap(book.db()) as IDBDatabase).transaction(store, 'readonly').objectStore(store).index('children');
  const sorted = [...new Set(contactIds)].toSorted();
  const stretches = chunksOf(sorted, STRETCH);
  const first = await resultsOf(stretches.map((ids) => index.getKey(ownedBy(ids[0] ?? '', ids.at(-1)))));
  const asked = stretches.filter((_, at) => first[at] !== undefined).flat();
  const found = await resultsOf(asked.map((id) => index.getKey(ownedBy(id))));
  return new Set(asked.filter((_, at) => found[at] !== undefined));
}

/**
 * Tasks that were not notified, soonest first; goes on past damaged rows, so that one of them does not stop all reminders. Chromium leaves the old
 * index entry of a row that moved on, steps over it in every later look, and drops it only in a transaction that may write: after 5,000 reminders
 * a look took 120 ms, with one `readwrite` among them 15.
 */
async function readWhole(book: Book, range: IDBKeyRange, limit: number, mode: 'readonly' | 'readwrite'): Promise<Records['tasks'][]> {
  const tasks: Records['tasks'][] = [];
  let offset = 0;
  while (tasks.length < limit) {
    const wanted = limit - tasks.length;
    const index = book.db().transaction('tasks', mode, { durability: 'relaxed' }).store.index('pendingAt');
    const rows = await readPage(index, range, wanted, { offset });
    tasks.push(...(await openWhole(book, 'tasks', rows)));
    offset += rows.length;
    if (rows.length < wanted) break;
  }
  return tasks;
}

async function childrenOf<N extends ChildStore>(book: Book, store: N, contactIds: readonly string[], page: Page): Promise<Records[N][]> {
  const { limit, before } = page;
  if (limit <= 0) return [];
  const children: Records[N][] = [];
  let from = before;
  while (children.length < limit) {
    const wanted = limit - children.length;
    const rows = await newest(book, store, contactIds, wanted, from);
    children.push(...(await openWhole(book, store, rows)));
    const last = rows.at(-1);
    if (!last || rows.length < wanted) break;
    from = { at: Number(last.at), id: last.id };
  }
  return children;
}

/** One page of envelopes across members, by instant and id downwards: that order is total, so that no row is skipped or seen twice. */
async function newest(
  book: Book,
  store: ChildStore,
  contactIds: readonly string[],
  limit: number,
  before: Page['before'],
): Promise<Envelope[]> {
  const index = book.db().transaction(store, 'readonly').store.index('children');
  const pages = await Promise.all(
    [...new Set(contactIds)].map((id) => {
      const range = before ? IDBKeyRange.bound([id], [id, before.at, before.id], false, true) : ownedBy(id);
      return readPage(index, range, limit, { direction: 'prev' });
    }),
  );
  return pages
    .flat()
    .toSorted((x, y) => Number(y.at) - Number(x.at) || (x.id < y.id ? 1 : -1))
    .slice(0, limit);
}
