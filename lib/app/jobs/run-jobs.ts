import type { Job } from '../../store/store';
import type { Deps } from '../deps';
import { oneAtATime } from '../one-at-a-time';
import { rescoreJob } from './rescore-job';
import { verifyJob } from './verify-job';

/** Long work in chunks. `step` does one, and answers the job as it then stands; the runner writes that down before the next. */
export type JobType = { type: string; step(deps: Deps, job: Job): Promise<Job> };

const TYPES: readonly JobType[] = [rescoreJob, verifyJob];

/** Carries on every running job to its end, from where a dead worker left it. Calls queue up: a job never runs twice at once. */
export function runJobs(deps: Deps): Promise<void> {
  return oneAtATime(deps.store, 'jobs', async () => {
    const jobs = (await deps.store.jobs()).filter((job) => job.state === 'running');
    if (jobs.length > 0) await deps.keepAlive(() => runAll(deps, jobs));
  });
}

async function runAll(deps: Deps, jobs: readonly Job[]): Promise<void> {
  for (let job of jobs) {
    const type = TYPES.find((candidate) => candidate.type === job.type);
    while (job.state === 'running') {
      job = type ? await stepSafely(deps, type, job) : { ...job, state: 'failed', detail: `app: no job type ${job.type}` };
      await deps.store.putJob({ ...job, updatedAt: deps.now() });
      deps.broadcast({ stores: ['jobs'], ids: [job.id] });
    }
  }
}

async function stepSafely(deps: Deps, type: JobType, job: Job): Promise<Job> {
  try {
    return await type.step(deps, job);
  } catch (error) {
    deps.report(error);
    return { ...job, state: 'failed', detail: error instanceof Error ? error.message : String(error) };
  }
}
