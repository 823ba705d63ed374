import type { ChildItem } from '../../domain/import/import-item';
import type { ImportFailure, ImportRecord } from '../../domain/import/import-record';
import type { BookStore, Put } from '../../store/store';

const IMPORTS = 'imports/';
const LEDGER = 'import-ledger/';
const FAILED = 'import-failed/';
export const WAITING = 'import-waiting/';
/** A row that waits, and the import that it came with. */
export type WaitingValue = { importId: string; file: string; item: ChildItem };

/**
 * What one transaction of an import wrote: enough to take it back. `before` and `after`: the changed fields as they were and as they became, null for
 * none; `was` and `at`: when the record had changed last, before and by it. Imports of earlier versions noted neither `after` nor these.
 */
export type LedgerPage = {
  made: [store: string, id: string][];
  changed: {
    store: string;
    id: string;
    rev: string;
    before: Record<string, unknown>;
    after?: Record<string, unknown>;
    was?: number;
    at?: number;
  }[];
  waiting: string[];
};
type Store = Pick<BookStore, 'get' | 'scan' | 'idsBetween'>;

/** Documents whose id begins with `prefix`, in order, after `after`. */
export async function scanDocuments(
  store: Pick<BookStore, 'scan'>,
  prefix: string,
  limit: number,
  after: string = prefix,
): Promise<{ id: string; value: unknown }[]> {
  const found = await store.scan('documents', after, limit);
  return found.filter(({ id }) => id.startsWith(prefix));
}

export async function readImport(store: Pick<BookStore, 'get'>, id: string): Promise<ImportRecord | undefined> {
  return (await store.get('documents', IMPORTS + id))?.value as ImportRecord | undefined;
}

export function putImport(record: ImportRecord): Put {
  return { store: 'documents', record: { id: IMPORTS + record.id, value: record }, changed: ['value'] };
}

/** Imports of the book, newest first: their ids are UUIDv7. */
export async function listImports(store: Pick<BookStore, 'scan'>, most: number): Promise<ImportRecord[]> {
  const found = await scanDocuments(store, IMPORTS, 10_000);
  return found
    .map(({ value }) => value as ImportRecord)
    .toReversed()
    .slice(0, most);
}

export function putLedger(importId: string, from: number, page: LedgerPage): Put {
  return { store: 'documents', record: { id: `${LEDGER}${importId}/${ordinal(from)}`, value: page }, changed: ['value'] };
}

/** The last page of what an import wrote: it is taken back from the end. */
export async function lastLedger(store: Store, importId: string): Promise<{ id: string; page: LedgerPage } | undefined> {
  const id = (await pagesOf(store, importId)).at(-1);
  const last = id === undefined ? undefined : await store.get('documents', id);
  return last && { id: last.id, page: last.value as LedgerPage };
}

export async function countLedger(store: Store, importId: string): Promise<number> {
  return (await pagesOf(store, importId)).length;
}

/** Ids of the pages of a ledger in their order: those of a million rows are ten thousand. */
function pagesOf(store: Store, importId: string): Promise<string[]> {
  const prefix = `${LEDGER}${importId}/`;
  return store.idsBetween('documents', prefix, `${prefix}~`, 100_000);
}

export function putFailures(importId: string, from: number, failures: ImportFailure[]): Put[] {
  if (failures.length === 0) return [];
  return [{ store: 'documents', record: { id: `${FAILED}${importId}/${ordinal(from)}`, value: failures }, changed: ['value'] }];
}

/** Rows of an import that failed, in the order of the file. */
export async function readFailures(
  store: Store,
  importId: string,
  offset: number,
  limit: number,
): Promise<{ rows: ImportFailure[]; total: number }> {
  const pages = await scanDocuments(store, `${FAILED}${importId}/`, 20_000);
  const rows = pages.flatMap(({ value }) => value as ImportFailure[]);
  return { rows: rows.slice(offset, offset + limit), total: rows.length };
}

function ordinal(from: number): string {
  return String(from).padStart(10, '0');
}
