import { contactDraftSchema, emptyContactDraft } from '../../domain/contact/contact';
import { type ChildItem, importItemSchema } from '../../domain/import/import-item';
import { ownValuesSchema } from '../../domain/own-field/own-value';
import { type OwnKind, ownKindOf, unflatten } from '../csv/own-table';
import { readOwnColumn } from '../csv/own-columns';
import { keepInNote, settleOwn } from './own-cells';
import type { Problem, RowOutcome, RowReaders } from './row';

/** The fields of this book, and the currency of amounts without one. */
type OwnReaders = Partial<Pick<RowReaders, 'fields' | 'currency'>>;

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const KEYS: Record<Exclude<OwnKind, 'contacts'>, string> = {
  orders: 'order',
  interactions: 'interactions',
  cases: 'cases',
  deals: 'deals',
  tasks: 'tasks',
  responses: 'responses',
};

/** Lists that a record must have; a table has no cell for an empty one. */
const EMPTY: Partial<Record<OwnKind, object>> = { orders: { lines: [] }, deals: { stages: [] } };

/** A row of a table that Sidecard exported, exactly as it was; the record keeps its id. */
export function ownRow(headers: readonly string[], row: readonly string[], number: number, readers: OwnReaders = {}): RowOutcome {
  const kind = ownKindOf(headers);
  const { id, record } = unflatten(headers, row);
  const notes = settleIn(record, headers, readers);
  if (kind === undefined || !UUID.test(id)) return { ok: false, problems: [{ column: 0, reason: 'required', value: id.slice(0, 120) }] };
  if (kind === 'contacts') {
    const draft = contactDraftSchema.safeParse({ ...emptyContactDraft('individual', ''), ...record });
    if (draft.success) return { ok: true, item: { kind, row: number, draft: draft.data, id: id.toLowerCase() }, notes };
    return refused(headers, draft.error.issues[0]?.path);
  }
  // When a follow-up reminds next is planned anew; tables of earlier versions have it.
  const { contactId, campaignId: _, campaign, remindAt: __, ...rest } = record;
  const who = typeof contactId === 'string' && contactId !== '' ? { uid: `sidecard:${contactId}` } : {};
  const item = importItemSchema.safeParse({
    kind,
    row: number,
    key: `sidecard|${KEYS[kind]}|${id}`,
    who,
    record: { ...EMPTY[kind], ...rest },
    ...(kind === 'responses' && { campaign }),
  });
  return item.success ? { ok: true, item: item.data as ChildItem, notes } : refused(headers, item.error.issues[0]?.path.slice(1));
}

/** Own values as the fields of this book hold them; those that are no values of theirs go to the note of the record, where it has one. */
function settleIn(record: Record<string, unknown>, headers: readonly string[], { fields, currency }: OwnReaders): Problem[] {
  const own = ownValuesSchema.safeParse(record.custom);
  if (!own.success || !fields) return [];
  const { values, wrong } = settleOwn(own.data, fields, currency ?? 'USD');
  record.custom = values;
  if (ownKindOf(headers) === 'contacts' || ownKindOf(headers) === 'tasks') keepInNote(record, wrong, fields);
  return wrong.map(({ key, reason, text }) => {
    const column = headers.findIndex((header) => readOwnColumn(header)?.key === key);
    return { ...(column >= 0 && { column }), reason, value: text };
  });
}

function refused(headers: readonly string[], path: readonly PropertyKey[] | undefined): RowOutcome {
  const name = path?.map((step) => (typeof step === 'number' ? step + 1 : String(step))).join(' ') ?? '';
  const column = headers.findIndex((header) => header === name || header.startsWith(`${name} `));
  return { ok: false, problems: [{ ...(column >= 0 && { column }), reason: 'record', value: name }] };
}
