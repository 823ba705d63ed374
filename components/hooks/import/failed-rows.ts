import type { ImportFailure, ImportRecord } from '../../../lib/domain/import/import-record';
import { printCsv } from '../../../lib/interchange/csv/print-csv';
import { ask } from '../../../lib/messaging/client';
import { saveFile } from '../save-file';

const PAGE = 200;

/** Rows of an import that failed, all of them. */
export async function failedRows(id: string): Promise<ImportFailure[]> {
  const rows: ImportFailure[] = [];
  for (;;) {
    const page = await ask('imports.failures', { id, offset: rows.length, limit: PAGE });
    if (!page.ok || page.value.rows.length === 0) return rows;
    rows.push(...page.value.rows);
  }
}

/** The failed rows of a table as a file that can be read again as it stands, once the columns or the settings are others; undefined where there are none. */
export async function failedFile(record: ImportRecord, headers: readonly string[]): Promise<File | undefined> {
  const rows = (await failedRows(record.id)).filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (rows.length === 0 || headers.length === 0) return undefined;
  const table = printCsv([headers, ...rows.map(({ cells }) => headers.map((_, at) => cells[at] ?? ''))], 'exact');
  return new File([`\ufeff${table}`], nameOf(record), { type: 'text/csv' });
}

function nameOf({ file }: ImportRecord): string {
  return `${file.replace(/\.[^.]*$/, '')}-failed.csv`;
}

/** Saves the failed rows as a table that can be mended and imported again: the cells as they were, behind them row and reason. */
export async function saveFailedRows(
  record: ImportRecord,
  headers: readonly string[],
  words: { row: string; reason: string; text(failure: ImportFailure): string },
): Promise<void> {
  const rows = await failedRows(record.id);
  const width = Math.max(headers.length, ...rows.map(({ cells }) => cells.length));
  const padded = (cells: readonly string[]) => Array.from({ length: width }, (_, at) => cells[at] ?? '');
  const table = [
    [...padded(headers), words.row, words.reason],
    ...rows.map((failure) => [...padded(failure.cells), String(failure.row), words.text(failure)]),
  ];
  saveFile(nameOf(record), new Blob([`\ufeff${printCsv(table, 'safe')}`], { type: 'text/csv' }));
}
