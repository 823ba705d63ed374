import { NORMALISE_VERSION } from '../../match/features';
import { KEYS_VERSION } from '../../match/keys';
import type { Put } from '../../store/store';
import type { Deps } from '../deps';
import type { JobType } from '../jobs/run-jobs';
import { startJob } from '../jobs/start-job';
import { SCAN } from './scan-book';

/** Job that makes the keys of the whole book anew. */
const REKEY = 'rekey';
const MARK = 'match:keys';
/** Contacts looked at in one step; at most as many are written in its transaction (design.md). */
const CHUNK = 100;

type Cursor = { mark: string; after?: string; changed: number };

/**
 * Starts to make the stored keys of contacts anew when they were made by another build's rules, or for another country's phone numbers: look-ups
 * would miss them and not say so.
 */
export async function startRekey(deps: Deps): Promise<void> {
  const mark = await markNow(deps);
  const stored = await deps.store.get('documents', MARK);
  if (stored?.value === mark) return;
  if ((await deps.store.count('contacts')) > 0) await startJob(deps, REKEY);
  else await deps.store.commit({ at: deps.now(), by: 'engine', puts: [putMark(mark)], silent: true });
}

/** What the keys of a contact depend on beside its values. */
async function markNow({ settings }: Deps): Promise<string> {
  return `${NORMALISE_VERSION}.${KEYS_VERSION} ${(await settings()).country}`;
}

function putMark(mark: string): Put {
  return { store: 'documents', record: { id: MARK, value: mark } };
}

/** The keys of the whole book anew; where any changed, duplicates are looked for again. A new rule that comes meanwhile begins from the start. */
export const rekeyJob: JobType = {
  type: REKEY,
  async step(deps, job) {
    const mark = await markNow(deps);
    const before = job.cursor as Cursor | undefined;
    const cursor: Cursor = before?.mark === mark ? before : { mark, changed: 0 };
    const total = before?.mark === mark ? job.total : await deps.store.count('contacts');
    const { changed, last } = await deps.store.rekeyContacts(cursor.after, CHUNK);
    const next = { mark, changed: cursor.changed + changed };
    if (last !== undefined) {
      const done = before?.mark === mark ? job.done + CHUNK : CHUNK;
      return { ...job, total, done: Math.min(done, total), cursor: { ...next, after: last } };
    }
    await deps.store.commit({ at: deps.now(), by: 'engine', puts: [putMark(mark)], silent: true });
    if (next.changed > 0) await startJob(deps, SCAN);
    return { ...job, total, done: total, state: 'done', cursor: undefined };
  },
};
