import { putCadences } from '../followup/cadences';
import type { JobType } from './run-jobs';

/** Contacts looked at in one step; those that are a customer's root are derived. */
const CHUNK = 100;

/** Makes who is to be written to when anew for the whole book, after the rules changed. */
export const cadenceJob: JobType = {
  type: 'cadences',
  async step(deps, job) {
    const after = job.cursor as string | undefined;
    const chunk = await deps.store.scan('contacts', after, CHUNK);
    const customers = [...(await deps.store.customersOf(chunk.map(({ id }) => id)))]
      .map(([rootId, all]) => ({ rootId, members: all.filter(({ deletedAt }) => deletedAt === undefined) }))
      .filter(({ members }) => members.length > 0);
    const { puts, removes } = await putCadences(deps, customers);
    const drops = removes.map((id) => ({ store: 'cadences' as const, id }));
    await deps.store.commit({ at: deps.now(), by: 'engine', puts, removes: drops, silent: true });
    const total = job.total || (await deps.store.count('contacts'));
    if (chunk.length < CHUNK) return { ...job, total, done: total, state: 'done', cursor: undefined };
    return { ...job, total, done: job.done + chunk.length, cursor: chunk.at(-1)?.id };
  },
};
