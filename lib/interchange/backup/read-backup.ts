import {
  BACKUP_VERSION,
  BOOK_SCHEMA,
  type BackupBlock,
  type BackupHeader,
  type BackupManifest,
  backupBlockSchema,
  backupHeaderSchema,
  backupManifestSchema,
} from '../../domain/backup/backup-file';
import { upgradeRecord } from './upgrade-record';
import type { Digest } from './write-backup';

/** `kind`: no backup; `newer`: of a later Sidecard; `damaged`: a byte is not as it was written; `truncated`: the end is missing. */
export type BackupFault = 'kind' | 'newer' | 'damaged' | 'truncated';
/** Why a backup is refused, and in which line. */
export class BackupError extends Error {
  readonly why: BackupFault;
  readonly line: number;
  constructor(why: BackupFault, line: number) {
    super(`interchange: backup is refused, ${why}, line ${line}`);
    this.why = why;
    this.line = line;
  }
}

export const DEFAULT_BACKUP = {
  /** Characters of one line; a block of ours has some hundred thousand (1 to 64 million). */
  line: 32_000_000,
} as const;

export type BackupPart =
  | { of: 'header'; header: BackupHeader }
  | { of: 'block'; block: BackupBlock }
  | { of: 'manifest'; manifest: BackupManifest };

/**
 * The parts of a backup from the pieces of its text, in order. Every digest is checked before a part is given out, the manifest and the number of
 * records before the end. Records of older versions come as they are written today. @throws BackupError
 */
export async function* readBackup(pieces: AsyncIterable<string>, digest: Digest): AsyncGenerator<BackupPart> {
  let sum: string | undefined;
  let number = 0;
  let version: number = BACKUP_VERSION;
  let blocks = 0;
  let isEnded = false;
  const counts = new Map<string, number>();
  for await (const line of linesOf(pieces)) {
    number += 1;
    if (line.trim() === '') continue;
    if (isEnded) throw new BackupError('damaged', number);
    if (sum === undefined) {
      const { header, sum: first } = await readHeader(line, digest);
      sum = first;
      version = header.version;
      yield { of: 'header', header };
    } else if (line.startsWith('],"manifest":')) {
      const manifest = await readManifest(line, sum, number, digest);
      const isSame =
        manifest.blocks === blocks &&
        manifest.digest === sum &&
        Object.entries(manifest.counts).every(([store, count]) => counts.get(store) === count);
      if (!isSame || Object.keys(manifest.counts).length !== counts.size) throw new BackupError('damaged', number);
      isEnded = true;
      yield { of: 'manifest', manifest };
    } else {
      const read = await readBlock(line, sum, number, digest);
      sum = read.sum;
      blocks += 1;
      const { store, records, late } = read.block;
      if (!late) counts.set(store, (counts.get(store) ?? 0) + records.length);
      yield { of: 'block', block: { ...read.block, records: records.map((record) => upgradeRecord(version, store, record)) } };
    }
  }
  if (sum === undefined) throw new BackupError('kind', 1);
  if (!isEnded) throw new BackupError('truncated', number);
}

async function readHeader(line: string, digest: Digest): Promise<{ header: BackupHeader; sum: string }> {
  const match = /^(\{"sidecard":"backup".*),"sum":"([\da-f]{64})","blocks":\[$/.exec(line);
  if (!match?.[1] || !match[2]) throw new BackupError('kind', 1);
  const text = `${match[1]}}`;
  const parsed = backupHeaderSchema.safeParse(parse(text));
  // A later version may have changed what follows, so it is named before any digest is looked at.
  if (parsed.success && (parsed.data.version > BACKUP_VERSION || parsed.data.schema > BOOK_SCHEMA)) throw new BackupError('newer', 1);
  if (!parsed.success || (await digest(text)) !== match[2]) throw new BackupError('damaged', 1);
  return { header: parsed.data, sum: match[2] };
}

async function readBlock(line: string, before: string, number: number, digest: Digest): Promise<{ block: BackupBlock; sum: string }> {
  const match = /^,?(\{"store":.*),"sum":"([\da-f]{64})"\}$/s.exec(line);
  const text = match?.[1] === undefined ? '' : `${match[1]}}`;
  // The last line of a file that was cut has no end of its own.
  if (match?.[2] === undefined) throw new BackupError('damaged', number);
  if ((await digest(before + text)) !== match[2]) throw new BackupError('damaged', number);
  const parsed = backupBlockSchema.safeParse(parse(text));
  if (!parsed.success) throw new BackupError('damaged', number);
  return { block: parsed.data, sum: match[2] };
}

async function readManifest(line: string, sum: string, number: number, digest: Digest): Promise<BackupManifest> {
  const match = /^\],"manifest":(\{.*\}),"end":"([\da-f]{64})"\}$/.exec(line);
  if (!match?.[1] || (await digest(sum + match[1])) !== match[2]) throw new BackupError('damaged', number);
  const parsed = backupManifestSchema.safeParse(parse(match[1]));
  if (!parsed.success) throw new BackupError('damaged', number);
  return parsed.data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // The schema refuses it.
  }
}

async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held: string[] = [];
  let length = 0;
  let isBegun = false;
  for await (const piece of pieces) {
    const parts = piece.split('\n');
    for (const part of parts.slice(0, -1)) {
      yield (held.join('') + part).replace(/\r$/, '');
      isBegun = true;
      held = [];
      length = 0;
    }
    held.push(parts.at(-1) ?? '');
    length += held.at(-1)?.length ?? 0;
    if (length > DEFAULT_BACKUP.line) throw new BackupError('damaged', 0);
  }
  const rest = held.join('');
  // Any other JSON on a single line is no backup, not a short one.
  if (rest.trim() !== '') throw new BackupError(isBegun || rest.startsWith('{"sidecard":"backup"') ? 'truncated' : 'kind', 0);
}
