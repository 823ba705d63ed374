import { BACKUP_STORES, type BackupManifest } from '../../../lib/domain/backup/backup-file';
import { type BackupWriter, backupWriter } from '../../../lib/interchange/backup/write-backup';
import type { Answer, MessageName, Request } from '../../../lib/messaging/protocol';
import { sha256 } from './sha256';

export type AskWorker = <N extends MessageName>(name: N, payload: Request<N>) => Promise<Answer<N>>;
export type Progress = { done: number; total: number };

/** A backup could not be made or taken back; `why` is the worker's reason, `quota` for a full disk. */
export class BackupFailed extends Error {
  readonly why: string;
  constructor(why: string, detail = why) {
    super(`backup: ${detail}`);
    this.why = why;
  }
}

/** Records of one message and one line of the file. */
const PAGE = 250;
/** How often a backup begins again because too much changed meanwhile. */
const ATTEMPTS = 3;

/** Writes the whole book to `sink`, piece by piece; what changes meanwhile is written behind it, so that the file is of one moment. @throws BackupFailed */
export async function makeBackup(
  ask: AskWorker,
  sink: { write(text: string): Promise<void>; reset(): Promise<void> },
  options: { now: number; onProgress?: (progress: Progress) => void; signal?: AbortSignal },
): Promise<BackupManifest> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const manifest = await attemptBackup(ask, sink, options);
    if (manifest) return manifest;
    await sink.reset();
  }
  throw new BackupFailed('the book changed faster than it could be written');
}

async function attemptBackup(
  ask: AskWorker,
  sink: { write(text: string): Promise<void> },
  { now, onProgress, signal }: Parameters<typeof makeBackup>[2],
): Promise<BackupManifest | undefined> {
  const begun = await must(ask('backup.begin', {}));
  const total = Object.values(begun.counts).reduce((sum, count) => sum + count, 0);
  const writer = backupWriter(sha256);
  await sink.write(await writer.begin({ schema: begun.schema, at: now }));
  let done = 0;
  for (const store of BACKUP_STORES) {
    for (let after: string | undefined; ;) {
      signal?.throwIfAborted();
      const page = await must(ask('book.page', { store, limit: PAGE, ...(after !== undefined && { after }) }));
      if (page.records.length > 0) await sink.write(await writer.block(store, page.records));
      done += page.records.length;
      onProgress?.({ done: Math.min(done, total), total });
      after = page.last;
      if (after === undefined) break;
    }
  }
  if (!(await writeLate(ask, sink, writer, begun.seq))) return undefined;
  const { text, manifest } = await writer.end();
  await sink.write(text);
  return manifest;
}

async function writeLate(
  ask: AskWorker,
  sink: { write(text: string): Promise<void> },
  writer: BackupWriter,
  seq: number,
): Promise<boolean> {
  for (let offset = 0; ; offset += PAGE) {
    const late = await must(ask('backup.late', { seq, offset, limit: PAGE }));
    if (late.again) return false;
    for (const { store, records } of late.records) if (records.length > 0) await sink.write(await writer.block(store, records, true));
    if (!late.more) return true;
  }
}

/** The value of an answer. @throws BackupFailed */
export async function must<T>(
  answer: Promise<{ ok: true; value: T } | { ok: false; failure: { reason: string; detail?: string } }>,
): Promise<T> {
  const given = await answer;
  if (given.ok) return given.value;
  throw new BackupFailed(given.failure.reason, given.failure.detail);
}
