import { BACKUP_STORES, BOOK_SCHEMA, type BackupStore } from '../../domain/backup/backup-file';
import { type Result, ok } from '../../domain/result';
import type { Answers, Request } from '../../messaging/protocol';
import type { StoreName } from '../../store/store';
import { CONSUMERS } from '../consumers/drain';
import type { Deps } from '../deps';

/** Every store is backed up but what is made of the others in a moment. Does not compile while a store is forgotten. */
type Derived = 'standings' | 'cadences' | 'directory';
type Forgotten = Exclude<StoreName, Derived | BackupStore>;
export const ALL_STORES: readonly StoreName[] = BACKUP_STORES satisfies [Forgotten] extends [never] ? readonly StoreName[] : Forgotten;

/** Documents that are made anew, or belong to this profile alone. */
const LEFT_OUT =
  /^(?:daily|cuts|roll$|roll\/|counters|restand\/|directory-size|imports\/|import-ledger\/|import-failed\/|cleaning|bulk-|backup-|followup:)/;
/** Changes during a backup that are written behind it; more, and it begins again. */
const MOST_LATE = 20_000;

/** Some records of one type as they are stored, deleted ones too, in order of id; and where the change log is. */
export async function pageBook(deps: Deps, { store, after, limit }: Request<'book.page'>): Promise<Result<Answers['book.page']>> {
  const found = await deps.store.scan(store, after, limit);
  const last = found.at(-1)?.id;
  const records = store === 'documents' ? found.filter(({ id }) => !LEFT_OUT.test(id)) : found;
  return ok({ records, ...(found.length === limit && last !== undefined && { last }) });
}

/** What a backup is made of: how many records there are of each type, and where the change log stands. */
export async function beginBackup(deps: Deps): Promise<Result<Answers['backup.begin']>> {
  const counts = await Promise.all(ALL_STORES.map(async (store) => [store, await deps.store.count(store)] as const));
  // What the slowest consumer has not read yet may be newer than what is written first: it is written again at the end.
  const cursors = await Promise.all(CONSUMERS.map(({ name }) => deps.store.cursor(name)));
  return ok({ counts: Object.fromEntries(counts), seq: Math.min(...cursors), schema: BOOK_SCHEMA });
}

/** Records that changed since `seq`, for a backup that was being made meanwhile. `again`: too much changed. */
export async function lateRecords(deps: Deps, { seq, offset, limit }: Request<'backup.late'>): Promise<Result<Answers['backup.late']>> {
  const changes = await deps.store.changesAfter(seq, MOST_LATE + 1);
  const wanted: ReadonlySet<string> = new Set(ALL_STORES);
  const touched = [
    ...new Set(changes.flatMap(({ changes: rows }) => rows.filter(([store]) => wanted.has(store)).map(([store, id]) => `${store}\n${id}`))),
  ];
  if (changes.length > MOST_LATE || touched.length > MOST_LATE) return ok({ records: [], more: false, again: true });
  const page = touched.slice(offset, offset + limit).map((each) => each.split('\n') as [StoreName, string]);
  const records = [];
  for (const [store, rows] of Map.groupBy(page, ([name]) => name)) {
    const found = await deps.store.getMany(
      store,
      rows.map(([, id]) => id),
    );
    records.push({
      store,
      records: found.filter((record) => record !== undefined).filter(({ id }) => store !== 'documents' || !LEFT_OUT.test(id)),
    });
  }
  return ok({ records, more: touched.length > offset + limit, again: false });
}
