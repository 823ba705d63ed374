import { COLUMN, VALUE, printCodes, printLists, printNumbers, printTexts } from './columns';
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
const VERSION = '1';

export function documentId(chunk: string, part: ChunkPart): string {
  return `${chunk}.${part}`;
}

/** Name of the n-th chunk: sorts as text up to 10,000 chunks, five million customers. */
export function chunkName(index: number): string {
  return String(index).padStart(4, '0');
}

export function printChunk(rows: readonly DirectoryRow[]): Record<ChunkPart, string> {
  const text = (key: 'id' | 'name' | 'org' | 'title' | 'email' | 'phone' | 'country' | 'region' | 'currency' | 'nextTask') =>
    printTexts(rows.map((row) => row[key]));
  const number = (key: 'createdAt' | 'net12' | 'orders' | 'lastContactAt' | 'nextDueAt' | 'updatedAt') =>
    printNumbers(rows.map((row) => row[key]));
  const columns: Record<TextColumn | StateColumn, string> = {
    id: text('id'),
    kind: printCodes(
      KINDS,
      rows.map((row) => row.kind),
    ),
    name: text('name'),
    org: text('org'),
    title: text('title'),
    email: text('email'),
    phone: text('phone'),
    tags: printLists(rows.map((row) => row.tags)),
    country: text('country'),
    region: text('region'),
    createdAt: number('createdAt'),
    fold: rows.map((row) => row.fold.replace(/[\u0080-\u0082]/g, ' ')).join(VALUE),
    tier: printCodes(
      TIERS,
      rows.map((row) => row.tier),
    ),
    lifecycle: printCodes(
      LIFECYCLES,
      rows.map((row) => row.lifecycle),
    ),
    net12: number('net12'),
    orders: number('orders'),
    currency: text('currency'),
    lastContactAt: number('lastContactAt'),
    nextDueAt: number('nextDueAt'),
    nextTask: text('nextTask'),
    updatedAt: number('updatedAt'),
  };
  const print = (part: ChunkPart, names: readonly (TextColumn | StateColumn)[]) =>
    [VERSION, part, String(rows.length), ...names.map((name) => columns[name])].join(COLUMN);
  return { text: print('text', TEXT_COLUMNS), state: print('state', STATE_COLUMNS) };
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
