import type { BackupMade } from '../../../lib/domain/backup/backup-file';
import { type AskWorker, type Progress, makeBackup } from './make-backup';
import { pickedFolder } from './picked-folder';
import { verifyBackup } from './read-file';
import { type Where, backupName, ringFolder, trimRing, writeFile } from './targets';

/** A backup of the whole book as a file in memory or on disk, as the browser likes: a Blob. */
export async function backupBlob(
  ask: AskWorker,
  now: number,
  packed: boolean,
  onProgress?: (progress: Progress) => void,
): Promise<{ blob: Blob; records: number }> {
  let lines = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
  let writer = lines.writable.getWriter();
  const encoder = new TextEncoder();
  const collect = () => new Response(packed ? lines.readable.pipeThrough(new CompressionStream('gzip')) : lines.readable).blob();
  let blob = collect();
  const manifest = await makeBackup(
    ask,
    {
      write: async (text) => writer.write(encoder.encode(text)),
      async reset() {
        await writer.abort();
        await blob.catch(() => undefined); // What was written so far is thrown away.
        lines = new TransformStream();
        writer = lines.writable.getWriter();
        blob = collect();
      },
    },
    { now, ...(onProgress && { onProgress }) },
  );
  await writer.close();
  return { blob: await blob, records: Object.values(manifest.counts).reduce((sum, count) => sum + count, 0) };
}

/**
 * Makes a backup in the ring, and in the picked folder where that may be written to. What was written is read back and checked to the last digest;
 * only then it counts as verified. Tells the worker what was made, or why not.
 */
export async function backUp(
  ask: AskWorker,
  now: number,
  onProgress?: (progress: Progress) => void,
): Promise<{ made: BackupMade[]; blob?: Blob; failure?: string }> {
  const made: BackupMade[] = [];
  try {
    const { blob, records } = await backupBlob(ask, now, true, onProgress);
    const name = backupName(now);
    const picked = await pickedFolder().catch(() => undefined); // A folder that is gone is no reason to have no backup at all.
    const places: [Where, FileSystemDirectoryHandle][] = [['opfs', await ringFolder()]];
    if (picked?.isGranted) places.unshift(['folder', picked.handle]);
    for (const [where, folder] of places) {
      const file = await writeFile(folder, name, blob);
      await verifyBackup(file);
      await trimRing(folder);
      const one: BackupMade = { at: now, where, name, bytes: file.size, records, verifiedAt: Date.now() };
      made.push(one);
      await ask('backup.made', { made: one });
    }
    return { made, blob };
  } catch (error) {
    const failure = (error instanceof Error ? error.message : String(error)).slice(0, 300);
    await ask('backup.made', { failure });
    return { made, failure };
  }
}
