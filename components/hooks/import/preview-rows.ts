import { CsvError } from '../../../lib/interchange/csv/csv-reader';
import type { ImportItem } from '../../../lib/domain/import/import-item';
import { importItemSchema } from '../../../lib/domain/import/import-item';
import type { Classification } from '../../../lib/domain/pair/pair';
import type { Problem, RowOutcome } from '../../../lib/interchange/mapping/row';
import type { Settings } from '../../../lib/domain/setup/settings';
import { ask } from '../../../lib/messaging/client';
import { type ReadPlan, brokenTable, fileOutcomes } from './file-outcomes';
import { ownFieldsOfFile } from './own-fields-of-file';
import { rowReaders } from './row-readers';

export type PreviewRow = { row: number; item?: ImportItem; problems: readonly Problem[]; verdict?: Classification };

/** Bytes from the start of a file in which a preview looks for own fields and their choices. */
const SAMPLE = 262_144;
/** Rows that a preview shows. */
const ROWS = 20;

/** A row as the worker would take it, or why it would not. */
export function previewOf(outcome: RowOutcome): Pick<PreviewRow, 'item' | 'problems'> {
  if (!outcome.ok) return { problems: outcome.problems };
  const parsed = importItemSchema.safeParse(outcome.item);
  if (parsed.success) return { item: parsed.data, problems: outcome.notes };
  return { problems: [{ reason: 'record', value: parsed.error.issues[0]?.path.join('.') ?? '' }] };
}

/** The first rows of a file as they would be imported, with what the book knows of them. Nothing is written. */
export async function previewRows(file: Blob, plan: ReadPlan, settings: Settings, now: number): Promise<PreviewRow[]> {
  const rows: PreviewRow[] = [];
  const known = await ask('fields.list', {});
  const fields = known.ok ? known.value.fields : [];
  const brought = await ownFieldsOfFile(file.slice(0, SAMPLE), plan, fields, plan.type === 'table' ? plan.mapping.kind : 'contacts').catch(
    () => [],
  );
  try {
    for await (const { row, outcome } of fileOutcomes(file, plan, rowReaders(settings, now, [...fields, ...brought]))) {
      const seen = previewOf(outcome);
      // A record of several rows (an order with its lines) is known by its first.
      rows.push({ row: seen.item?.row ?? row, ...seen });
      if (rows.length >= ROWS) break;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    rows.push({ row: error.row, problems: [brokenTable(error)] });
  }
  const drafts = rows.flatMap(({ item }) => (item?.kind === 'contacts' ? [item.draft] : []));
  if (drafts.length === 0) return rows;
  const answer = await ask('contacts.classify', { drafts });
  if (!answer.ok) return rows;
  const verdicts = answer.value.results.values();
  return rows.map((row) => (row.item?.kind === 'contacts' ? { ...row, verdict: verdicts.next().value } : row));
}
