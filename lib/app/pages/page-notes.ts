import type { BookStore, Put } from '../../store/store';
import { pageKey } from '../../match/page-key';

/** People of one page that are looked at (50 to 1,000). */
const MOST = 400;

/** Whether a document is a note about a page, a logged mail, the search for duplicates or the work of reminding, which no value, reminder or list depends on. */
export function isNote(documentId: string): boolean {
  return /^(?:page|yield|mail|match|followup):/.test(documentId);
}

/** Where it is noted who was captured from a page: by keyed hash, so that no address lies in the open. Undefined for what is not on the web. */
function noteId(store: Pick<BookStore, 'hashKeys'>, url: string): string | undefined {
  const key = pageKey(url);
  const [hash] = key === undefined ? [] : store.hashKeys([`page:${key}`]);
  return hash === undefined ? undefined : `page:${hash.toString(36)}:`;
}

/** Notes that a contact was captured from a page. Writing it twice is writing it once. */
export function notePage(store: Pick<BookStore, 'hashKeys'>, url: string, contactId: string, at: number): Put[] {
  const id = noteId(store, url);
  return id === undefined ? [] : [{ store: 'documents', record: { id: id + contactId, value: { at } } }];
}

/** Ids of the contacts that were captured from this page, with when it was last. */
export async function capturedFrom(store: Pick<BookStore, 'hashKeys' | 'scan'>, url: string): Promise<{ id: string; at: number }[]> {
  const prefix = noteId(store, url);
  if (prefix === undefined) return [];
  const rows = await store.scan('documents', prefix, MOST);
  const own = rows.filter(({ id }) => id.startsWith(prefix));
  return own.map(({ id, value }) => ({ id: id.slice(prefix.length), at: Number((value as { at?: unknown } | null)?.at) || 0 }));
}
