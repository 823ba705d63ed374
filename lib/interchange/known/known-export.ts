import type { ImportKind } from '../mapping/target';

/**
 * How far the columns of a table were checked against their source: `page`: it was read and names them; `partly`: it was read and names some of them;
 * `rows`: it could not be read, but they stand so in header rows of exports that public programs read; `none`: neither.
 */
export type Checked = 'page' | 'partly' | 'rows' | 'none';

/**
 * One table that a program exports. `columns`: header as the program writes it, and where it goes (`street@work`; `#` in both stands for a
 * number, as in `E-mail 1 - Value`; an empty target is known and left out). `source`: where these headers are documented.
 */
export type KnownTable = {
  kind: ImportKind;
  of?: 'individual' | 'org';
  source: string;
  checked: Checked;
  columns: Readonly<Record<string, string>>;
  /** Parts several values of one cell. */
  joiner?: string;
  /** How the program writes dates that could be read in two ways. */
  dates?: 'mdy' | 'dmy' | 'ymd';
};
export type KnownExport = { system: string; name: string; tables: readonly KnownTable[] };

/** What stands in brackets behind a header and is no part of it: a remark in Chinese, or a long one; a unit is a part. */
function isRemark(tail: string): boolean {
  return tail.length > 12 || (/\p{Script=Han}/u.test(tail) && !/^.(?:秒|分|分钟|小时).\s*$/u.test(tail));
}

/** A header without case, width, punctuation and blanks: `E-mail 1 - Value` and `email1value` are one. */
export function headerKey(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[（(][^）)]*[）)]\s*$/u, (tail) => (isRemark(tail) ? '' : tail))
    .replace(/[^\p{L}\p{N}#+%]+/gu, '');
}
