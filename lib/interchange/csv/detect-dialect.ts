import { CsvError, type CsvReader, csvReader } from './csv-reader';

/** How a table is set out: its delimiter, and the first rows as they then read. */
export type Dialect = { delimiter: string; rows: string[][]; error?: { why: CsvError['why']; row: number } };

const DELIMITERS = [',', ';', '\t', '|', '，', '^', ':'] as const;

export const DEFAULT_DIALECT = {
  /** Characters from the start of a file that are looked at (4,096 to 262,144). */
  sample: 65_536,
  /** Rows by which delimiters are compared (10 to 200). */
  rows: 50,
} as const;

/**
 * The delimiter that gives the most rows of the same, greatest width. `sep=;` in the first line (Excel) is taken at its word, one that the user
 * chose too.
 */
export function detectDialect(text: string, chosen?: string): Dialect {
  const sample = text.slice(0, DEFAULT_DIALECT.sample).replace(/^\ufeff/, '');
  if (chosen !== undefined) return { ...readSample(sample, chosen), delimiter: chosen };
  const named = /^sep=([^\r\n]|\\t)\r?\n/.exec(sample)?.[1];
  if (named !== undefined) {
    const delimiter = named === '\\t' ? '\t' : named;
    return { ...readSample(sample, delimiter), delimiter };
  }
  let best: { dialect: Dialect; score: number } | undefined;
  for (const delimiter of DELIMITERS) {
    if (!sample.includes(delimiter)) continue;
    const read = readSample(sample, delimiter);
    const score = read.error ? 0 : evenness(read.rows);
    if (!best || score > best.score) best = { dialect: { ...read, delimiter }, score };
  }
  return best?.dialect ?? { ...readSample(sample, ','), delimiter: ',' };
}

function readSample(text: string, delimiter: string): Omit<Dialect, 'delimiter'> {
  const reader = csvReader({ delimiter });
  try {
    const rows = reader.push(text);
    // A sample cut in the middle of a row has its rows; a file that is all sample has one more.
    const all = text.length < DEFAULT_DIALECT.sample ? [...rows, ...lastRow(reader, rows.length > 0)] : rows;
    return { rows: all.slice(0, DEFAULT_DIALECT.rows) };
  } catch (error) {
    if (error instanceof CsvError) return { rows: [], error: { why: error.why, row: error.row } };
    throw error;
  }
}

/** The last row of a file. One whose quote is never closed is told when it is read, where there are rows before it that can be taken. */
function lastRow(reader: CsvReader, isAfterOthers: boolean): string[][] {
  try {
    return reader.end();
  } catch (error) {
    if (isAfterOthers && error instanceof CsvError && error.why === 'quote') return [];
    throw error;
  }
}

/** Share of rows that are as wide as most are, times how wide that is (with less and less gain): one column says nothing. */
function evenness(rows: readonly string[][]): number {
  const widths = Map.groupBy(rows, (row) => row.length);
  const [width = 1, same = []] = [...widths].sort((x, y) => y[1].length - x[1].length || y[0] - x[0])[0] ?? [];
  return width < 2 ? 0 : (same.length / rows.length) * Math.log2(width);
}
