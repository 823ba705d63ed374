import type { Deps } from '../deps';

/** What was asked for since a step of that type began: a step that is the last may be past what it was asked for. */
const asked = new WeakMap<Deps['store'], Set<string>>();

/** Puts a job on the list unless one of its type runs already; `runJobs` carries it out. */
export async function startJob(deps: Deps, type: string): Promise<void> {
  // Before the list is read: who reads there that the job runs has said so by the time it is written that it has ended.
  askedOf(deps).add(type);
  const jobs = await deps.store.jobs();
  if (jobs.some((job) => job.type === type && job.state === 'running')) return;
  const now = deps.now();
  await deps.store.putJob({ id: type, type, state: 'running', cursor: undefined, done: 0, total: 0, startedAt: now, updatedAt: now });
}

/** A step of the type begins: it knows of all that was asked for so far. */
export function beginStep(deps: Deps, type: string): void {
  askedOf(deps).delete(type);
}

/** A job of the type has ended, and that is written down: begins it again where it was asked for during its last step. */
export async function endJob(deps: Deps, type: string): Promise<void> {
  if (askedOf(deps).has(type)) await startJob(deps, type);
}

function askedOf({ store }: Deps): Set<string> {
  const known = asked.get(store) ?? new Set<string>();
  asked.set(store, known);
  return known;
}
