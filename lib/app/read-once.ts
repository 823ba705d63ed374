import type { BookStore } from '../store/store';

type Kept = { version: number; values: Map<string, Promise<unknown>> };
const kept = new WeakMap<object, Kept>();

/**
 * What `read` makes of the book's documents, made once and kept until any of them is written. Several callers get one answer: nobody changes it.
 * Lives as long as the worker.
 */
export function readOnce<T>(store: Pick<BookStore, 'documentsVersion'>, name: string, read: () => Promise<T>): Promise<T> {
  const version = store.documentsVersion();
  const before = kept.get(store);
  const current: Kept = before?.version === version ? before : { version, values: new Map() };
  kept.set(store, current);
  const known = current.values.get(name);
  if (known) return known as Promise<T>;
  const made = read();
  current.values.set(name, made);
  made.catch(() => current.values.delete(name));
  return made;
}
