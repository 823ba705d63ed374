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
  saveFile(`${record.file.replace(/\.[^.]*$/, '')}-failed.csv`, new Blob([`\ufeff${printCsv(table, 'safe')}`], { type: 'text/csv' }));
}
