import { type Book, openAll, openWhole } from './book';
import { TOTAL_INDEX } from './columns';
import { type Envelope, isWhole } from './envelope';
import { readHead } from './head';
import { readEnvelopes } from './rows';
import type { BookStore, Records, StoreName } from './store';

type Reads = Pick<BookStore, 'get' | 'getMany' | 'scan' | 'idsBetween' | 'count' | 'verify' | 'checkCounts'>;

/** Reads that work the same for every store. */
export function recordReads(book: Book): Reads {
  async function getMany<N extends StoreName>(store: N, ids: readonly string[]): Promise<(Records[N] | undefined)[]> {
    // Opening a transaction is most of what a small read costs.
    if (ids.length === 0) return [];
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
    idsBetween: async (store, after, until, limit) =>
      after !== undefined && until !== undefined && after >= until
        ? []
        : ((await book.db().getAllKeys(store, between(after, until), limit)) as string[]),
    count: (store) => book.db().count(store),
    verify: (store, after, limit) => verify(book, store, after, limit),
    checkCounts: (store) => checkCounts(book, store),
  };
}

function between(after: string | undefined, until: string | undefined): IDBKeyRange | null {
  if (after !== undefined && until !== undefined) return IDBKeyRange.bound(after, until, true);
  if (after !== undefined) return IDBKeyRange.lowerBound(after, true);
  return until === undefined ? null : IDBKeyRange.upperBound(until);
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
  const tx = book.db().transaction(store, 'readonly');
  const total = TOTAL_INDEX[store];
  const [records, entries] = await Promise.all([tx.store.count(), total === undefined ? undefined : tx.store.index(total).count()]);
  const off = store === 'contacts' ? await missingKeys(book) : 0;
  return { store, records, indexed: (entries ?? records) - off };
}

/** Hashed keys are spread evenly below 2^53: parts of the index that are counted in some ten milliseconds each, at 100,000 contacts. */
const KEY_PARTS = 128;
const KEY_END = 2 ** 53;

/**
 * By how much the key index is off. Counted part by part, as it takes seconds and whoever asks meanwhile would wait; a write in between makes the
 * count worthless, and 0 is answered: the next check will tell.
 */
async function missingKeys(book: Book): Promise<number> {
  const head = () => readHead(book.db().transaction('meta', 'readonly').store);
  const before = await head();
  let entries = 0;
  for (let part = 0; part < KEY_PARTS; part += 1) {
    const range = IDBKeyRange.bound((part * KEY_END) / KEY_PARTS, ((part + 1) * KEY_END) / KEY_PARTS, false, true);
    entries += await book.db().countFromIndex('contacts', 'keys', range);
  }
  const after = await head();
  return before.seq === after.seq && before.keyEntries === after.keyEntries ? Math.abs(entries - after.keyEntries) : 0;
}

/** Up to `limit` envelopes in order of id, after `after`. */
export async function readChunk(book: Book, store: StoreName, after: string | undefined, limit: number): Promise<Envelope[]> {
  if (limit <= 0) return [];
  return (await book.db().getAll(store, after === undefined ? null : IDBKeyRange.lowerBound(after, true), limit)) as Envelope[];
}
