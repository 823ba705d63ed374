import Papa from 'papaparse';

export const DEFAULT_CSV = {
  /** Columns of one row; more is no table of customers (500 to 20,000). */
  columns: 2_000,
  /** Characters of one row that may be unfinished: beyond it a quote was never closed (65,536 to 16,777,216). */
  row: 2_097_152,
} as const;

/** A file that cannot be read as a table: `line` counts rows from 1. */
export class CsvError extends Error {
  readonly why: 'columns' | 'quote';
  readonly row: number;
  constructor(why: 'columns' | 'quote', row: number) {
    super(
      `interchange: csv row ${row} ${why === 'columns' ? `has more than ${DEFAULT_CSV.columns} columns` : 'opens a quote that is never closed'}`,
    );
    this.why = why;
    this.row = row;
  }
}

/** Reads a table that comes in pieces (RFC 4180, any delimiter of one character); a piece may end anywhere. */
export type CsvReader = {
  /** The rows that are complete by now, blank ones left out. @throws CsvError */
  push(piece: string): string[][];
  /** What was left over. @throws CsvError where a quote is open that is never closed */
  end(): string[][];
};

export function csvReader({ delimiter }: { delimiter: string }): CsvReader {
  let held = '';
  let rows = 0;
  let breaks: RegExp | undefined;

  /** Every line break as one `\n`. A carriage return at the end of a piece waits for what follows it. */
  function take(piece: string, isLast: boolean): void {
    const text = held + piece;
    if (breaks === undefined && /[\r\n]/.test(text)) breaks = text.includes('\n') ? /\r\n/g : /\r\n?/g;
    const waits = !isLast && text.endsWith('\r') ? 1 : 0;
    const whole = text.slice(0, text.length - waits);
    held = (breaks ? whole.replace(breaks, '\n') : whole) + text.slice(text.length - waits);
  }

  function read(isLast: boolean): string[][] {
    const waits = !isLast && held.endsWith('\r') ? held.length - 1 : held.length;
    const parser = new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"', escapeChar: '"' });
    const { data, errors, meta } = parser.parse(held.slice(0, waits), 0, !isLast) as Papa.ParseResult<string[]>;
    held = isLast ? '' : held.slice(meta.cursor);
    // What follows the quote is swallowed to the end of the file, however short that is.
    if (isLast && errors.some(({ code }) => code === 'MissingQuotes')) throw new CsvError('quote', rows + data.length);
    if (held.length > DEFAULT_CSV.row) throw new CsvError('quote', rows + data.length + 1);
    const whole: string[][] = [];
    for (const row of data) {
      rows += 1;
      if (row.length > DEFAULT_CSV.columns) throw new CsvError('columns', rows);
      if (row.some((cell) => cell.trim() !== '')) whole.push(row);
    }
    return whole;
  }

  let isFirst = true;
  return {
    push(piece) {
      take(isFirst ? piece.replace(/^\ufeff/, '') : piece, false);
      isFirst = isFirst && piece === '';
      return read(false);
    },
    end() {
      take('', true);
      return read(true);
    },
  };
}
