import type { Job } from '../../store/store';
import { finishRestoreJob } from '../backup/finish-restore';
import { bulkJob } from '../bulk/bulk-job';
import { mendingJob } from '../cleaning/mend-job';
import { cleaningJob } from '../cleaning/scan-job';
import type { Deps } from '../deps';
import { importUndoJob } from '../import/undo-job';
import { INCOMING, oneAtATime, whenIdle } from '../one-at-a-time';
import { cadenceJob } from './cadence-job';
import { catchUpJob } from './catch-up-job';
import { restandJob } from './restand-job';
import { beginStep, endJob } from './start-job';
import { rescoreJob } from './rescore-job';
import { rekeyJob } from '../match/rekey-job';
import { scanJob } from '../match/scan-job';
import { closingJob } from '../segments/closings';
import { verifyJob } from './verify-job';

/** Long work in chunks. `step` does one, and answers the job as it then stands; the runner writes that down before the next. */
export type JobType = { type: string; step(deps: Deps, job: Job): Promise<Job> };

/** What a user waits for first: a step of the first type that has a job goes before any of the later ones. */
const TYPES: readonly JobType[] = [
  finishRestoreJob,
  catchUpJob,
  importUndoJob,
  rekeyJob,
  mendingJob,
  bulkJob,
  cleaningJob,
  restandJob,
  rescoreJob,
  cadenceJob,
  closingJob,
  scanJob,
  verifyJob,
];

/** Carries on every running job to its end, from where a dead worker left it. Calls queue up: a job never runs twice at once. */
export function runJobs(deps: Deps): Promise<void> {
  return oneAtATime(deps.store, 'jobs', async () => {
    if (await nextJob(deps)) await deps.keepAlive(() => runAll(deps));
  });
}

async function runAll(deps: Deps): Promise<void> {
  for (let job = await nextJob(deps); job; job = await nextJob(deps)) {
    // What follows of a file is made once, at its end, and not against it.
    await whenIdle(deps.store, INCOMING);
    const { type } = job;
    const known = TYPES.find((candidate) => candidate.type === type);
    beginStep(deps, type);
    const after = known
      ? await stepSafely(deps, known, job)
      : ({ ...job, state: 'failed', detail: `app: no job type ${type}` } satisfies Job);
    if (!after) return;
    await deps.store.putJob({ ...after, updatedAt: deps.now() });
    if (after.state !== 'running') {
      deps.broadcast({ stores: ['jobs'], ids: [job.id] });
      await endJob(deps, type);
    }
    await deps.rest();
  }
}

async function nextJob(deps: Deps): Promise<Job | undefined> {
  const running = (await deps.store.jobs()).filter((job) => job.state === 'running');
  return running.toSorted((x, y) => rank(x) - rank(y))[0];
}

function rank(job: Job): number {
  const at = TYPES.findIndex(({ type }) => type === job.type);
  return at < 0 ? TYPES.length : at;
}

/** Undefined where the book is out of reach: the disk is full, or the browser closed it. The job stands where it stood and goes on once there is room. */
async function stepSafely(deps: Deps, type: JobType, job: Job): Promise<Job | undefined> {
  try {
    return await type.step(deps, job);
  } catch (error) {
    deps.report(error);
    if (error instanceof Error && 'code' in error && (error.code === 'quota' || error.code === 'closed')) return undefined;
    return { ...job, state: 'failed', detail: error instanceof Error ? error.message : String(error) };
  }
}
