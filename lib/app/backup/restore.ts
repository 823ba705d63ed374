import type { BackupStore } from '../../domain/backup/backup-file';
import { isSameData } from '../../domain/contact/same-data';
import type { RecordBase } from '../../domain/record';
import { type Result, fail, ok } from '../../domain/result';
import type { Answers, Request } from '../../messaging/protocol';
import type { Batch, Put } from '../../store/store';
import type { Deps } from '../deps';
import { startJob } from '../jobs/start-job';
import { INCOMING, oneAtATime } from '../one-at-a-time';
import { amend } from '../stamp';
import { erasedAmong } from './erased';
import { FINISH_RESTORE } from './finish-restore';
import { RECORD_SCHEMAS } from './record-schemas';

/** Records of one transaction, a whole message: what is restored is written as it came, nothing is looked for. */
const SLICE = 250;
/** Ids looked at in one go for what the book has and the backup has not. */
const PAGE = 2000;
/** Fields in which a restored record may differ from the stored one and still be the same. */
const CLOCKS = new Set(['rev', 'updatedAt', 'fieldRevs']);

type Row = { id: string; rev?: string; deletedAt?: number };

/** What a restore of these records would do; nothing is written. */
export async function lookAtRestore(
  deps: Deps,
  { store, records, after, until }: Request<'restore.look'>,
): Promise<Result<Answers['restore.look']>> {
  const stored = (await deps.store.getMany(
    store,
    records.map(({ id }) => id),
  )) as (Row | undefined)[];
  const differences = { missing: 0, deleted: 0, different: 0, same: 0, invalid: 0, extra: 0, erased: 0 };
  const erased = await erasedAmong(deps.store, store, records);
  for (const [at, record] of records.entries()) {
    const old = stored[at];
    if (!parsed(store, record)) differences.invalid += 1;
    else if (erased.has(record.id)) differences.erased += 1;
    else if (!old) differences.missing += 1;
    else if (isSame(old, record)) differences.same += 1;
    else if (isDeletedSince(old, record)) differences.deleted += 1;
    else differences.different += 1;
  }
  differences.extra = (await extraIn(deps, store, records, after, until)).length;
  return ok(differences);
}

/**
 * Writes records of a backup: `missing` adds those that the book lacks and leaves all others; `missing-and-deleted` also puts back those that were
 * deleted since, as they were then; `whole` makes the book as the backup has it, and takes out what lies between `after` and `until` (no end without
 * it) and is not among the records. Who was erased stays out.
 */
export function putRestored(deps: Deps, request: Request<'restore.put'>): Promise<Result<Answers['restore.put']>> {
  const { store, records } = request;
  return oneAtATime(deps.store, INCOMING, async () => {
    let sum: Counts = { ...NONE };
    // Who is who is derived at the end; a page that is closed before it asks for that leaves the job behind.
    if (store === 'links' && records.length > 0) await startJob(deps, FINISH_RESTORE);
    for (let from = 0; from < Math.max(records.length, 1); from += SLICE) {
      const slice = records.slice(from, from + SLICE);
      const counts = await putSlice(deps, request, slice, from + SLICE >= records.length);
      if (!counts) return fail({ reason: 'stale' });
      sum = summed(sum, counts);
    }
    return ok(sum);
  });
}

type Counts = Answers['restore.put'];
const NONE: Counts = { written: 0, removed: 0, refused: 0, erased: 0 };

function summed(one: Counts, other: Counts): Counts {
  return {
    written: one.written + other.written,
    removed: one.removed + other.removed,
    refused: one.refused + other.refused,
    erased: one.erased + other.erased,
  };
}

/** Read anew when it was refused: another write may have made a record meanwhile. What still reads as none is a damaged row: the backup's goes over it. */
async function putSlice(deps: Deps, request: Request<'restore.put'>, slice: Rows, isLast: boolean): Promise<Counts | undefined> {
  for (const isForced of [false, true]) {
    const { batch, counts } = await planSlice(deps, request, slice, isLast);
    if (batch.puts.length + batch.removes.length === 0) return counts;
    const committed = await deps.store.commit(isForced ? { ...batch, expect: [] } : batch);
    if (committed.ok) return counts;
  }
  return undefined;
}

