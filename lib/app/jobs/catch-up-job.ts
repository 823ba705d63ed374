import { drain } from '../consumers/drain';
import type { Deps } from '../deps';
import type { Job } from '../../store/store';

export const CATCH_UP = 'catch-up';

/** Lets the consumers of the log catch up with an import, however long that takes; the worker is kept alive meanwhile. */
export const catchUpJob = {
  type: CATCH_UP,
  async step(deps: Deps, job: Job): Promise<Job> {
    await drain(deps);
    await deps.store.flush();
    deps.broadcast({ stores: [], ids: [] });
    return { ...job, state: 'done', done: 1, total: 1 };
  },
};
