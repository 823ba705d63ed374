import {
  type FieldDef,
  type FieldDraft,
  OWN_LIMITS,
  OWN_RECORDS,
  type OwnRecord,
  ownKeySchema,
} from '../../../lib/domain/own-field/own-field';
import { withChoice } from '../../../lib/domain/own-field/own-key';
import { readPrinted } from '../../../lib/domain/own-field/own-text';
import { findChoice } from '../../../lib/domain/own-field/own-value';
import { CsvError, csvReader } from '../../../lib/interchange/csv/csv-reader';
import { type OwnColumn, readOwnColumn } from '../../../lib/interchange/csv/own-columns';
import { undefused } from '../../../lib/interchange/csv/print-csv';
import { splitList } from '../../../lib/interchange/mapping/own-cells';
import { cleanCell } from '../../../lib/interchange/mapping/row';
import { OWN_FIELD, ownFieldOf } from '../../../lib/interchange/vcard/own-properties';
import { readVCards } from '../../../lib/interchange/vcard/read-vcards';
import { unescape } from '../../../lib/interchange/vcard/values';
import { type ReadPlan, cardPieces, rowsOf } from './file-outcomes';

/** The own fields that a file brings and the book lacks, with the choices that occur in it. Reads the file only where it must. */
export async function ownFieldsOfFile(file: Blob, plan: ReadPlan, known: readonly FieldDef[], kind: string): Promise<FieldDraft[]> {
  const found = new Found(new Set(known.map(({ key }) => key)), recordsOf(kind));
  if (plan.type === 'vcard') await fromCards(file, found);
  else if (plan.type === 'table')
    await fromTable(file, plan, found).catch((error: unknown) => {
      // Of a file that cannot be read to its end the rows before count.
      if (!(error instanceof CsvError)) throw error;
    });
  return found.drafts();
}

/** Fields as they are found; one that names no field a book can have stays a value without one. */
class Found {
  readonly #drafts = new Map<string, FieldDraft>();
  constructor(
    private readonly known: ReadonlySet<string>,
    private readonly on: OwnRecord[],
  ) {}

  add({ key, type, label }: OwnColumn): FieldDraft | undefined {
    if (this.known.has(key) || !ownKeySchema.safeParse(key).success) return undefined;
    const before = this.#drafts.get(key);
    if (before) return before;
    const draft: FieldDraft = { key, label: label?.trim().slice(0, 200) || key, type, on: this.on, order: 0 };
    if (type === 'choice' || type === 'choices') draft.choices = [];
    this.#drafts.set(key, draft);
    return draft;
  }

  offer(draft: FieldDraft, labels: readonly string[]): void {
    for (const label of labels)
      if (
        draft.choices &&
        draft.choices.length < OWN_LIMITS.choices &&
        label.length <= OWN_LIMITS.choice &&
        findChoice(draft, label) === undefined
      )
        draft.choices = withChoice(draft.choices, label);
  }

  drafts(): FieldDraft[] {
    return [...this.#drafts.values()];
  }
}

function recordsOf(kind: string): OwnRecord[] {
  const record = OWN_RECORDS.find((each) => each === kind);
  return record ? [record] : ['individual', 'org'];
}

async function fromTable(file: Blob, plan: Extract<ReadPlan, { type: 'table' }>, found: Found): Promise<void> {
  const columns = plan.mapping.columns.map(({ header, assignment }): OwnColumn | undefined => {
    if (plan.own) return readOwnColumn(undefused(header));
    return assignment.to === 'own' ? { type: 'text', ...assignment } : undefined;
  });
  const drafts = columns.map((column) => column && found.add(column));
  if (!drafts.some((draft) => draft?.choices)) return;
  let number = 0;
  for await (const rows of rowsOf(file, plan.encoding, csvReader({ delimiter: plan.delimiter })))
    for (const row of rows) {
      number += 1;
      if (number <= plan.header + 1) continue;
      for (const [at, draft] of drafts.entries()) {
        if (!draft?.choices) continue;
        const text = plan.own ? undefused(row[at] ?? '') : cleanCell(row[at] ?? '');
        if (text !== '') found.offer(draft, choicesIn(draft.type, text, plan.own));
      }
    }
}

async function fromCards(file: Blob, found: Found): Promise<void> {
  for await (const bytes of cardPieces(file)) {
    if (!includes(bytes, OWN_FIELD)) continue;
    for (const { properties } of readVCards(bytes))
      for (const { name, params, value } of properties) {
        const column = name === OWN_FIELD ? ownFieldOf(params) : undefined;
        const draft = column && found.add(column);
        if (draft?.choices) found.offer(draft, choicesIn(draft.type, unescape(value), true));
      }
  }
}

function choicesIn(type: OwnColumn['type'], text: string, isOwn: boolean): string[] {
  if (type === 'choice') return [text];
  const read = isOwn ? readPrinted('choices', text) : splitList(text);
  return Array.isArray(read) ? read : [];
}

/** Whether ASCII text occurs in bytes. */
function includes(bytes: Uint8Array, text: string): boolean {
  return new TextDecoder('latin1').decode(bytes).includes(text);
}