type Rows = Request<'restore.put'>['records'];
type Planned = Batch & Required<Pick<Batch, 'puts' | 'removes' | 'expect'>>;

async function planSlice(
  deps: Deps,
  { store, mode, records, after, until }: Request<'restore.put'>,
  slice: Rows,
  isLast: boolean,
): Promise<{ batch: Planned; counts: Counts }> {
  const counts = { ...NONE };
  const batch: Planned = { at: deps.now(), by: 'import', expect: [], puts: [], removes: [] };
  const stored = (await deps.store.getMany(
    store,
    slice.map(({ id }) => id),
  )) as (Row | undefined)[];
  const erased = await erasedAmong(deps.store, store, slice);
  for (const [at, record] of slice.entries()) {
    const old = stored[at];
    const valid = parsed(store, record);
    if (!valid) counts.refused += 1;
    else if (erased.has(valid.id)) counts.erased += 1;
    else if (old && mode === 'missing-and-deleted' && isDeletedSince(old, valid)) {
      batch.puts.push(putOf(store, amend(deps, old as RecordBase, { deletedAt: undefined })));
      counts.written += 1;
    } else if (!old || (mode === 'whole' && !isSame(old, valid))) {
      batch.puts.push(putOf(store, old ? renewed(deps, valid, old) : valid));
      if (!old) batch.expect.push({ store, id: valid.id, rev: null });
      counts.written += 1;
    }
  }
  if (mode === 'whole' && isLast)
    for (const extra of await extraIn(deps, store, records, after, until)) removeInto(deps, batch, store, extra, counts);
  return { batch, counts };
}

function parsed(store: BackupStore, record: { id: string }): { id: string } | undefined {
  if (store === 'documents') return 'value' in record && !/^(?:import-ledger|directory|roll)/.test(record.id) ? record : undefined;
  const read = RECORD_SCHEMAS[store].safeParse(record);
  return read.success ? read.data : undefined;
}

function putOf(store: BackupStore, record: { id: string }): Put {
  return { store, record } as unknown as Put;
}

/** The backup's content under a revision after the stored one, so that a device that syncs takes it over. */
function renewed(deps: Deps, record: { id: string }, old: Row): { id: string } {
  if (old.rev === undefined) return record;
  const clock = { rev: deps.nextRev(old.rev), updatedAt: deps.now() };
  return { ...record, ...clock };
}

/** Deleted here and not in the backup. */
function isDeletedSince(old: Row, record: { id: string; deletedAt?: unknown }): boolean {
  return old.deletedAt !== undefined && record.deletedAt === undefined;
}

function isSame(old: Row, record: { id: string }): boolean {
  const bare = (row: object) => Object.fromEntries(Object.entries(row).filter(([field]) => !CLOCKS.has(field)));
  return isSameData(bare(old), bare(record));
}

/** Records of the book in a stretch of ids that a backup has none of; those that are deleted count as gone. */
async function extraIn(
  deps: Deps,
  store: BackupStore,
  records: readonly { id: string }[],
  after: string | undefined,
  until: string | undefined,
): Promise<Row[]> {
  if (store === 'documents' || store === 'tombstones') return [];
  const kept = new Set(records.map(({ id }) => id));
  const extra: Row[] = [];
  for (let from = after; ;) {
    const ids = await deps.store.idsBetween(store, from, until, PAGE);
    const found = (await deps.store.getMany(
      store,
      ids.filter((id) => !kept.has(id)),
    )) as (Row | undefined)[];
    extra.push(...found.flatMap((row) => (row && row.deletedAt === undefined ? [row] : [])));
    from = ids.at(-1);
    if (ids.length < PAGE) return extra;
  }
}

function removeInto(deps: Deps, batch: Batch, store: BackupStore, row: Row, counts: { removed: number }): void {
  counts.removed += 1;
  if (store === 'pairs' || store === 'moves') batch.removes?.push({ store, id: row.id });
  else
    batch.puts?.push(
      putOf(store, {
        ...row,
        deletedAt: deps.now(),
        ...(row.rev !== undefined && { rev: deps.nextRev(row.rev), updatedAt: deps.now() }),
      } as Row),
    );
}
