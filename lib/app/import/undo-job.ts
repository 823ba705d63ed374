import type { Contact } from '../../domain/contact/contact';
import { isSameData } from '../../domain/contact/same-data';
import type { ImportRecord } from '../../domain/import/import-record';
import type { RecordBase } from '../../domain/record';
import type { Put, Records, StoreName } from '../../store/store';
import { drain } from '../consumers/drain';
import type { Deps } from '../deps';
import type { JobType } from '../jobs/run-jobs';
import { startJob } from '../jobs/start-job';
import { SCAN } from '../match/scan-book';
import { isScanDue } from '../match/scan-result';
import { amend } from '../stamp';
import { type LedgerPage, countLedger, lastLedger, listImports, putImport } from './import-documents';

const CHILDREN = ['orders', 'interactions', 'cases', 'tasks'] as const;

/**
 * Takes imports back, the last written page first: what an import made is marked as deleted, what it changed gets its old values. What the user
 * has changed since, or hung something of their own on, stays and is counted.
 */
export const importUndoJob: JobType = {
  type: 'import-undo',
  async step(deps, job) {
    const undoing = (await listImports(deps.store, 10_000)).find(({ state }) => state === 'undoing');
    if (!undoing) return { ...job, state: 'done', done: job.total };
    const last = await lastLedger(deps.store, undoing.id);
    const total = job.total || (await countLedger(deps.store, undoing.id));
    await (last
      ? undoPage(deps, undoing, last)
      : deps.store.commit({ at: deps.now(), by: 'import', puts: [putImport({ ...undoing, state: 'undone', endedAt: deps.now() })] }));
    await drain(deps);
    // Of an import that was never ended nobody has asked for the scan to which the consumers leave what it changed.
    if (!last && (await isScanDue(deps.store))) await startJob(deps, SCAN);
    deps.broadcast({ stores: ['contacts', 'orders', 'interactions', 'cases', 'tasks', 'deals', 'documents'], ids: [] });
    return { ...job, total, done: job.done + 1 };
  },
};

async function undoPage(deps: Deps, record: ImportRecord, { id, page }: { id: string; page: LedgerPage }): Promise<void> {
  const puts: Put[] = [];
  let kept = 0;
  const inUse = await contactsInUse(deps, page);
  for (const [store, ids] of Map.groupBy(page.made, ([name]) => name)) {
    const found = (await deps.store.getMany(
      store as StoreName,
      ids.map(([, each]) => each),
    )) as (RecordBase | undefined)[];
    for (const each of found) {
      if (!each || each.deletedAt !== undefined) continue;
      if (each.updatedAt !== each.createdAt || inUse.has(each.id)) kept += 1;
      else puts.push({ store, record: amend(deps, each, { deletedAt: deps.now() }) } as unknown as Put);
    }
  }
  // A record may have been added to several times: the last addition goes first.
  const restored = new Map<string, Records['contacts']>();
  for (const change of page.changed.toReversed()) {
    const key = `${change.store}/${change.id}`;
    const stored = restored.get(key) ?? (await deps.store.get(change.store as StoreName, change.id));
    const current = stored as Records['contacts'] | undefined;
    const patch = current && restoring(current, change);
    if (!current || !patch) continue;
    const before = amend<Records['contacts']>(deps, current, patch);
    restored.set(key, current.updatedAt === change.at && change.was !== undefined ? { ...before, updatedAt: change.was } : before);
  }
  for (const [key, before] of restored) puts.push({ store: key.slice(0, key.indexOf('/')), record: before } as unknown as Put);
  const removes = [id, ...page.waiting].map((each) => ({ store: 'documents' as const, id: each }));
  puts.push(putImport({ ...record, kept: (record.kept ?? 0) + kept }));
  const committed = await deps.store.commit({ at: deps.now(), by: 'import', puts, removes });
  if (!committed.ok) throw new Error(`app: page ${id} of an import could not be taken back`);
}

/** The old values of those fields that still are what the import made of them, or that were made so again by taking a later row back. */
function restoring(current: RecordBase, change: LedgerPage['changed'][number]): Partial<RecordBase> | undefined {
  const isStill = (field: string) =>
    current.fieldRevs?.[field] === change.rev ||
    (change.after !== undefined && isSameData(current[field as keyof RecordBase] ?? null, change.after[field] ?? null));
  const fields = Object.entries(change.before).filter(([field]) => isStill(field));
  return fields.length === 0 || current.deletedAt !== undefined
    ? undefined
    : Object.fromEntries(fields.map(([field, value]) => [field, value ?? undefined]));
}

/** Contacts of a page that something hangs on which is not being taken back with them. */
async function contactsInUse(deps: Deps, page: LedgerPage): Promise<Set<string>> {
  const made = new Set(page.made.map(([, each]) => each));
  const contacts = page.made.filter(([store]) => store === 'contacts').map(([, each]) => each);
  const inUse = new Set<string>();
  if (contacts.length === 0) return inUse;
  for (const store of CHILDREN)
    for (const child of await deps.store.allChildrenOf(store, contacts))
      if (child.contactId && child.deletedAt === undefined && !made.has(child.id)) inUse.add(child.contactId);
  for (const link of await deps.store.linksOf(contacts))
    if (link.by === 'user' && link.undoneAt === undefined) for (const end of [link.a, link.b]) inUse.add(end);
  return inUse;
}

/** A contact's fields that are one patch's, before it; null for none. */
export function beforeOf(contact: Contact, patch: object): Record<string, unknown> {
  return Object.fromEntries(Object.keys(patch).map((field) => [field, contact[field as keyof Contact] ?? null]));
}
