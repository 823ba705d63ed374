import type { BulkStep } from '../../domain/bulk/bulk-change';
import type { PlaceChange } from '../../domain/bulk/plan-bulk';
import type { BookStore, Put } from '../../store/store';
import { scanDocuments } from '../import/import-documents';

const STEPS = 'bulk-steps/';
const IDS = 'bulk-ids/';
const LEDGER = 'bulk-ledger/';
/** Steps that are remembered and can be taken back. */
const MOST_STEPS = 50;

/** `pages`: of ids, of which `next` comes next. `ledgers`: transactions that can be taken back. */
export type StoredBulk = BulkStep & { pages: number; next: number; ledgers: number };
/** What one transaction changed: the places, and the notes of where the new values came from. */
export type BulkLedger = { places: PlaceChange[]; origins: string[] };

type Store = Pick<BookStore, 'get'>;
const at = (page: number) => String(page).padStart(6, '0');

export async function readBulk(store: Store, id: string): Promise<StoredBulk | undefined> {
  return (await store.get('documents', STEPS + id))?.value as StoredBulk | undefined;
}
export function putBulk(step: StoredBulk): Put {
  return { store: 'documents', record: { id: STEPS + step.id, value: step } };
}
/** The last steps, newest first: their ids are UUIDv7. */
export async function listBulk(store: Pick<BookStore, 'scan'>): Promise<StoredBulk[]> {
  return (await scanDocuments(store, STEPS, 1000))
    .map(({ value }) => value as StoredBulk)
    .toReversed()
    .slice(0, MOST_STEPS);
}

export function idsDocument(id: string, page: number): string {
  return `${IDS}${id}/${at(page)}`;
}
export async function readIds(store: Store, id: string, page: number): Promise<string[]> {
  return ((await store.get('documents', idsDocument(id, page)))?.value as string[] | undefined) ?? [];
}
export function putIds(id: string, page: number, ids: readonly string[]): Put {
  return { store: 'documents', record: { id: idsDocument(id, page), value: ids } };
}

export function ledgerDocument(id: string, page: number): string {
  return `${LEDGER}${id}/${at(page)}`;
}
export async function readLedger(store: Store, id: string, page: number): Promise<BulkLedger | undefined> {
  return (await store.get('documents', ledgerDocument(id, page)))?.value as BulkLedger | undefined;
}
export function putLedger(id: string, page: number, ledger: BulkLedger): Put {
  return { store: 'documents', record: { id: ledgerDocument(id, page), value: ledger } };
}
