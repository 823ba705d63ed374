import { BACKUP_STORES, type BackupStore, type RestoreMode, backupStoreSchema } from '../../../lib/domain/backup/backup-file';
import type { Answers } from '../../../lib/messaging/protocol';
import { type AskWorker, type Progress, must } from './make-backup';
import { type Verified, lateKey, partsOf, verifyBackup } from './read-file';

/** What a restore would do, or did, by kind of record. */
export type Differences = Answers['restore.look'];
export type RestorePreview = { at: number; records: number; byStore: Map<BackupStore, Differences> };
export type Restored = Answers['restore.put'];
type Stretch = { store: BackupStore; records: { id: string }[]; after?: string; until?: string };

const NONE: Differences = { missing: 0, deleted: 0, different: 0, same: 0, invalid: 0, extra: 0, erased: 0 };
/** Records of one message. */
const PAGE = 250;

/** Reads a backup whole, every digest, before anything of it is used; then compares it with the book. Nothing is written. @throws BackupError */
export async function previewRestore(ask: AskWorker, file: Blob, onProgress?: (progress: Progress) => void): Promise<RestorePreview> {
  const { records, at, late } = await verifyBackup(file);
  const byStore = new Map<BackupStore, Differences>();
  let done = 0;
  for await (const stretch of stretchesOf(file, late)) {
    const found = await must(ask('restore.look', stretch));
    const sum = byStore.get(stretch.store) ?? NONE;
    byStore.set(
      stretch.store,
      Object.fromEntries(Object.entries(sum).map(([name, count]) => [name, count + found[name as keyof Differences]])) as Differences,
    );
    onProgress?.({ done: (done += stretch.records.length), total: records });
  }
  return { at, records, byStore };
}

/** Restores a backup that was checked whole a moment ago: what is missing, or the book as it was. @throws BackupError */
export async function restoreBackup(
  ask: AskWorker,
  file: Blob,
  mode: RestoreMode,
  onProgress?: (progress: Progress) => void,
): Promise<Restored> {
  const { records, late } = await verifyBackup(file);
  const sum: Restored = { written: 0, removed: 0, refused: 0, erased: 0 };
  let done = 0;
  const put = async (stretch: Stretch): Promise<void> => {
    const { written, removed, refused, erased } = await must(ask('restore.put', { ...stretch, mode }));
    sum.written += written;
    sum.removed += removed;
    sum.refused += refused;
    sum.erased += erased;
    onProgress?.({ done: (done += stretch.records.length), total: records });
  };
  // One is written while the next is read and on its way; the worker takes them in their order.
  let before: Promise<void> | undefined;
  let last: Promise<void> | undefined;
  try {
    for await (const stretch of stretchesOf(file, late)) {
      last = put(stretch);
      // It is waited for before the next but one, and at the end.
      last.catch(() => undefined);
      await before;
      before = last;
    }
    await before;
  } catch (error) {
    // One that is still under way ends first: nothing is told of a restore after its end.
    await last?.catch(() => undefined);
    throw error;
  }
  await must(ask('restore.finish', {}));
  return sum;
}

/**
 * The records of a file in stretches that fill all ids of each type: between two of them there is nothing; a type that the file lacks is empty. A record
 * that changed while the backup was made comes once, as it was at the end.
 */
async function* stretchesOf(file: Blob, late: Verified['late']): AsyncGenerator<Stretch> {
  let held: { store: BackupStore; records: { id: string }[]; after?: string } | undefined;
  const seen = new Set<BackupStore>();
  for await (const part of partsOf(file)) {
    if (part.of !== 'block') continue;
    const store = backupStoreSchema.safeParse(part.block.store);
    // A type that a later version has and this one does not would have made the file one of a later version.
    if (!store.success) continue;
    seen.add(store.data);
    if (part.block.late) {
      if (held) yield held;
      held = undefined;
      // Ids of late records lie anywhere: the stretch between is not theirs.
      for (const record of part.block.records)
        if (late.has(lateKey(store.data, record.id))) yield { store: store.data, records: [record], after: record.id, until: record.id };
      continue;
    }
    for (let from = 0; from < part.block.records.length; from += PAGE) {
      const records = part.block.records.slice(from, from + PAGE).map((record) => takeLate(late, store.data, record));
      if (held?.store === store.data) {
        const until = held.records.at(-1)?.id;
        yield { ...held, ...(until !== undefined && { until }) };
        held = { store: store.data, records, ...(until !== undefined && { after: until }) };
      } else {
        if (held) yield held;
        held = { store: store.data, records };
      }
    }
  }
  if (held) yield held;
  for (const store of BACKUP_STORES) if (!seen.has(store)) yield { store, records: [] };
}

/** The record as it was when the backup was done; each once. */
function takeLate(late: Verified['late'], store: BackupStore, record: { id: string }): { id: string } {
  const key = lateKey(store, record.id);
  const last = late.get(key);
  late.delete(key);
  return last ?? record;
}
