import type { Book } from './book';
import { deleteFrom, putInto } from './head';
import type { Change } from './store';

export const DEFAULT_LOG = {
  /** How long, in ms, an answered request is remembered; from some minutes up. */
  keepFulfilled: 7 * 24 * 3_600_000,
} as const;

/** Rows of the change log after `seq`, oldest first. */
export async function changesAfter(book: Book, seq: number, limit: number): Promise<Change[]> {
  return (await book.db().getAll('changes', IDBKeyRange.lowerBound(seq, true), limit)) as Change[];
}

/** How far a consumer has read; 0 before its first chunk. */
export async function readCursor(book: Book, consumer: string): Promise<number> {
  return ((await book.db().get('cursors', consumer)) as { seq: number } | undefined)?.seq ?? 0;
}

/** As `readCursor`, of several in one transaction. */
export async function readCursors(book: Book, consumers: readonly string[]): Promise<number[]> {
  const { store } = book.db().transaction('cursors', 'readonly');
  const rows = (await Promise.all(consumers.map((consumer) => store.get(consumer)))) as ({ seq: number } | undefined)[];
  return rows.map((row) => row?.seq ?? 0);
}

/** Relaxed: a cursor that is lost is a look taken twice. */
export async function moveCursors(book: Book, cursors: readonly { consumer: string; seq: number }[]): Promise<void> {
  book.mayWrite();
  if (cursors.length === 0) return;
  const tx = book.db().transaction('cursors', 'readwrite', { durability: 'relaxed' });
  for (const cursor of cursors) putInto(tx.store, cursor);
  await tx.done;
}

/** Drops up to `limit` rows that every one of the consumers has read, and old answers to requests. Returns how many rows of the log went. */
export async function compact(book: Book, consumers: readonly string[], limit: number): Promise<number> {
  book.mayWrite();
  const slowest = Math.min(...(await Promise.all(consumers.map((consumer) => readCursor(book, consumer)))));
  const tx = book.db().transaction(['changes', 'fulfilled'], 'readwrite', { durability: 'relaxed' });
  const old = IDBKeyRange.upperBound(book.now() - DEFAULT_LOG.keepFulfilled, true);
  const [read, answered] = await Promise.all([
    Number.isFinite(slowest) ? (tx.objectStore('changes').getAllKeys(IDBKeyRange.upperBound(slowest), limit) as Promise<number[]>) : [],
    tx.objectStore('fulfilled').index('at').getAllKeys(old, limit),
  ]);
  const last = read.at(-1);
  if (last !== undefined) deleteFrom(tx.objectStore('changes'), IDBKeyRange.upperBound(last));
  for (const id of answered) deleteFrom(tx.objectStore('fulfilled'), id);
  await tx.done;
  return read.length;
}
