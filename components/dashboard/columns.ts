import type { DirectorySort } from '../../lib/domain/directory/row';
import { i18n } from '#i18n';

export type Column = {
  by: DirectorySort['by'];
  label: string;
  /** A track of the grid. */
  track: string;
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
} as const;

export function tableShape(width: number): TableShape {
  return width >= DEFAULT_TABLE.wideFrom ? 'wide' : width >= DEFAULT_TABLE.mediumFrom ? 'medium' : 'narrow';
}

/** The columns of a shape, from left to right. */
export function columnsOf(shape: TableShape): Column[] {
  const name: Column = { by: 'name', label: i18n.t('table.name'), track: 'minmax(160px, 2fr)' };
  if (shape === 'narrow') return [name];
  const wide = shape === 'wide';
  return [
    name,
    { by: 'org', label: i18n.t('table.org'), track: 'minmax(110px, 1.5fr)' },
    { by: 'tier', label: i18n.t('table.tier'), track: '76px', descending: true },
    { by: 'net12', label: i18n.t('table.net12'), track: '104px', end: true, descending: true },
    ...(wide ? [{ by: 'lifecycle' as const, label: i18n.t('table.lifecycle'), track: '108px' }] : []),
    { by: 'lastContactAt', label: i18n.t('table.last'), track: '112px', descending: true },
    ...(wide ? [{ by: 'nextDueAt' as const, label: i18n.t('table.next'), track: 'minmax(130px, 1.6fr)' }] : []),
  ];
}

/** Every order that the list can have, for the menu that stands in for headers. */
export function sortOptions(): { value: DirectorySort['by']; label: string }[] {
  return [
    ...columnsOf('wide').map(({ by, label }) => ({ value: by, label })),
    { value: 'createdAt', label: i18n.t('table.created') },
    { value: 'updatedAt', label: i18n.t('table.updated') },
  ];
}
