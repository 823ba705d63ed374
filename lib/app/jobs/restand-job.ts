import type { Job } from '../../store/store';
import { affectedBy } from '../consumers/roots';
import { drain } from '../consumers/drain';
import type { Deps } from '../deps';
import { oneAtATime } from '../one-at-a-time';
import { differs, putStanding, restandAll } from '../value/standings';
import { valueContext } from '../value/value-context';
import { startJob } from './start-job';

export const RESTAND = 'restand';
/** Customers of one transaction. */
const SLICE = 250;
/** Transactions of one step. */
const SLICES = 4;
/** Directory and reminders follow in strides: a chunk of the directory is written whole, whether one of its rows changed or all. */
const DRAIN_EVERY = 5000;

/** Where one that runs already may have passed them, whoever asks is served by a second. */
const IDS = [RESTAND, `${RESTAND}/next`] as const;

/** Set from the first step on: what is asked for from then on is not in it. */
type Cursor = { after?: string };

/**
 * Asks that everybody be stood anew from their orders: after an import of so many that customer by customer each would be read again and again. To be
 * called before the cursor of the log moves past those orders: a worker that dies in between asks again.
 */
export async function askRestand(deps: Deps): Promise<void> {
  const running = await runningOnes(deps);
  if (running.some(({ cursor }) => cursor === undefined)) return;
  const id = IDS.find((each) => !running.some((job) => job.id === each)) ?? RESTAND;
  const now = deps.now();
  await deps.store.putJob({ id, type: RESTAND, state: 'running', cursor: undefined, done: 0, total: 0, startedAt: now, updatedAt: now });
}

async function runningOnes(deps: Deps): Promise<Job[]> {
  return (await deps.store.jobs()).filter(({ type, state }) => type === RESTAND && state === 'running');
}

/** Stands all customers anew in the order of their ids, each read once. Ends early where another one was asked for meanwhile, which does it all again. */
export const restandJob = {
  type: RESTAND,
  async step(deps: Deps, job: Job): Promise<Job> {
    const others = (await runningOnes(deps)).filter(({ id }) => id !== job.id);
    const cursor = job.cursor as Cursor | undefined;
    if (!cursor) return begin(deps, job, others);
    if (others.some((other) => other.cursor === undefined)) return { ...job, state: 'done', cursor: undefined };
    const settings = await deps.settings();
    const context = await valueContext(deps, settings);
    let from = cursor.after;
    for (let slice = 0; slice < SLICES; slice += 1) {
      const last = await oneAtATime(deps.store, 'drain', async () => {
        const contacts = await deps.store.scan('contacts', from, SLICE);
        const { customers } = await affectedBy(
          deps.store,
          contacts.map(({ id }) => id),
        );
        const members = customers.flatMap((customer) => customer.members.map(({ id }) => id));
        const [buyers, restood] = await Promise.all([
          deps.store.ownersAmong('orders', members),
          restandAll(deps, customers, context, () => false),
        ]);
        // Who has no orders and no standing is a prospect of whom nothing is written.
        const puts = restood
          .filter((result, at) => result.previous || customers[at]?.members.some(({ id }) => buyers.has(id)))
          .filter(differs)
          .flatMap(putStanding);
        if (puts.length > 0) {
          const committed = await deps.store.commit({ at: deps.now(), by: 'engine', puts });
          if (!committed.ok) throw new Error('app: standings could not be written');
        }
        return contacts.length < SLICE ? undefined : contacts.at(-1)?.id;
      });
      const done = job.done + SLICE * (slice + 1);
      if (last === undefined) return end(deps, job, done);
      from = last;
      await deps.rest();
    }
    const done = job.done + SLICE * SLICES;
    if (Math.floor(done / DRAIN_EVERY) > Math.floor(job.done / DRAIN_EVERY)) await drain(deps);
    return { ...job, done, total: Math.max(job.total, done), cursor: { after: from } satisfies Cursor };
  },
};

/** Reads nothing yet: who asks before this is written down is served. One that is half way has nothing left to do. */
async function begin(deps: Deps, job: Job, others: readonly Job[]): Promise<Job> {
  for (const other of others) await deps.store.putJob({ ...other, state: 'done', cursor: undefined, updatedAt: deps.now() });
  return { ...job, total: await deps.store.count('contacts'), cursor: {} satisfies Cursor };
}

async function end(deps: Deps, job: Job, done: number): Promise<Job> {
  await drain(deps);
  await startJob(deps, 'rescore');
  return { ...job, state: 'done', done, total: done, cursor: undefined };
}
