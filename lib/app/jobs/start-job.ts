import type { Deps } from '../deps';

/** Puts a job on the list unless one of its type runs already; `runJobs` carries it out. */
export async function startJob(deps: Deps, type: string): Promise<void> {
  const jobs = await deps.store.jobs();
  if (jobs.some((job) => job.type === type && job.state === 'running')) return;
  const now = deps.now();
  await deps.store.putJob({ id: type, type, state: 'running', cursor: undefined, done: 0, total: 0, startedAt: now, updatedAt: now });
}
