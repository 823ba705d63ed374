import { type IDBPObjectStore, unwrap } from 'idb';
import type { Rows } from './rows';

/** Where the book's end is: the last sequence number of the log, and how many entries the key index must hold. */
export type Head = { id: 'head'; seq: number; keyEntries: number };
/** Who the book is. `recovered`: it was accepted or begun on the recovery screen, so that it is nobody's first run. */
export type Identity = { id: 'book'; epoch: string; hashKey: string; recovered?: boolean };

/** Reads the head; of a book without one, the start. */
export async function readHead(meta: Rows): Promise<Head> {
  return ((await meta.get('head')) as Head | undefined) ?? { id: 'head', seq: 0, keyEntries: 0 };
}

export async function readIdentity(meta: Rows): Promise<Identity | undefined> {
  return (await meta.get('book')) as Identity | undefined;
}

/** Puts without waiting for the single request: its error aborts the transaction, whose end the caller waits for. */
export function putInto(rows: object, row: unknown): void {
  (unwrap(rows as IDBPObjectStore) as IDBObjectStore).put(row);
}
/** As `putInto`, for a row that must not be there yet: a `ConstraintError` aborts the transaction otherwise. */
export function addInto(rows: object, row: unknown): void {
  (unwrap(rows as IDBPObjectStore) as IDBObjectStore).add(row);
}
export function deleteFrom(rows: object, key: IDBValidKey | IDBKeyRange): void {
  (unwrap(rows as IDBPObjectStore) as IDBObjectStore).delete(key);
}
