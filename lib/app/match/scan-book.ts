import type { Answers } from '../../messaging/protocol';
import { type Result, ok } from '../../domain/result';
import type { Deps } from '../deps';
import { startJob } from '../jobs/start-job';
import { write } from '../write';
import { MODEL_ID } from './stored-model';

/** Job of the whole scan. */
export const SCAN = 'scan';

/** Looks for duplicates in the whole book: a job, of which one runs at a time. */
export async function startScan(deps: Deps): Promise<Result<Answers['match.scan']>> {
  await startJob(deps, SCAN);
  deps.broadcast({ stores: ['jobs'], ids: [SCAN] });
  return ok({ id: SCAN });
}

/** Forgets what the book has taught. Decisions stay: they are the user's, and the next scan learns from them again. */
export function resetModel(deps: Deps): Promise<Result<Answers['match.reset']>> {
  return write(deps, async () =>
    ok({
      batch: { at: deps.now(), by: 'user' as const, removes: [{ store: 'documents' as const, id: MODEL_ID }] },
      value: { id: MODEL_ID },
    }),
  );
}
