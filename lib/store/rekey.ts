import type { Book } from './book';
import { commit } from './commit';
import { recordReads } from './reads';
import type { Put, StoreName } from './store';

/** Stores whose envelopes carry hashes made with the book's key. */
const KEYED = ['contacts', 'interactions'] as const satisfies StoreName[];
const CHUNK = 100;

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
