import { amountText, minorDigits } from '../../domain/money';
import type { OwnField } from '../../domain/own-field/own-field';
import { readPrinted } from '../../domain/own-field/own-text';
import type { OwnValues } from '../../domain/own-field/own-value';
import { ownCells, readOwnColumn } from './own-columns';

/** Record types that are exported as tables of Sidecard's own, exactly: `flatten` and `unflatten` are inverse. */
export type OwnKind = 'contacts' | 'orders' | 'interactions' | 'cases' | 'deals' | 'tasks' | 'responses';
type Plain = string | number | boolean | null | undefined | readonly Plain[] | { readonly [key: string]: Plain };

/** Fields that are bookkeeping of one book and mean nothing in another. */
const LEFT_OUT = new Set(['id', 'rev', 'fieldRevs', 'createdAt', 'updatedAt', 'sample', 'notifiedFor', 'notifiedAt', 'remindAt']);
const INSTANTS = new Set('at openedAt closedAt due completedAt snoozedUntil sentAt respondedAt deletedAt'.split(' '));
const AMOUNTS = new Set('total unitPrice discount cost'.split(' '));
const NUMBERS = new Set('quantity duration satisfaction probability minor alarms ideal latest'.split(' '));
const FLAGS = new Set('current control allDay'.split(' '));
/** Kept whole as JSON: lists of vCard properties have any shape. */
const WHOLE = new Set(['unknownProps']);
const FIRST = /^sidecard (contacts|orders|interactions|cases|deals|tasks|responses) id$/;

/** Header of the first column, by which a table is known again. */
export function ownHeader(kind: OwnKind): string {
  return `sidecard ${kind} id`;
}

/** Of which record type a table of Sidecard's own is; undefined for any other table. */
export function ownKindOf(headers: readonly string[]): OwnKind | undefined {
  return FIRST.exec(headers[0]?.trim() ?? '')?.[1] as OwnKind | undefined;
}

/** A record as cells by header: `emails 1 address`, `custom size (choice) Shirt size`, `total` in units of its currency, instants in ISO 8601. Empty values have no cell. */
export function flatten(
  kind: OwnKind,
  record: { id: string; currency?: string; custom?: OwnValues },
  fields: ReadonlyMap<string, OwnField> = new Map(),
): Map<string, string> {
  const { custom, ...rest } = record;
  const cells = new Map([[ownHeader(kind), record.id]]);
  for (const [field, value] of Object.entries(rest)) if (!LEFT_OUT.has(field)) put(cells, [field], value as Plain, record.currency);
  for (const [header, text] of ownCells(custom ?? {}, fields)) cells.set(header, text);
  return cells;
}

function put(cells: Map<string, string>, path: string[], value: Plain, currency: string | undefined): void {
  const name = path.join(' ');
  const field = leafOf(path);
  if (value === undefined || value === null || value === '') return;
  if (WHOLE.has(name)) {
    if ((value as readonly Plain[]).length > 0) cells.set(name, JSON.stringify(value));
  } else if (Array.isArray(value))
    for (const [at, each] of (value as readonly Plain[]).entries()) put(cells, [...path, String(at + 1)], each, currency);
  else if (typeof value === 'object') for (const [key, each] of Object.entries(value)) put(cells, [...path, key], each as Plain, currency);
  else if (typeof value === 'number' && INSTANTS.has(field)) cells.set(name, new Date(value).toISOString());
  else if (typeof value === 'number' && AMOUNTS.has(field) && currency) cells.set(name, amountText(value, currency));
  else cells.set(name, String(value));
}

/** Of `alarms 2` the list's name, of all else the last step. */
function leafOf(path: readonly string[]): string {
  return path.findLast((step) => !/^\d+$/.test(step)) ?? '';
}

/** The record that cells were made of, without what `flatten` leaves out; what does not fit is refused by the schema later. */
export function unflatten(headers: readonly string[], row: readonly string[]): { id: string; record: Record<string, unknown> } {
  const root = new Map<string, unknown>();
  const currency = row[headers.indexOf('currency')] || undefined;
  for (const [column, header] of headers.entries()) {
    const text = row[column] ?? '';
    if (column === 0 || text === '') continue;
    const own = readOwnColumn(header);
    const path = own ? ['custom', own.key] : header.split(' ');
    grow(root, path, own ? (readPrinted(own.type, text) ?? text) : leaf(path, text, currency));
  }
  return { id: (row[0] ?? '').trim(), record: toPlain(root) as Record<string, unknown> };
}

function leaf(path: readonly string[], text: string, currency: string | undefined): unknown {
  const field = leafOf(path);
  if (WHOLE.has(path.join(' '))) return wholeOf(text);
  if (INSTANTS.has(field)) return Date.parse(text);
  if (AMOUNTS.has(field) && currency && /^[A-Z]{3}$/.test(currency))
    return Math.round(Number((Number(text) * 10 ** minorDigits(currency)).toPrecision(15)));
  if (NUMBERS.has(field)) return Number(text);
  return FLAGS.has(field) ? text === 'true' : text;
}

function wholeOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text; // Not what was written: the schema names the field.
  }
}

/** Maps, not objects: a header may be `__proto__`. */
function grow(node: Map<string, unknown>, path: readonly string[], value: unknown): void {
  const [step = '', ...rest] = path;
  if (rest.length === 0) {
    node.set(step, value);
    return;
  }
  const next = node.get(step);
  const child = next instanceof Map ? (next as Map<string, unknown>) : new Map<string, unknown>();
  node.set(step, child);
  grow(child, rest, value);
}

function toPlain(value: unknown): unknown {
  if (!(value instanceof Map)) return value;
  const entries = [...(value as Map<string, unknown>)];
  if (entries.length > 0 && entries.every(([key]) => /^\d{1,4}$/.test(key)))
    return entries.sort(([x], [y]) => Number(x) - Number(y)).map(([, each]) => toPlain(each));
  return Object.fromEntries(entries.map(([key, each]) => [key, toPlain(each)]));
}

/** The columns of a table of records, each field where its first neighbour has it: numbered lists stay together. */
export function columnsOf(rows: readonly ReadonlyMap<string, string>[], before: readonly string[] = []): string[] {
  const all = new Set([...before, ...rows.flatMap((row) => [...row.keys()])]);
  const [first = '', ...rest] = all;
  const order = (name: string) => name.replace(/\d+/g, (digits) => digits.padStart(4, '0'));
  const groups = [...new Set(rest.map((name) => name.split(' ')[0] ?? ''))];
  return [
    first,
    ...rest.sort((x, y) => groups.indexOf(x.split(' ')[0] ?? '') - groups.indexOf(y.split(' ')[0] ?? '') || (order(x) < order(y) ? -1 : 1)),
  ];
}
