import type { ImportRecord } from '../../../lib/domain/import/import-record';
import type { AskWorker } from '../backup/make-backup';

/** Milliseconds between two attempts, of which each may open the book anew. */
const AGAIN_MS = 2000;

/**
 * Asks until the worker has written down that it takes an import back: on a full disk that is when there is room again. From then on it is a job
 * that goes on by itself. Undefined where there is nothing to take back.
 */
export async function takeBack(ask: AskWorker, id: string, onWait: () => void): Promise<ImportRecord | undefined> {
  for (;;) {
    const answer = await ask('imports.undo', { id });
    if (answer.ok) return answer.value;
    if (answer.failure.reason === 'refused' || answer.failure.reason === 'not-found') return undefined;
    onWait();
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}
