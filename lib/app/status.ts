import type { Answers } from '../messaging/protocol';
import { type Result, ok } from '../domain/result';
import type { Deps } from './deps';
import { readSize } from './directory-rows';

/** The number beside "Today" says no more than that. */
const MOST_COUNTED = 1000;

/** How the book is and what waits. Answers also when the book cannot be read: that is what it tells. */
export async function status(deps: Deps): Promise<Result<Answers['status.get']>> {
  await deps.store.reopen();
  const health = deps.store.health();
  const counts = { contacts: 0, due: 0, pairs: 0 };
  if (health.state !== 'ok') return ok({ health, fresh: false, counts, sample: 0, jobs: [] });
  const [contacts, due, pairs, jobs, sample] = await Promise.all([
    readSize(deps.store),
    deps.store.countOpenTasks(deps.now(), MOST_COUNTED),
    deps.store.count('pairs'),
    deps.store.jobs(),
    deps.store.get('documents', 'sample'),
  ]);
  const sampled = Array.isArray(sample?.value) ? sample.value.length : 0;
  return ok({
    health,
    fresh: deps.store.fresh() && !(await deps.settings()).welcomeDone,
    counts: { contacts, due, pairs },
    sample: sampled,
    jobs: jobs.map(({ id, type, done, total, state, detail }) => ({ id, type, done, total, state, detail })),
  });
}
