import type { Database } from './database';
import type { KeyCarriers } from './key-carriers';
import type { LinkEnds } from './link-ends';
import type { Recent } from './recent';
import type { RootHints } from './root-hints';
import { type Envelope, type Vault, open } from './envelope';
import type { Records, StoreName } from './store';

/** What the parts of the store share while a book is open. */
export type Book = {
  /** @throws StoreError while the database is blocked, closed or could not be opened. */
  db(): Database;
  vault(): Vault;
  /** @throws StoreError `recovery` until the user has answered the recovery screen. */
  mayWrite(): void;
  now(): number;
  /** Damaged records seen so far, as `store/id`. */
  damaged: Set<string>;
  /** Records written a moment ago, so that the consumers that read them back at once need not check and parse them again. */
  recent: Recent;
  /** Who carries which key, for bulk work. */
  carriers: KeyCarriers;
  /** Who has decisions, for bulk work. */
  linkEnds: LinkEnds;
  roots: RootHints;
  /** Rises with every write to contacts or decisions about who is who. */
  whoIsWho: number;
  /** How often documents were written through this connection, twice for each write: before and after. */
  documents: { version: number };
  /** The last sequence number that this connection has seen. */
  seq(): number;
  /** A transaction that ended the log at `seq` is done; a strict one, and all before it, is on disk. */
  wrote(seq: number, strict: boolean): void;
};

/** Opens envelopes outside any transaction. A damaged one becomes undefined in its place and is counted, never shown. */
export async function openAll<N extends StoreName>(
  book: Book,
  store: N,
  envelopes: readonly (Envelope | undefined)[],
): Promise<(Records[N] | undefined)[]> {
  const vault = book.vault();
  return await Promise.all(
    envelopes.map(async (envelope) => {
      if (!envelope) return undefined;
      const record = book.recent.get(store, envelope) ?? (await open(vault, store, envelope));
      if (!record) book.damaged.add(`${store}/${envelope.id}`);
      return record;
    }),
  );
}

/** As `openAll`, without the places of the damaged ones. */
export async function openWhole<N extends StoreName>(book: Book, store: N, envelopes: readonly Envelope[]): Promise<Records[N][]> {
  const records = await openAll(book, store, envelopes);
  return records.filter((record) => record !== undefined);
}
