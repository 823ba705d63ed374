import type { StoreName } from '../../store/store';
import type { JobType } from './run-jobs';

/** Primary stores, whose records nothing can rebuild. */
const STORES: readonly StoreName[] = ['contacts', 'links', 'provenance', 'interactions', 'orders', 'cases', 'tasks', 'deals'];
/** Records whose integrity tag is checked in one step. */
const CHUNK = 500;

type Cursor = { store: number; after?: string; damaged: number };

/** Reads the whole book once and checks every integrity tag, then counts stores against their indexes. What fails shows as recovery. */
export const verifyJob: JobType = {
  type: 'verify',
  async step(deps, job) {
    const cursor: Cursor = (job.cursor as Cursor | undefined) ?? { store: 0, damaged: 0 };
    const store = STORES[cursor.store];
    if (!store) return { ...job, state: 'done', detail: cursor.damaged > 0 ? `damaged: ${cursor.damaged}` : undefined };
    const { damaged, last } = await deps.store.verify(store, cursor.after, CHUNK);
    const found = cursor.damaged + damaged.length;
    if (last !== undefined) return { ...job, done: job.done + CHUNK, cursor: { store: cursor.store, after: last, damaged: found } };
    const counts = await deps.store.checkCounts(store);
    return { ...job, done: job.done + 1, cursor: { store: cursor.store + 1, damaged: found + Math.abs(counts.records - counts.indexed) } };
  },
};
