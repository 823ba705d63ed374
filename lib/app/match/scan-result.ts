import { type ScanResult, scanResultSchema } from '../../domain/pair/match-stats';
import type { BookStore, Put } from '../../store/store';

const ID = 'match:scan';

/** What the last whole scan found; undefined before the first. */
export async function readScanResult(store: Pick<BookStore, 'get'>): Promise<ScanResult | undefined> {
  const stored = await store.get('documents', ID);
  const read = scanResultSchema.safeParse(stored?.value);
  return read.success ? read.data : undefined;
}

export function putScanResult(result: ScanResult): Put {
  return { store: 'documents', record: { id: ID, value: result } };
}

export const DEFAULT_SCAN_DUE = {
  /** Share of the book by which it has grown or shrunk since the last scan (0.01 to 0.5). */
  changed: 0.05,
  /** Fewer contacts than this are no such change (5 to 500). */
  least: 20,
} as const;

/** Whether the whole book is to be looked through again: before the first scan, and when the book has changed much since the last, as by an import. */
export async function isScanDue(store: Pick<BookStore, 'get' | 'count'>): Promise<boolean> {
  const [contacts, last] = await Promise.all([store.count('contacts'), readScanResult(store)]);
  const { changed, least } = DEFAULT_SCAN_DUE;
  return Math.abs(contacts - (last?.contacts ?? 0)) >= Math.max(least, contacts * changed);
}
