import type { BackupMade } from '../../../lib/domain/backup/backup-file';

/** Backups that the ring in the origin private file system holds. */
export const RING = 7;
const FOLDER = 'backups';
/** Names of backups: the time in them sorts. */
const NAME = /^sidecard-backup-[\dT-]+\.json\.gz$/;

/** `sidecard-backup-2026-03-16T09-00-00.json.gz`, in UTC. */
export function backupName(at: number, packed = true): string {
  return `sidecard-backup-${new Date(at).toISOString().slice(0, 19).replaceAll(':', '-')}.json${packed ? '.gz' : ''}`;
}

/** The ring: it survives the loss of the database (facts: the browser loses it silently), not the removal of the extension. */
export async function ringFolder(): Promise<FileSystemDirectoryHandle> {
  return (await navigator.storage.getDirectory()).getDirectoryHandle(FOLDER, { create: true });
}

/** Writes a file and reads it back as the disk has it. */
export async function writeFile(folder: FileSystemDirectoryHandle, name: string, content: Blob): Promise<File> {
  const handle = await folder.getFileHandle(name, { create: true });
  await content.stream().pipeTo(await handle.createWritable());
  return handle.getFile();
}

/** Backups of a folder, newest first. */
export async function backupsIn(folder: FileSystemDirectoryHandle): Promise<File[]> {
  const files: File[] = [];
  for await (const [name, handle] of folder.entries())
    if (NAME.test(name) && handle.kind === 'file') files.push(await (handle as FileSystemFileHandle).getFile());
  return files.sort((x, y) => (x.name < y.name ? 1 : -1));
}

/** Takes away the oldest backups beyond the size of the ring. */
export async function trimRing(folder: FileSystemDirectoryHandle, most: number = RING): Promise<void> {
  for (const file of (await backupsIn(folder)).slice(most)) await folder.removeEntry(file.name);
}

export type Where = BackupMade['where'];
