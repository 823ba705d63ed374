import type { ImportItemInput } from '../../domain/import/import-item';
import type { OwnField, OwnType } from '../../domain/own-field/own-field';
import type { OwnValues } from '../../domain/own-field/own-value';
import { readOwnCell } from './own-cells';
import type { Assignment, ImportKind, Target } from './target';
import type { DateOrder, DecimalSign, ReadDate } from './read-values';

/** What becomes of each column of a file. `columns` stand in the order of the file. */
export type Mapping = {
  kind: ImportKind;
  /** Of contacts: what a row is that does not say it. */
  of: 'individual' | 'org';
  columns: { header: string; assignment: Assignment }[];
  dates: DateOrder;
  decimals: DecimalSign;
  /** Parts several values of one cell: Google's ` ::: `. @default ';' in lists only */
  joiner?: string;
  /** The program that the file is from, for the ids of its records; `file` where it is not known. */
  system: string;
};

/** Why a cell was not understood, or a row gives no record. */
export type ProblemReason =
  | 'required'
  | 'nobody'
  | 'email'
  | 'phone'
  | 'date'
  | 'number'
  | 'amount'
  | 'currency'
  | 'choice'
  | 'too-long'
  | 'too-many'
  | 'quote'
  | 'record'
  | `own-${OwnType}`
  | CalendarReason;
/** Why a task of a calendar is not taken, or not all of it: its repetition, one changed occurrence of a series, an UID told twice, an alarm, a torn file. */
export type CalendarReason = 'rule-unreadable' | 'rule-too-often' | 'rule-part' | 'occurrence' | 'same-uid' | 'alarm' | 'cut-off';
/** `column` counts from 0; absent where the row as a whole is meant. */
export type Problem = { column?: number; reason: ProblemReason; value: string };
/** What one row of a file became. `notes`: cells that were kept as text because they are not what their column is. */
export type RowOutcome =
  | { ok: true; item: ImportItemInput; notes: Problem[] }
  /** `title`: what the row calls itself, where it has a name of its own. */
  | { ok: false; problems: Problem[]; title?: string };

/** What only the page that reads the file can know. */
export type RowReaders = {
  /** ISO 3166-1 alpha-2 of a country's name or code. */
  country(text: string): string | undefined;
  /** A telephone number as written: its E.164 form and extension where it has one. */
  phone(
    raw: string,
    countries: readonly string[],
  ): { e164?: string; ext?: string; label?: 'work' | 'cell' | 'home' | 'fax' | 'other' } | undefined;
  /** The instant of a date in the user's own zone; noon for one without a time, so that the day stays the day. */
  instant(date: ReadDate): number;
  /** Instant of the import, epoch milliseconds. */
  now: number;
  /** ISO 4217: of amounts without one. */
  currency: string;
  /** ISO 3166-1 alpha-2: of numbers without one. */
  country2: string;
  /** The user's own fields by key, those that the file brings among them. */
  fields?: ReadonlyMap<string, OwnField>;
};

export type Cell = { column: number; header: string; text: string; target: Target; slot: string };

/** A cell of one of the user's own fields; `field` as far as the choice of the column tells. */
export type OwnCell = { column: number; text: string; field: OwnField };

/** The values of own fields in a row, by the definitions of the book; a cell that is none is noted with its column. */
export function ownValuesOf(cells: readonly OwnCell[], mapping: Mapping, readers: RowReaders, notes: Problem[]): OwnValues {
  const values: OwnValues = {};
  for (const { column, text, field: told } of cells) {
    const field = readers.fields?.get(told.key) ?? told;
    const value = readOwnCell(field, text, { ...mapping, currency: readers.currency });
    if (value === undefined) notes.push({ column, reason: `own-${field.type}`, value: text });
    else values[field.key] = value;
  }
  return values;
}

/** The cells of a row that go to a field and hold something, and those of the user's own fields. */
export function cellsOf(row: readonly string[], mapping: Mapping): { fields: Cell[]; own: OwnCell[] } {
  const fields: Cell[] = [];
  const own: OwnCell[] = [];
  for (const [column, { header, assignment }] of mapping.columns.entries()) {
    const text = cleanCell(row[column] ?? '');
    if (text === '') continue;
    if (assignment.to === 'field') fields.push({ column, header, text, target: assignment.target, slot: assignment.slot ?? '' });
    else if (assignment.to === 'own') own.push({ column, text, field: { type: 'text', ...assignment } });
  }
  return { fields, own };
}

// C0 and C1 controls but tab and line feed: no field has them.
// oxlint-disable-next-line no-control-regex -- control characters are what is taken out
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufeff]+/g;
/** What programs write for nothing. */
const NOTHING = /^(?:null|\(null\)|n\/a|#n\/a|none|undefined|--?|\/)$/i;

/** Without control characters, outer blanks and the apostrophe with which spreadsheets keep numbers as text. */
export function cleanCell(text: string): string {
  const plain = text.replace(/\r\n?/g, '\n').replace(CONTROL, '').trim();
  const bare = /^'[+=@\d-]/.test(plain) ? plain.slice(1) : plain.replace(/^="(.*)"$/s, '$1').trim();
  return NOTHING.test(bare) ? '' : bare;
}

/** The first cell of a target as one line of at most `max` characters. */
export function lineOf(cells: readonly Cell[], target: Target, max = 500): string | undefined {
  const cell = cells.find((each) => each.target === target);
  return cell && (oneLine(cell.text, max) || undefined);
}

export function oneLine(text: string, max = 500): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, max).trim();
}

/** All cells of a target as paragraphs; a second column is headed by its name. */
export function textOf(cells: readonly Cell[], target: Target): string | undefined {
  const found = cells.filter((cell) => cell.target === target);
  if (found.length === 0) return undefined;
  const text = found.map((cell, at) => (at === 0 ? cell.text : `${cell.header}: ${cell.text}`)).join('\n');
  return text.slice(0, 20_000).trim() || undefined;
}
