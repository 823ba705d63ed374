import type { Contact } from '../../lib/domain/contact/contact';
import { type Codec, aesGcmCodec, identityCodec } from '../../lib/store/codec';
import { type OpenBookOptions, openBook } from '../../lib/store/open-book';
import type { BookStore, Put, Records, StoreName } from '../../lib/store/store';
import type { Witnessed } from '../../lib/store/witness';
import { testId } from './order-builder';

/** A witness that outlives a book, as chrome.storage.local does. */
export function memoryWitness(first?: Witnessed) {
  const state: { now: Witnessed | undefined } = { now: first };
  return {
    state,
    read: async () => structuredClone(state.now),
    write: async (witnessed: Witnessed) => {
      state.now = structuredClone(witnessed);
    },
  };
}

/** A name that no other book has: test files share one origin. */
export function bookName(): string {
  return `book-${crypto.randomUUID()}`;
}

/** A contact is found by its e-mail addresses and its tags. */
export function keysOf(store: StoreName, record: Records[StoreName]): string[] {
  if (store !== 'contacts') return [];
  const contact = record as Contact;
  return [...contact.emails.map(({ address }) => `email:${address}`), ...contact.tags.map((tag) => `tag:${tag}`)];
}

const opened = new Set<BookStore>();
export async function openTestBook(options: Partial<OpenBookOptions> = {}): Promise<BookStore> {
  const book = await openBook({
    name: bookName(),
    codec: identityCodec,
    keysOf,
    witness: memoryWitness(),
    now: () => 1_000_000,
    newId: testId,
    ...options,
  });
  opened.add(book);
  return book;
}
/** For `afterEach`: an open connection would block the next test's. */
export function closeTestBooks(): void {
  for (const book of opened) book.close();
  opened.clear();
}

/** Both codecs that every store test runs under. */
export const CODECS: [name: string, make: () => Promise<Codec>][] = [
  ['identity', async () => identityCodec],
  ['AES-GCM', async () => aesGcmCodec(await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']))],
];

/** Commits as the user. */
export async function save(book: BookStore, ...puts: Put[]) {
  return await book.commit({ at: 1_000, by: 'user', puts });
}
export function put<N extends StoreName>(store: N, record: Records[N]): Put {
  return { store, record } as Put;
}

/** The database itself, past the store: to look at it and to damage it. */
export function openRaw(name: string, version?: number, upgrade?: (db: IDBDatabase) => void): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.addEventListener('upgradeneeded', () => upgrade?.(request.result));
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}
export function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}

type RawRow = { [column: string]: unknown };
/** Changes one row as a failing disk would: without anybody noticing. */
export async function damage(name: string, store: string, id: string, change: (row: RawRow) => RawRow): Promise<void> {
  const db = await openRaw(name);
  const tx = db.transaction(store, 'readwrite');
  const row = (await settled(tx.objectStore(store).get(id))) as RawRow;
  await settled(tx.objectStore(store).put(change(row)));
  db.close();
}
export async function rawRows(name: string): Promise<Record<string, unknown[]>> {
  const db = await openRaw(name);
  const rows: Record<string, unknown[]> = {};
  for (const store of db.objectStoreNames) rows[store] = await settled(db.transaction(store).objectStore(store).getAll());
  db.close();
  return rows;
}
