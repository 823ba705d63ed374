import Papa from 'papaparse';

/**
 * `exact`: each cell as it is, for another program. `safe`: a cell that a spreadsheet would run as a formula (begins with `= + - @`, tab or carriage
 * return) gets an apostrophe before it (OWASP, CSV Injection). Numbers and telephone numbers stay as they are: they run nothing.
 */
export type CsvSafety = 'exact' | 'safe';

const FORMULA = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;
const HARMLESS = /^[+-]?[\d\s().,/-]*$/;

/** Rows as a table for other programs: comma, quotes where they are needed, CRLF (RFC 4180 section 2). Each call gives whole lines. */
export function printCsv(rows: readonly (readonly string[])[], safety: CsvSafety = 'exact'): string {
  if (rows.length === 0) return '';
  const cells = safety === 'exact' ? rows : rows.map((row) => row.map(defused));
  return `${Papa.unparse(cells as string[][], { newline: '\r\n', header: false })}\r\n`;
}

/** A cell that no spreadsheet takes for a formula. One with an apostrophe of its own gets another, so that `undefused` is its inverse. */
export function defused(cell: string): string {
  return (FORMULA.test(cell) && !HARMLESS.test(cell)) || cell.startsWith("'") ? `'${cell}` : cell;
}

/** The cell before it was made safe. */
export function undefused(cell: string): string {
  return cell.startsWith("'") && defused(cell.slice(1)) === cell ? cell.slice(1) : cell;
}
