import { caseSchema } from '../../domain/case/case';
import { contactSchema } from '../../domain/contact/contact';
import { dealSchema } from '../../domain/deal/deal';
import { interactionSchema } from '../../domain/interaction/interaction';
import { orderSchema } from '../../domain/order/order';
import type { OwnField } from '../../domain/own-field/own-field';
import { taskSchema } from '../../domain/task/task';
import { type OwnKind, columnsOf, flatten } from '../csv/own-table';
import { printCsv } from '../csv/print-csv';

/** `broken`: no JSON. `records`: JSON, but no list of records of Sidecard. */
export type JsonFailure = 'broken' | 'records' | 'empty';
type JsonKind = Exclude<OwnKind, 'responses'>;

/** A contact that is exported as it is shown has no times and no revision; they mean nothing in another book. */
const OF_ONE_BOOK = { createdAt: true, updatedAt: true, rev: true } as const;
const SCHEMAS = {
  contacts: contactSchema.partial(OF_ONE_BOOK),
  orders: orderSchema.partial(OF_ONE_BOOK),
  interactions: interactionSchema.partial(OF_ONE_BOOK),
  cases: caseSchema.partial(OF_ONE_BOOK),
  deals: dealSchema.partial(OF_ONE_BOOK),
  tasks: taskSchema.partial(OF_ONE_BOOK),
} as const satisfies Record<JsonKind, unknown>;
const KINDS = Object.keys(SCHEMAS) as JsonKind[];
export const DEFAULT_JSON = {
  /** Elements from the start among which one has to be a record; 1 to any. */
  sample: 100,
  /** Records that become text at a time; 1 to any. */
  page: 200,
};
/** Named only within another column: such a value alone would be read as one, or passed over. */
const UNNAMED = new Set(['custom', 'contactId']);

/**
 * The table of Sidecard's own (safe for spreadsheets, which is read back exactly) of a JSON array of its records, some lines at a time. What a record is
 * is found by its shape. An element that is no such record becomes a row that is refused with the name of the field.
 */
export function ownTableOf(
  text: string,
  fields: ReadonlyMap<string, OwnField> = new Map(),
): { ok: true; kind: JsonKind; pages: Generator<string> } | { ok: false; why: JsonFailure } {
  let all: unknown;
  try {
    all = JSON.parse(text);
  } catch {
    return { ok: false, why: 'broken' };
  }
  if (!Array.isArray(all)) return { ok: false, why: 'records' };
  const elements = all as readonly unknown[];
  if (elements.length === 0) return { ok: false, why: 'empty' };
  const kind = kindOf(elements.slice(0, DEFAULT_JSON.sample));
  // Without the names of fields: the same file gives the same table when its import has made them.
  const unnamed = new Map([...fields].map(([key, field]) => [key, { ...field, label: '' }]));
  return kind ? { ok: true, kind, pages: printed(kind, elements, unnamed) } : { ok: false, why: 'records' };
}

function kindOf(elements: readonly unknown[]): JsonKind | undefined {
  for (const element of elements) {
    const kind = KINDS.find((each) => SCHEMAS[each].safeParse(element).success);
    if (kind) return kind;
  }
  return undefined;
}

/** Two passes: the columns of a table are known when all its records are. */
function* printed(kind: JsonKind, elements: readonly unknown[], fields: ReadonlyMap<string, OwnField>): Generator<string> {
  let columns: string[] = [];
  for (const rows of pagesOf(kind, elements, fields)) {
    columns = columnsOf(rows, columns);
    yield '';
  }
  yield printCsv([columns], 'safe');
  for (const rows of pagesOf(kind, elements, fields))
    yield printCsv(
      rows.map((row) => columns.map((column) => row.get(column) ?? '')),
      'safe',
    );
}

function* pagesOf(kind: JsonKind, elements: readonly unknown[], fields: ReadonlyMap<string, OwnField>): Generator<Map<string, string>[]> {
  for (let at = 0; at < elements.length; at += DEFAULT_JSON.page)
    yield elements.slice(at, at + DEFAULT_JSON.page).map((element) => cellsOf(kind, element, fields));
}

/** Only what fits its schema is walked through: an element may be nested without end. */
function cellsOf(kind: JsonKind, element: unknown, fields: ReadonlyMap<string, OwnField>): Map<string, string> {
  const read = SCHEMAS[kind].safeParse(element);
  if (read.success) return flatten(kind, read.data, fields);
  const given = typeof element === 'object' && element !== null ? (element as Record<string, unknown>) : {};
  const wrong = new Map(read.error.issues.map(({ path }) => [String(path[0] ?? 'record'), path.join(' ').slice(0, 300)]));
  const fitting = Object.keys(SCHEMAS[kind].shape).filter((key) => Object.hasOwn(given, key) && !wrong.has(key));
  const cells = flatten(kind, { id: '', ...Object.fromEntries(fitting.map((key) => [key, given[key]])) }, fields);
  // A step below the field, where the schema of a row expects a value or a list: the row is refused, and by this name.
  for (const [field, where] of wrong) cells.set(UNNAMED.has(field) ? 'record' : `${field} record`, where || 'record');
  return cells;
}
