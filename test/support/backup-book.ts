import { type AskWorker, makeBackup } from '../../components/hooks/backup/make-backup';
import { beginBackup, lateRecords, pageBook } from '../../lib/app/backup/book-page';
import { finishRestore } from '../../lib/app/backup/finish-restore';
import { lookAtRestore, putRestored } from '../../lib/app/backup/restore';
import type { Deps } from '../../lib/app/deps';
import { requests } from '../../lib/messaging/requests';
import { type Outside, newTestBook } from './test-deps';

/** An empty book and its worker as a page asks it for backups and restores. */
export async function newBackupBook(name: string): Promise<{ deps: Deps; outside: Outside; ask: AskWorker }> {
  const { deps, outside } = await newTestBook(name);
  const handlers: Record<string, (deps: Deps, payload: never) => Promise<unknown>> = {
    'book.page': pageBook,
    'backup.begin': beginBackup,
    'backup.late': lateRecords,
    'restore.look': lookAtRestore,
    'restore.put': putRestored,
    'restore.finish': finishRestore,
  };
  // As the door does it: what a page sends is checked, and crosses as a copy.
  const ask = (async (message: keyof typeof requests, payload: unknown) =>
    handlers[message]!(deps, requests[message].parse(structuredClone(payload)) as never)) as AskWorker;
  return { deps, outside, ask };
}

/** A backup as the text of its file. `onPiece` is told what there is so far before each further piece. */
export async function backUp(ask: AskWorker, onPiece: (text: string) => Promise<void> = () => Promise.resolve()): Promise<string> {
  let text = '';
  const write = async (piece: string) => {
    await onPiece(text);
    text += piece;
  };
  await makeBackup(ask, { write, reset: async () => void (text = '') }, { now: 1 });
  return text;
}
