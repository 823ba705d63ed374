import { BackupError, type BackupPart, readBackup } from '../../../lib/interchange/backup/read-backup';
import { sha256 } from './sha256';

/** The text of a file piece by piece, unpacked where it is packed (gzip, RFC 1952). */
export async function* textOf(file: Blob): AsyncGenerator<string> {
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const isPacked = start[0] === 0x1f && start[1] === 0x8b;
  const bytes = isPacked ? file.stream().pipeThrough(new DecompressionStream('gzip')) : file.stream();
  const reader = bytes.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } catch (error) {
    // A packed file whose bytes were changed breaks while it is unpacked.
    if (isPacked && error instanceof TypeError) throw new BackupError('damaged', 0);
    throw error;
  } finally {
    reader.releaseLock();
  }
}

/** The parts of a backup file, each checked before it is given out. @throws BackupError */
export function partsOf(file: Blob): AsyncGenerator<BackupPart> {
  return readBackup(textOf(file), sha256);
}

/** What a backup is found to be. `late`: records that changed while it was made, as they were at its end, by `lateKey`. */
export type Verified = { records: number; at: number; counts: Record<string, number>; late: Map<string, { id: string }> };

/** A record of a type, in one word. */
export function lateKey(store: string, id: string): string {
  return `${store}\n${id}`;
}

/** Reads a backup to its end. Answers how many records are in it; throws what is wrong. @throws BackupError */
export async function verifyBackup(file: Blob, onProgress?: (records: number) => void): Promise<Verified> {
  const late: Verified['late'] = new Map();
  let records = 0;
  let at = 0;
  let counts: Record<string, number> = {};
  for await (const part of partsOf(file)) {
    if (part.of === 'header') at = part.header.at;
    else if (part.of === 'manifest') counts = part.manifest.counts;
    else if (part.block.late) for (const record of part.block.records) late.set(lateKey(part.block.store, record.id), record);
    else {
      records += part.block.records.length;
      onProgress?.(records);
    }
  }
  return { records, at, counts, late };
}
