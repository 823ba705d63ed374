import type { Contact } from '../domain/contact/contact';
import { type Book, openAll } from './book';
import { commit } from './commit';
import { type Envelope, hashKeys } from './envelope';
import { readChunk, recordReads } from './reads';
import { StoreError } from './store-error';
import type { Put, StoreName } from './store';

/** Stores whose envelopes carry hashes made with the book's key. */
const KEYED = ['contacts', 'interactions'] as const satisfies StoreName[];
const CHUNK = 100;

/** How often a chunk is looked at again when somebody writes in between; 1 to 10. */
const ATTEMPTS = 5;

/**
 * Makes the keys of up to `limit` contacts after `after` anew where they are others by now, as under a build that reads names and numbers in
 * another way. The records stay as they are. `last`: undefined at the end.
 */
export async function rekeyContacts(book: Book, after: string | undefined, limit: number): Promise<{ changed: number; last?: string }> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const envelopes = await readChunk(book, 'contacts', after, limit);
    const contacts = await openAll(book, 'contacts', envelopes);
    const stale = contacts
      .filter((contact, at) => contact && !hasKeysOf(book, envelopes[at], contact))
      .filter((each) => each !== undefined);
    const last = envelopes.length < limit ? undefined : envelopes.at(-1)?.id;
    if (stale.length === 0) return { changed: 0, last };
    const puts = stale.map((record) => ({ store: 'contacts' as const, record }));
    const expect = stale.map(({ id, rev }) => ({ store: 'contacts' as const, id, rev }));
    const committed = await commit(book, { at: book.now(), by: 'engine', expect, puts, silent: true });
    if (committed.ok) return { changed: stale.length, last };
  }
  throw new StoreError('failed', `contacts after ${after ?? 'the first'} are written all the time; their keys were not made anew`);
}

function hasKeysOf(book: Book, envelope: Envelope | undefined, contact: Contact): boolean {
  const vault = book.vault();
  const keys = contact.deletedAt === undefined ? hashKeys(vault, vault.keysOf('contacts', contact)) : [];
  const stored = envelope?.keys ?? [];
  return keys.length === stored.length && keys.every((key, at) => key === stored[at]);
}

/** Writes every keyed envelope again after the book's hash key was lost: the records are whole, only nothing can be looked up by key. */
export async function rekey(book: Book): Promise<void> {
  const { scan } = recordReads(book);
  for (const store of KEYED) {
    let after: string | undefined;
    do {
      const records = await scan(store, after, CHUNK);
      const puts = records.map((record) => ({ store, record }) as Put);
      if (puts.length > 0) await commit(book, { at: book.now(), by: 'engine', puts, silent: true });
      after = records.length === CHUNK ? records.at(-1)?.id : undefined;
    } while (after !== undefined);
  }
}
