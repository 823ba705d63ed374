import type { Job, Put } from '../../store/store';
import { affectedBy } from '../consumers/roots';
import { drain } from '../consumers/drain';
import type { Deps } from '../deps';
import { oneAtATime } from '../one-at-a-time';
import { differs, putStanding, restandAll } from '../value/standings';
import { valueContext } from '../value/value-context';
import { startJob } from './start-job';

export const RESTAND = 'restand';
const ASKED = 'restand/asked';
/** Customers of one transaction. */
const SLICE = 250;
/** Transactions of one step. */
const SLICES = 4;
/** Directory and reminders follow in strides: a chunk of the directory is written whole, whether one of its rows changed or all. */
const DRAIN_EVERY = 5000;

type Cursor = { asked: number; after?: string };

/**
 * Asks that everybody be stood anew from their orders: after an import of so many that customer by customer each would be read again and again. The
 * put belongs into the transaction that moves the value cursor to `seq`.
 */
export async function askRestand(deps: Deps, seq: number): Promise<Put[]> {
  await startJob(deps, RESTAND);
  return [{ store: 'documents', record: { id: ASKED, value: { seq } } }];
}

async function askedAt(deps: Deps): Promise<number> {
  return ((await deps.store.get('documents', ASKED))?.value as { seq: number } | undefined)?.seq ?? 0;
}

/** Stands all customers anew in the order of their ids, each read once. Begins again where more orders came meanwhile. */
export const restandJob = {
  type: RESTAND,
  async step(deps: Deps, job: Job): Promise<Job> {
    const { asked, after } = (job.cursor as Cursor | undefined) ?? { asked: await askedAt(deps) };
    const settings = await deps.settings();
    const context = await valueContext(deps, settings);
    let from = after;
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
      if (last === undefined) return end(deps, job, asked, done);
      from = last;
      await deps.rest();
    }
    const done = job.done + SLICE * SLICES;
    if (Math.floor(done / DRAIN_EVERY) > Math.floor(job.done / DRAIN_EVERY)) await drain(deps);
    return { ...job, done, total: Math.max(job.total, done), cursor: { asked, after: from } satisfies Cursor };
  },
};

async function end(deps: Deps, job: Job, asked: number, done: number): Promise<Job> {
  if ((await askedAt(deps)) > asked) return { ...job, done: 0, cursor: undefined };
  await drain(deps);
  await startJob(deps, 'rescore');
  return { ...job, state: 'done', done, total: done, cursor: undefined };
}
