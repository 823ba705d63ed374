import type { ListSort } from '../../lib/domain/directory/row';
import { type FieldDef, fieldsOn } from '../../lib/domain/own-field/own-field';
import { i18n } from '#i18n';

export type Column = {
  /** As the user's choice of columns has it: the order's name, or `own.<key>`. */
  id: string;
  /** What a click on its header sorts by. */
  by: ListSort['by'];
  own?: FieldDef;
  label: string;
  /** A track of the grid, and the pixels that it needs. */
  track: string;
  least: number;
  /** Numbers stand on the right. */
  end?: boolean;
  /** Which way a first click sorts. */
  descending?: boolean;
};
/** How a row is drawn: all columns, those that fit beside an open contact, or two lines. */
export type TableShape = 'wide' | 'medium' | 'narrow';

export const DEFAULT_TABLE = {
  /** Pixels of width from which all columns fit, and from which columns fit at all. */
  wideFrom: 860,
  mediumFrom: 560,
  /** Pixels of a row of one line and of two, and of the header. */
  row: 36,
  tallRow: 56,
  head: 34,
  /** Own fields that a table may show at once (5 to 20: a request names each). */
  own: 12,
} as const;

export function tableShape(width: number): TableShape {
  return width >= DEFAULT_TABLE.wideFrom ? 'wide' : width >= DEFAULT_TABLE.mediumFrom ? 'medium' : 'narrow';
}

/** Every column that a table can have, from left to right; the name always stands first. */
export function allColumns(fields: readonly FieldDef[]): Column[] {
  const own = [...new Set([...fieldsOn(fields, 'individual'), ...fieldsOn(fields, 'org')])];
  return [
    { id: 'name', by: 'name', label: i18n.t('table.name'), track: 'minmax(160px, 2fr)', least: 160 },
    { id: 'org', by: 'org', label: i18n.t('table.org'), track: 'minmax(110px, 1.5fr)', least: 110 },
    { id: 'tier', by: 'tier', label: i18n.t('table.tier'), track: '76px', least: 76, descending: true },
    { id: 'net12', by: 'net12', label: i18n.t('table.net12'), track: '104px', least: 104, end: true, descending: true },
    { id: 'lifecycle', by: 'lifecycle', label: i18n.t('table.lifecycle'), track: '108px', least: 108 },
    { id: 'lastContactAt', by: 'lastContactAt', label: i18n.t('table.last'), track: '112px', least: 112, descending: true },
    { id: 'nextDueAt', by: 'nextDueAt', label: i18n.t('table.next'), track: 'minmax(130px, 1.6fr)', least: 130 },
    ...own.map((field): Column => ({
      id: `own.${field.key}`,
      by: `own.${field.key}`,
      own: field,
      label: field.label,
      track: 'minmax(104px, 1fr)',
      least: 104,
      end: field.type === 'number' || field.type === 'money',
    })),
  ];
}

/** Columns that stand in a wide table as long as the user has chosen none. */
export const USUAL_COLUMNS: readonly string[] = ['name', 'org', 'tier', 'net12', 'lifecycle', 'lastContactAt', 'nextDueAt'];

/** The columns of a shape: those that the user chose, else the usual ones that fit. */
export function columnsOf(shape: TableShape, fields: readonly FieldDef[] = [], chosen?: readonly string[]): Column[] {
  const all = allColumns(fields);
  if (shape === 'narrow') return all.slice(0, 1);
  const wanted = chosen ?? (shape === 'wide' ? USUAL_COLUMNS : USUAL_COLUMNS.filter((id) => id !== 'lifecycle' && id !== 'nextDueAt'));
  return all.filter(({ id }) => id === 'name' || wanted.includes(id));
}

/** The own fields among the chosen columns. */
export function ownColumns(fields: readonly FieldDef[], chosen: readonly string[] | undefined): FieldDef[] {
  const shown = columnsOf('wide', fields, chosen).flatMap(({ own }) => own ?? []);
  return shown.slice(0, DEFAULT_TABLE.own);
}

/** Every order that the list can have, for the menu that stands in for headers. */
export function sortOptions(fields: readonly FieldDef[]): { value: ListSort['by']; label: string }[] {
  return [
    ...allColumns([]).map(({ by, label }) => ({ value: by, label })),
    { value: 'createdAt', label: i18n.t('table.created') },
    { value: 'updatedAt', label: i18n.t('table.updated') },
    ...allColumns(fields).flatMap(({ by, label, own }) => (own ? [{ value: by, label }] : [])),
  ];
}
