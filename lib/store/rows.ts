import type { IDBPTransaction } from 'idb';
import type { Envelope } from './envelope';

export type AnyTransaction = IDBPTransaction<unknown, string[], IDBTransactionMode>;
/** What is asked of an object store or of an index; idb's own type is bound to one set of names. */
export type Rows = {
  get(key: IDBValidKey): Promise<unknown>;
  getAll(query?: IDBKeyRange | IDBValidKey | null, limit?: number): Promise<unknown[]>;
  getAllKeys(range?: IDBKeyRange | null, limit?: number): Promise<IDBValidKey[]>;
};
type Cursor = { value: unknown; advance(by: number): Promise<Cursor | null>; continue(): Promise<Cursor | null> };
type Index = Pick<Rows, 'getAll'> & { openCursor(range: IDBKeyRange | null, direction: IDBCursorDirection): Promise<Cursor | null> };

/** From how many neighbours on a look at the range of their keys is cheaper than a look at each. */
const RANGE_FROM = 8;
/** How many rows a range may hold for each one wanted and is still read faster as a whole than row by row. */
const SPARSE = 4;
/** So many ids are looked at half by half where a range holds too much: those of one half may lie close together. */
const SPLIT_FROM = 64;
/** Ids of one range: they lie nearer to each other than all do, and no answer is too long to wait for. */
const NEIGHBOURS = 250;

/** Envelopes of the given ids by id; missing ones are absent. Ids that lie together, as those of a bulk write do, are read as a range. */
export async function readEnvelopes(rows: Rows, ids: readonly string[]): Promise<Map<string, Envelope>> {
  const each = async (id: string) => {
    const envelope = (await rows.get(id)) as Envelope | undefined;
    return envelope ? [envelope] : [];
  };
  const found = await readNear(rows, ids, { rangeOf: IDBKeyRange.bound, idOf: ({ id }) => id, each });
  return new Map(found.map((envelope) => [envelope.id, envelope]));
}

/** How rows lie by an id: in which range those from one to another are, which of them a row has, and the rows of one alone. */
type Neighbourhood = {
  rangeOf(first: string, last: string): IDBKeyRange;
  idOf(envelope: Envelope): unknown;
  each(id: string): Promise<Envelope[]>;
};

/** All rows of the given distinct ids, in no order: range by range where they lie close enough, id by id where not. */
export async function readNear(rows: Rows, ids: readonly string[], by: Neighbourhood): Promise<Envelope[]> {
  const sorted = ids.toSorted();
  const found: Promise<Envelope[]>[] = [];
  for (let from = 0; from < sorted.length; from += NEIGHBOURS) found.push(readNeighbours(rows, sorted.slice(from, from + NEIGHBOURS), by));
  return (await Promise.all(found)).flat();
}

async function readNeighbours(rows: Rows, sorted: readonly string[], { rangeOf, idOf, each }: Neighbourhood): Promise<Envelope[]> {
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first !== undefined && last !== undefined && sorted.length >= RANGE_FROM) {
    const range = rangeOf(first, last);
    const limit = sorted.length * SPARSE;
    const keys = await rows.getAllKeys(range, limit + 1);
    if (keys.length === 0) return [];
    const wanted = new Set<unknown>(sorted);
    if (keys.length <= limit) return ((await rows.getAll(range)) as Envelope[]).filter((envelope) => wanted.has(idOf(envelope)));
  }
  if (sorted.length >= SPLIT_FROM) {
    const half = sorted.length >> 1;
    const halves = [sorted.slice(0, half), sorted.slice(half)];
    return (await Promise.all(halves.map((ids) => readNeighbours(rows, ids, { rangeOf, idOf, each })))).flat();
  }
  return (await Promise.all(sorted.map(each))).flat();
}

/** Every living child of a contact (or of those up to `last`), in the index of children. Arrays sort last (Indexed Database API 3.0, 2.4). */
export function ownedBy(contactId: string, last = contactId): IDBKeyRange {
  return IDBKeyRange.bound([contactId], [last, []]);
}

/** Children read at once. */
const CHILDREN = 500;

/** All living children of the given distinct contacts, from the index of children, in no order. */
export async function readOwned(index: Rows, contactIds: readonly string[]): Promise<Envelope[]> {
  const sorted = contactIds.toSorted();
  const found: Promise<Envelope[]>[] = [];
  for (let from = 0; from < sorted.length; from += NEIGHBOURS) found.push(readFamily(index, sorted.slice(from, from + NEIGHBOURS)));
  return (await Promise.all(found)).flat();
}

/** Reads on from the first contact to the last while enough of what lies there is wanted; what is left is read contact by contact. */
async function readFamily(index: Rows, sorted: readonly string[]): Promise<Envelope[]> {
  const each = async (ids: readonly string[]) => (await Promise.all(ids.map((id) => index.getAll(ownedBy(id))))).flat() as Envelope[];
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined || sorted.length < RANGE_FROM) return each(sorted);
  const wanted = new Set<unknown>(sorted);
  const found: Envelope[] = [];
  for (let range = ownedBy(first, last); ;) {
    const page = (await index.getAll(range, CHILDREN)) as Envelope[];
    const own = page.filter(({ owner }) => wanted.has(owner));
    const end = page.at(-1);
    if (!end || page.length < CHILDREN) return [...found, ...own];
    const { owner, at, id } = end as Envelope & { owner: string; at: number };
    if (own.length * SPARSE < page.length)
      return [
        ...[...found, ...own].filter((row) => row.owner !== owner),
        ...(await each(sorted.filter((contactId) => contactId >= owner))),
      ];
    found.push(...own);
    range = IDBKeyRange.bound([owner, at, id], [last, []], true);
  }
}

/** What raw requests of one transaction answer, in their order. They end in the order in which they were made: the last is waited for. */
export function resultsOf<T>(requests: readonly IDBRequest<T>[]): Promise<T[]> {
  return new Promise((resolve, reject) => {
    const last = requests.at(-1);
    if (!last) {
      resolve([]);
      return;
    }
    // oxlint-disable-next-line prefer-add-event-listener -- dozens in a look-up: one that is set is cheaper than one that is added
    last.onsuccess = () => resolve(requests.map(({ result }) => result));
    for (const request of requests) {
      // oxlint-disable-next-line prefer-add-event-listener -- likewise
      request.onerror = () => reject(request.error);
    }
  });
}

/** Up to `limit` rows of an index in its order, after the first `offset`. From the start on they come in one answer, a cursor asks row by row. */
export async function readPage(
  index: Index,
  range: IDBKeyRange | null,
  limit: number,
  { offset = 0, direction = 'next' as IDBCursorDirection } = {},
): Promise<Envelope[]> {
  if (limit <= 0) return [];
  if (offset === 0 && direction === 'next') return (await index.getAll(range, limit)) as Envelope[];
  const page: Envelope[] = [];
  let cursor = await index.openCursor(range, direction);
  if (offset > 0) cursor = (await cursor?.advance(offset)) ?? null;
  while (cursor && page.length < limit) {
    page.push(cursor.value as Envelope);
    if (page.length < limit) cursor = await cursor.continue();
  }
  return page;
}
