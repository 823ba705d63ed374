import { childItemSchema } from '../../domain/import/import-item';
import type { WaitingRow } from '../../domain/import/import-record';
import { type Result, fail, ok } from '../../domain/result';
import type { Answers, Request } from '../../messaging/protocol';
import type { Deps } from '../deps';
import { write } from '../write';
import { findCustomers } from './find-customer';
import { WAITING, type WaitingValue, scanDocuments } from './import-documents';
import { takeChildren } from './take-children';
import { Taken } from './taken';

/** Rows that are looked at in one go. */
const MOST = 10_000;
/** Rows that are attached in one transaction. */
const SLICE = 100;

async function readWaiting(deps: Deps, limit: number, after?: string): Promise<{ id: string; value: WaitingValue }[]> {
  return (await scanDocuments(deps.store, WAITING, limit, after)) as { id: string; value: WaitingValue }[];
}

/** Rows of imports that belong to nobody in the book yet. */
export async function pageWaiting(deps: Deps, { offset, limit }: Request<'waiting.page'>): Promise<Result<Answers['waiting.page']>> {
  const all = await readWaiting(deps, MOST);
  return ok({ rows: all.slice(offset, offset + limit).map(shown), total: all.length });
}

function shown({ id, value: { importId, file, item } }: { id: string; value: WaitingValue }): WaitingRow {
  return { id, importId, file, row: item.row, kind: item.kind, title: titleOf(item), who: item.who };
}

function titleOf(item: WaitingValue['item']): string {
  switch (item.kind) {
    case 'orders':
      return item.record.number ?? item.record.lines[0]?.name ?? '';
    case 'responses':
      return item.campaign.name;
    case 'deals':
    case 'tasks':
      return item.record.title;
    case 'cases':
      return item.record.subject;
    case 'interactions':
      return item.record.subject ?? item.record.text?.slice(0, 80) ?? item.record.type;
  }
}

/** Looks again whether the book knows whom waiting rows name. */
export async function retryWaiting(deps: Deps): Promise<Result<Answers['waiting.retry']>> {
  let attached = 0;
  for (let after: string | undefined; ;) {
    const rows = await readWaiting(deps, SLICE, after);
    const last = rows.at(-1);
    if (!last) return ok({ attached });
    after = last.id;
    const found = await findCustomers(
      deps,
      rows.map(({ value }) => value.item.who),
      await deps.settings(),
    );
    const named = rows.flatMap((row, at) => (found[at] === undefined ? [] : [{ row, contactId: found[at] }]));
    const written = named.length > 0 ? await assign(deps, named) : ok({ attached: 0 });
    if (!written.ok) return written;
    attached += written.value.attached;
  }
}

/** The user says whose a row is. */
export async function assignWaiting(deps: Deps, { ids, contactId }: Request<'waiting.assign'>): Promise<Result<Answers['waiting.assign']>> {
  const contact = await deps.store.get('contacts', contactId);
  if (!contact || contact.deletedAt !== undefined) return fail({ reason: 'not-found' });
  const found = await deps.store.getMany('documents', ids);
  const rows = found.flatMap((row) => (row ? [{ row: { id: row.id, value: row.value as WaitingValue }, contactId }] : []));
  return assign(deps, rows);
}

/** The user wants a row no more. */
export function dropWaiting(deps: Deps, { ids }: Request<'waiting.drop'>): Promise<Result<Answers['waiting.drop']>> {
  const waiting = ids.filter((id) => id.startsWith(WAITING));
  return write(deps, async () =>
    ok({
      batch: { at: deps.now(), by: 'user' as const, removes: waiting.map((id) => ({ store: 'documents' as const, id })) },
      value: { dropped: waiting.length },
    }),
  );
}

function assign(
  deps: Deps,
  rows: readonly { row: { id: string; value: WaitingValue }; contactId: string }[],
): Promise<Result<{ attached: number }>> {
  return write(deps, async () => {
    const taken = new Taken();
    const items = rows.map(({ row }) => childItemSchema.parse(row.value.item));
    await takeChildren(
      deps,
      items,
      rows.map(({ contactId }) => contactId),
      taken,
    );
    const removes = rows.map(({ row }) => ({ store: 'documents' as const, id: row.id }));
    return ok({
      batch: { at: deps.now(), by: 'import' as const, puts: taken.puts, expect: taken.expect, removes },
      value: { attached: rows.length },
    });
  });
}
