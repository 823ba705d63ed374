import type { MendStep } from '../../domain/cleaning/cleaning-state';
import { CLEANING_KINDS, type CleaningKind, type Finding } from '../../domain/cleaning/finding';
import type { BookStore, Put } from '../../store/store';
import { scanDocuments } from '../import/import-documents';

const STATE = 'cleaning';
const FOUND = 'cleaning-found/';
const STEPS = 'cleaning-steps/';
const LEDGER = 'cleaning-ledger/';

export const DEFAULT_PAGES = {
  /** Findings in one document, and so records mended in one transaction (20 to 200). */
  findings: 50,
  /** Steps that are listed (10 to 1,000). */
  steps: 200,
} as const;

/** A look through the book: how far it is, and how many findings lie in each page of each kind. */
export type CleaningScan = {
  id: string;
  state: 'running' | 'done' | 'cancelled' | 'failed';
  startedAt: number;
  endedAt?: number;
  cursor: { phase: 'clear'; ids: string[] } | { phase: 'judge'; after?: string } | { phase: 'children'; store: number; after?: string };
  /** Contacts that were judged. */
  contacts: number;
  /** Findings ever made in this scan. */
  found: Record<CleaningKind, number>;
  /** Findings left, page by page. */
  pages: Record<CleaningKind, number[]>;
};
/** What one transaction of a step mended, to be taken back. */
export type MendLedger = { scan: string; page: number; findings: Finding[] };
type Store = Pick<BookStore, 'get'>;

export function byKind<T>(value: (kind: CleaningKind) => T): Record<CleaningKind, T> {
  return Object.fromEntries(CLEANING_KINDS.map((kind) => [kind, value(kind)])) as Record<CleaningKind, T>;
}
export function leftOf({ pages }: Pick<CleaningScan, 'pages'>): Record<CleaningKind, number> {
  return byKind((kind) => pages[kind].reduce((sum, count) => sum + count, 0));
}

export async function readScan(store: Store): Promise<CleaningScan | undefined> {
  return (await store.get('documents', STATE))?.value as CleaningScan | undefined;
}
export function putScan(scan: CleaningScan): Put {
  return { store: 'documents', record: { id: STATE, value: scan } };
}

export function foundId(kind: CleaningKind, page: number): string {
  return `${FOUND}${kind}/${ordinal(page)}`;
}
export async function readFound(store: Store, kind: CleaningKind, page: number): Promise<Finding[]> {
  return ((await store.get('documents', foundId(kind, page)))?.value as Finding[] | undefined) ?? [];
}
export function putFound(kind: CleaningKind, page: number, findings: Finding[]): Put {
  return { store: 'documents', record: { id: foundId(kind, page), value: findings } };
}

/** Steps that are looked through for the last ones. */
const MOST_STEPS = 10_000;
/** The last steps, newest first: their ids are UUIDv7. */
export async function listSteps(store: Pick<BookStore, 'scan'>): Promise<MendStep[]> {
  const all = await scanDocuments(store, STEPS, MOST_STEPS);
  return all
    .map(({ value }) => value as StoredStep)
    .toReversed()
    .slice(0, DEFAULT_PAGES.steps);
}
/** `next`: of a running step the page that comes next. `ledgers`: transactions that can be taken back. */
export type StoredStep = MendStep & { next: number; ledgers: number };

export async function readStep(store: Store, id: string): Promise<StoredStep | undefined> {
  return (await store.get('documents', STEPS + id))?.value as StoredStep | undefined;
}
export function putStep(step: StoredStep): Put {
  return { store: 'documents', record: { id: STEPS + step.id, value: step } };
}
export function ledgerId(step: string, at: number): string {
  return `${LEDGER}${step}/${ordinal(at)}`;
}
export async function readLedger(store: Store, step: string, at: number): Promise<MendLedger | undefined> {
  return (await store.get('documents', ledgerId(step, at)))?.value as MendLedger | undefined;
}
export function putLedger(step: string, at: number, ledger: MendLedger): Put {
  return { store: 'documents', record: { id: ledgerId(step, at), value: ledger } };
}

function ordinal(at: number): string {
  return String(at).padStart(8, '0');
}
