import { CsvError } from '../../../lib/interchange/csv/csv-reader';
import type { ImportItem } from '../../../lib/domain/import/import-item';
import { importItemSchema, isChild } from '../../../lib/domain/import/import-item';
import type { ImportPolicy } from '../../../lib/domain/import/import-record';
import type { RowVerdict } from '../../../lib/domain/import/row-verdict';
import type { Classification } from '../../../lib/domain/pair/pair';
import type { Problem, RowOutcome } from '../../../lib/interchange/mapping/row';
import type { Settings } from '../../../lib/domain/setup/settings';
import { ask } from '../../../lib/messaging/client';
import { type ReadPlan, brokenTable, fileOutcomes } from './file-outcomes';
import { ownFieldsOfFile } from './own-fields-of-file';
import { rowReaders } from './row-readers';

/** `verdict`: of a contact; `fate`: of a row about a customer. */
export type PreviewRow = { row: number; item?: ImportItem; problems: readonly Problem[]; verdict?: Classification; fate?: RowVerdict };

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
export async function previewRows(
  file: Blob,
  plan: ReadPlan,
  policy: ImportPolicy,
  settings: Settings,
  now: number,
): Promise<PreviewRow[]> {
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
  return await withFates(await withVerdicts(rows), policy);
}

/** Rows about customers with what an import would make of them. */
async function withFates(rows: PreviewRow[], policy: ImportPolicy): Promise<PreviewRow[]> {
  const items = rows.flatMap(({ item }) => (item && isChild(item) ? [item] : []));
  if (items.length === 0) return rows;
  const answer = await ask('imports.compare', { items, policy });
  if (!answer.ok) return rows;
  const fates = answer.value.results.values();
  return rows.map((row) => (row.item && isChild(row.item) ? { ...row, fate: fates.next().value } : row));
}

/** Contacts with what the book knows of them. */
async function withVerdicts(rows: PreviewRow[]): Promise<PreviewRow[]> {
  const drafts = rows.flatMap(({ item }) => (item?.kind === 'contacts' ? [item.draft] : []));
  if (drafts.length === 0) return rows;
  const answer = await ask('contacts.classify', { drafts });
  if (!answer.ok) return rows;
  const verdicts = answer.value.results.values();
  return rows.map((row) => (row.item?.kind === 'contacts' ? { ...row, verdict: verdicts.next().value } : row));
}
