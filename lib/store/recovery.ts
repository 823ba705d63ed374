import type { Database } from './database';
import type { Envelope } from './envelope';
import { type Head, type Identity, deleteFrom, putInto } from './head';
import type { Change } from './store';

/**
 * Goes on with what is there, under a new identity. Damaged rows leave their stores for the quarantine, where they stay as they were found; the
 * log names them, so that what is derived from them goes too. Answers the head after it, once it is on disk.
 */
export async function keepFound(db: Database, identity: Identity, head: Head, damaged: ReadonlySet<string>, at: number): Promise<Head> {
  const rows = Array.from(damaged, (name) => {
    const slash = name.indexOf('/');
    return { store: name.slice(0, slash), id: name.slice(slash + 1) };
  });
  const stores = [...new Set(['meta', 'changes', 'quarantine', 'contacts', ...rows.map(({ store }) => store)])];
  const tx = db.transaction(stores, 'readwrite', { durability: 'strict' });
  for (const { store, id } of rows) {
    const row = (await tx.objectStore(store).get(id)) as Envelope | undefined;
    if (!row) continue;
    putInto(tx.objectStore('quarantine'), { store, row, at });
    deleteFrom(tx.objectStore(store), id);
  }
  const changes = rows.map(({ store, id }) => [store, id, []] as unknown as Change['changes'][number]);
  const seq = head.seq + (changes.length > 0 ? 1 : 0);
  if (changes.length > 0) putInto(tx.objectStore('changes'), { seq, at, by: 'engine', changes } satisfies Change);
  const next: Head = { ...head, seq, keyEntries: await tx.objectStore('contacts').index('keys').count() };
  putInto(tx.objectStore('meta'), next);
  putInto(tx.objectStore('meta'), identity);
  await tx.done;
  return next;
}

/** Gives a new, empty book its identity. */
export async function beginBook(db: Database, identity: Identity): Promise<Head> {
  const head: Head = { id: 'head', seq: 0, keyEntries: 0 };
  const tx = db.transaction('meta', 'readwrite', { durability: 'strict' });
  putInto(tx.store, identity);
  putInto(tx.store, head);
  await tx.done;
  return head;
}
