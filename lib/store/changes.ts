import type { Book } from './book';
import { deleteFrom } from './head';
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
