import type { Standing } from '../../domain/standing/standing';
import { cutsOf } from '../../value/cuts';
import { drain } from '../consumers/drain';
import type { Deps } from '../deps';
import { putCuts, putStanding, readCuts, restandAll, todayOf } from '../value/standings';
import type { Job } from '../../store/store';
import type { JobType } from './run-jobs';

/** Standings read at once while the cuts are made. */
const READ_CHUNK = 1000;
/** Customers scored again in one transaction (design.md: at most 100 records). */
const WRITE_CHUNK = 50;

type Cursor = { after: string };

/** Makes the score bands anew over all customers, then scores each of them again against the new bands. */
export const rescoreJob: JobType = {
  type: 'rescore',
  async step(deps, job) {
    return job.cursor === undefined ? remakeCuts(deps, job) : scoreChunk(deps, job, job.cursor as Cursor);
  },
};

async function remakeCuts(deps: Deps, job: Job): Promise<Job> {
  const settings = await deps.settings();
  const aggregates = [];
  for await (const standing of allStandings(deps)) aggregates.push(standing.aggregate);
  await deps.store.commit({ at: deps.now(), by: 'engine', puts: [putCuts(cutsOf(aggregates, settings, todayOf(deps)))], silent: true });
  return { ...job, total: aggregates.length, cursor: { after: '' } };
}

async function* allStandings(deps: Deps): AsyncGenerator<Standing> {
  let after: string | undefined;
  for (;;) {
    const chunk = await deps.store.scan('standings', after, READ_CHUNK);
    yield* chunk;
    after = chunk.at(-1)?.id;
    if (chunk.length < READ_CHUNK) return;
  }
}

async function scoreChunk(deps: Deps, job: Job, cursor: Cursor): Promise<Job> {
  const settings = await deps.settings();
  const cuts = await readCuts(deps, settings);
  const chunk = await deps.store.scan('standings', cursor.after || undefined, WRITE_CHUNK);
  const found = await deps.store.customersOf(chunk.map(({ id }) => id));
  const customers = chunk.flatMap(({ id }) => {
    const members = (found.get(id) ?? []).filter(({ deletedAt }) => deletedAt === undefined);
    return members.length > 0 ? [{ rootId: id, members }] : [];
  });
  const before = new Map(chunk.map((standing) => [standing.id, standing]));
  const results = await restandAll(deps, customers, { settings, cuts }, () => false);
  const puts = results.flatMap((result) => {
    const old = before.get(result.standing.id);
    return old && result.moves.length === 0 && !differs(old, result.standing) ? [] : putStanding(result);
  });
  if (puts.length > 0) {
    await deps.store.commit({ at: deps.now(), by: 'engine', puts });
    // A few neighbours of the directory at a time; left to the user's next write, all of it would keep them waiting.
    await drain(deps);
  }
  const last = chunk.at(-1)?.id;
  return chunk.length < WRITE_CHUNK || last === undefined
    ? { ...job, done: job.total, state: 'done', cursor: undefined }
    : { ...job, done: Math.min(job.total, job.done + chunk.length), cursor: { after: last } };
}

/** The date alone is no change: a customer who stands where they stood is not written again every day. */
function differs(x: Standing, y: Standing): boolean {
  return JSON.stringify({ ...x, asOf: '', closing: undefined }) !== JSON.stringify({ ...y, asOf: '', closing: undefined });
}
