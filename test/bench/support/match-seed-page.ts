import { withoutEval } from './without-eval';
import { sizePut } from '../../../lib/app/directory-rows';
import { todayOf } from '../../../lib/app/value/value-context';
import type { Contact } from '../../../lib/domain/contact/contact';
import { Directory } from '../../../lib/domain/directory/directory';
import type { DirectoryRow } from '../../../lib/domain/directory/row';
import { rowOf } from '../../../lib/match/directory-row';
import { fold } from '../../../lib/match/fold';
import type { BookStore, Put } from '../../../lib/store/store';
import { depsOver, newOutside } from '../../support/test-deps';
import { openInstalledBook } from './installed-book';
import { labelledContacts } from './labelled-contacts';
import { orderOf } from './orders';
import type { Seeded } from './seed-page';

/** Contacts, and documents of the directory, of one transaction. */
const BATCH = 1000;
const DOCUMENTS = 20;

/**
 * Fills the book of the installed extension, from one of its own pages, while its worker sleeps: contacts of whom it is known who is whom, an order on
 * every tenth, and the directory, on a day whose work is done. Nobody has looked for duplicates. It is only to be there: written in large slices that
 * no consumer hears of, the directory from what is in memory.
 */
async function seed(count: number): Promise<Seeded> {
  if (!withoutEval) throw new Error('bench: zod would make functions from text, which the extension forbids');
  const store = await openInstalledBook();
  const started = performance.now();
  const rows: DirectoryRow[] = [];
  let first = '';
  for (const batch of batchesOf(labelledContacts(count))) {
    first ||= batch[0]?.emails[0]?.address ?? '';
    const orders = batch.filter((_, at) => at % 10 === 0).map((each, at) => orderOf(each.id, at));
    await write(store, [
      ...batch.map((record): Put => ({ store: 'contacts', record })),
      ...orders.map((record): Put => ({ store: 'orders', record })),
    ]);
    rows.push(...batch.map((contact) => rowOf({ rootId: contact.id, shown: contact, members: [contact] })));
  }
  const documents = Directory.fromChunks([], { fold }).apply({ upserts: rows, removes: [] });
  for (let from = 0; from < documents.length; from += DOCUMENTS)
    await write(
      store,
      documents.slice(from, from + DOCUMENTS).map((record): Put => ({ store: 'directory', record })),
    );
  await write(store, [sizePut(rows.length)]);
  // The one row of the log: a book of which nothing was logged is one that was never opened.
  const day = todayOf(depsOver(store, { ...newOutside(), now: Date.now() }));
  await store.commit({ at: Date.now(), by: 'engine', puts: [{ store: 'documents', record: { id: 'daily', value: day } }] });
  await store.flush();
  store.close();
  return { seconds: (performance.now() - started) / 1000, first };
}

async function write(store: BookStore, puts: Put[]): Promise<void> {
  const written = await store.commit({ at: Date.now(), by: 'import', puts, silent: true });
  if (!written.ok) throw new Error('bench: the book was not written');
}

function* batchesOf(contacts: Iterable<{ contact: Contact }>): Generator<Contact[]> {
  let batch: Contact[] = [];
  for (const { contact } of contacts) {
    batch.push(contact);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

Object.assign(globalThis, { seedBook: seed });
