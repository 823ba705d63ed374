import { COLUMN, printCode, printList, printNumber, printText } from './columns';
import { LIFECYCLES, KINDS, TIERS } from './words';
import type { DirectoryRow } from './row';

export const DEFAULT_CHUNK = {
  /**
   * Rows of one chunk, 128 to 2048. One changed row rewrites its chunk, so that a write grows with it; a cold start reads all chunks, and
   * is slower with many small ones. Kept rows stay where they are when it changes.
   */
  rows: 512,
} as const;

/**
 * One half of a chunk as stored: `0007.text` says who the customers are and changes when their records do, `0007.state` where they stand
 * (orders, tier, last contact, next task) and is an eighth of the size. Both list the same rows in the same order.
 */
export type ChunkDocument = { id: string; rows: string };
export type ChunkPart = 'text' | 'state';

/** Columns of the two halves in their stored order. Add at the end only, and count `VERSION` up. */
export const TEXT_COLUMNS = [
  'id',
  'kind',
  'name',
  'org',
  'title',
  'email',
  'phone',
  'tags',
  'country',
  'region',
  'createdAt',
  'fold',
] as const;
export const STATE_COLUMNS = [
  'tier',
  'lifecycle',
  'net12',
  'orders',
  'currency',
  'lastContactAt',
  'nextDueAt',
  'nextTask',
  'updatedAt',
] as const;
export type TextColumn = (typeof TEXT_COLUMNS)[number];
export type StateColumn = (typeof STATE_COLUMNS)[number];
export const PART_COLUMNS: Record<ChunkPart, readonly Column[]> = { text: TEXT_COLUMNS, state: STATE_COLUMNS };
export type Column = TextColumn | StateColumn;
export type Columns = Record<Column, string>;
const VERSION = '1';

export function documentId(chunk: string, part: ChunkPart): string {
  return `${chunk}.${part}`;
}

/** Name of the n-th chunk: sorts as text up to 10,000 chunks, five million customers. */
export function chunkName(index: number): string {
  return String(index).padStart(4, '0');
}

/** A row's values as they stand in the columns. */
export function printRow(row: DirectoryRow): Columns {
  return {
    id: printText(row.id),
    kind: printCode(KINDS, row.kind),
    name: printText(row.name),
    org: printText(row.org),
    title: printText(row.title),
    email: printText(row.email),
    phone: printText(row.phone),
    tags: printList(row.tags),
    country: printText(row.country),
    region: printText(row.region),
    createdAt: printNumber(row.createdAt),
    // Search runs through the column as it is, so that nothing in it may be escaped.
    fold: row.fold.replace(/[\u0080-\u0082]/g, ' '),
    tier: printCode(TIERS, row.tier),
    lifecycle: printCode(LIFECYCLES, row.lifecycle),
    net12: printNumber(row.net12),
    orders: printNumber(row.orders),
    currency: printText(row.currency),
    lastContactAt: printNumber(row.lastContactAt),
    nextDueAt: printNumber(row.nextDueAt),
    nextTask: printText(row.nextTask),
    updatedAt: printNumber(row.updatedAt),
  };
}

export function printPart(part: ChunkPart, count: number, columns: Columns): string {
  return [VERSION, part, String(count), ...PART_COLUMNS[part].map((name) => columns[name])].join(COLUMN);
}

/** The columns of one half, not yet taken apart. @throws for a half of another version or shape. */
export function readPart<C extends string>(
  chunk: string,
  part: ChunkPart,
  names: readonly C[],
  rows: unknown,
): { count: number; columns: Record<C, string> } {
  const [version, kind, count, ...columns] = typeof rows === 'string' ? rows.split(COLUMN) : [];
  const where = `directory: chunk ${documentId(chunk, part)}`;
  if (version !== VERSION || kind !== part) throw new Error(`${where} is ${version}/${kind}, expected ${VERSION}/${part}`);
  if (columns.length !== names.length) throw new Error(`${where} has ${columns.length} columns, expected ${names.length}`);
  if (!/^\d{1,6}$/.test(count ?? '')) throw new Error(`${where} has a count of ${count}`);
  const named = Object.fromEntries(names.map((name, index) => [name, columns[index] ?? '']));
  return { count: Number(count), columns: named as Record<C, string> };
}
