import { type Book, openAll, openWhole } from './book';
import { TOTAL_INDEX } from './columns';
import { type Envelope, isWhole } from './envelope';
import { readHead } from './head';
import { readEnvelopes } from './rows';
import type { BookStore, Records, StoreName } from './store';

type Reads = Pick<BookStore, 'get' | 'getMany' | 'scan' | 'count' | 'verify' | 'checkCounts'>;

/** Reads that work the same for every store. */
export function recordReads(book: Book): Reads {
  async function getMany<N extends StoreName>(store: N, ids: readonly string[]): Promise<(Records[N] | undefined)[]> {
    const tx = book.db().transaction(store, 'readonly');
    const found = await readEnvelopes(tx.store, [...new Set(ids)]);
    return await openAll(
      book,
      store,
      ids.map((id) => found.get(id)),
    );
  }
  return {
    getMany,
    get: async (store, id) => (await getMany(store, [id]))[0],
    scan: (store, after, limit) => scan(book, store, after, limit),
    count: (store) => book.db().count(store),
    verify: (store, after, limit) => verify(book, store, after, limit),
    checkCounts: (store) => checkCounts(book, store),
  };
}

/** Fills the page up to `limit` also where damaged rows lie in between: a short page means the end. */
async function scan<N extends StoreName>(book: Book, store: N, after: string | undefined, limit: number): Promise<Records[N][]> {
  const records: Records[N][] = [];
  let from = after;
  while (records.length < limit) {
    const wanted = limit - records.length;
    const rows = await readChunk(book, store, from, wanted);
    records.push(...(await openWhole(book, store, rows)));
    from = rows.at(-1)?.id;
    if (rows.length < wanted) break;
  }
  return records;
}

async function verify(
  book: Book,
  store: StoreName,
  after: string | undefined,
  limit: number,
): Promise<{ damaged: string[]; last?: string }> {
  const rows = await readChunk(book, store, after, limit);
  const whole = await Promise.all(rows.map((row) => isWhole(store, row)));
  const damaged = rows.filter((_, at) => !whole[at]).map(({ id }) => id);
  for (const id of damaged) book.damaged.add(`${store}/${id}`);
  const last = rows.at(-1)?.id;
  return last !== undefined && rows.length === limit ? { damaged, last } : { damaged };
}

/**
 * Records of a store, and how many of them its indexes account for. Of contacts also the entries of the key index against those written:
 * what is missing there or too much is taken off.
 */
async function checkCounts(book: Book, store: StoreName): Promise<{ store: StoreName; records: number; indexed: number }> {
  const tx = book.db().transaction([store, 'meta'], 'readonly');
  const rows = tx.objectStore(store);
  const total = TOTAL_INDEX[store];
  const [records, entries, keyEntries, head] = await Promise.all([
    rows.count(),
    total === undefined ? undefined : rows.index(total).count(),
    store === 'contacts' ? rows.index('keys').count() : undefined,
    readHead(tx.objectStore('meta')),
  ]);
  const off = keyEntries === undefined ? 0 : Math.abs(keyEntries - head.keyEntries);
  return { store, records, indexed: (entries ?? records) - off };
}

async function readChunk(book: Book, store: StoreName, after: string | undefined, limit: number): Promise<Envelope[]> {
  if (limit <= 0) return [];
  return (await book.db().getAll(store, after === undefined ? null : IDBKeyRange.lowerBound(after, true), limit)) as Envelope[];
}
