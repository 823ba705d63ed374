import type { IDBPTransaction } from 'idb';
import type { Envelope } from './envelope';

export type AnyTransaction = IDBPTransaction<unknown, string[], IDBTransactionMode>;
/** What is asked of an object store; idb's own type is bound to one set of names. */
export type Rows = {
  get(id: string): Promise<unknown>;
  getAllKeys(range?: IDBKeyRange | null, limit?: number): Promise<IDBValidKey[]>;
};
type Cursor = { value: unknown; advance(by: number): Promise<Cursor | null>; continue(): Promise<Cursor | null> };
type Index = { openCursor(range: IDBKeyRange | null, direction: IDBCursorDirection): Promise<Cursor | null> };

/** From how many ids on one look at the range of keys is cheaper than a look at each. */
const RANGE_FROM = 8;

/**
 * Envelopes of the given ids by id; missing ones are absent. New records of a bulk write have ids that lie together and are not there yet:
 * one request over their range tells so.
 */
export async function readEnvelopes(rows: Rows, ids: readonly string[]): Promise<Map<string, Envelope>> {
  const found = await Promise.all((await presentIds(rows, ids)).map((id) => rows.get(id) as Promise<Envelope | undefined>));
  return new Map(found.filter((envelope) => envelope !== undefined).map((envelope) => [envelope.id, envelope]));
}

async function presentIds(rows: Rows, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length < RANGE_FROM) return ids;
  const sorted = ids.toSorted();
  const range = IDBKeyRange.bound(sorted[0], sorted.at(-1));
  const keys = (await rows.getAllKeys(range, ids.length + 1)) as string[];
  if (keys.length > ids.length) return ids;
  const present = new Set(keys);
  return ids.filter((id) => present.has(id));
}

/** Up to `limit` rows of an index in its order, after the first `offset`. */
export async function readPage(
  index: Index,
  range: IDBKeyRange | null,
  limit: number,
  { offset = 0, direction = 'next' as IDBCursorDirection } = {},
): Promise<Envelope[]> {
  const page: Envelope[] = [];
  let cursor = await index.openCursor(range, direction);
  if (offset > 0) cursor = (await cursor?.advance(offset)) ?? null;
  while (cursor && page.length < limit) {
    page.push(cursor.value as Envelope);
    if (page.length < limit) cursor = await cursor.continue();
  }
  return page;
}
