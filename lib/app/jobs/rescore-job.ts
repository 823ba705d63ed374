import type { Standing } from '../../domain/standing/standing';
import { BookSums } from '../../value/book-sums';
import { remakeCuts } from '../../value/remake-cuts';
import { drain } from '../consumers/drain';
import type { Deps } from '../deps';
import { isCurrent, putStanding, restandAll, restandStored } from '../value/standings';
import { type ValueContext, putCuts, valueContext } from '../value/value-context';
import type { Job } from '../../store/store';
import type { JobType } from './run-jobs';

/** Standings read at once. */
const READ_CHUNK = 1000;
/** Customers written in one transaction (design.md: at most 100 records), and read again from their orders at once. */
const WRITE_CHUNK = 50;

type Cursor = { after: string };

/** Makes the score bands, and where it is due the model, anew over all customers, then scores each of them again against the new bands. */
export const rescoreJob: JobType = {
  type: 'rescore',
  async step(deps, job) {
    return job.cursor === undefined ? makeCuts(deps, job) : scoreChunk(deps, job, job.cursor as Cursor);
  },
};

async function makeCuts(deps: Deps, job: Job): Promise<Job> {
  const context = await valueContext(deps, await deps.settings());
  const book = new BookSums(context.reading.asOf, context.settings.currency);
  let total = 0;
  for await (const chunk of standingChunks(deps)) {
    total += chunk.length;
    const stale = chunk.filter(({ ledger }) => !ledger || !isCurrent(ledger, context));
    for (const { ledger } of chunk) if (ledger && isCurrent(ledger, context)) book.add(ledger);
    for (const { standing } of await standAgain(deps, stale, context)) if (standing.ledger) book.add(standing.ledger);
    await deps.rest();
  }
  const cuts = await paced(deps, remakeCuts(book, context.settings, context.cuts, context.asOf));
  await deps.store.commit({ at: deps.now(), by: 'engine', puts: [putCuts(cuts)], silent: true });
  return { ...job, total, cursor: { after: '' } };
}

/** Longest stretch of work, in ms, between two breaths. */
const STRETCH = 15;

/** Runs work that comes in parts, and lets questions of the pages through between them. */
async function paced<T>(deps: Deps, parts: Generator<void, T>): Promise<T> {
  let since = deps.now();
  for (;;) {
    const { done, value } = parts.next();
    if (done) return value;
    if (deps.now() - since < STRETCH) continue;
    await deps.rest();
    since = deps.now();
  }
}

async function* standingChunks(deps: Deps): AsyncGenerator<Standing[]> {
  let after: string | undefined;
  for (;;) {
    const chunk = await deps.store.scan('standings', after, READ_CHUNK);
    yield chunk;
    after = chunk.at(-1)?.id;
    if (chunk.length < READ_CHUNK) return;
  }
}

async function scoreChunk(deps: Deps, job: Job, cursor: Cursor): Promise<Job> {
  const context = await valueContext(deps, await deps.settings());
  const chunk = await deps.store.scan('standings', cursor.after || undefined, READ_CHUNK);
  const before = new Map(chunk.map((standing) => [standing.id, standing]));
  const results = await standAgain(deps, chunk, context);
  const changed = results.filter(({ standing, moves }) => {
    const old = before.get(standing.id);
    return !old || moves.length > 0 || differs(old, standing);
  });
  for (let at = 0; at < changed.length; at += WRITE_CHUNK) {
    await deps.store.commit({ at: deps.now(), by: 'engine', puts: changed.slice(at, at + WRITE_CHUNK).flatMap(putStanding) });
    // A few neighbours of the directory at a time; left to the user's next write, all of it would keep them waiting.
    await drain(deps);
  }
  const last = chunk.at(-1)?.id;
  return chunk.length < READ_CHUNK || last === undefined
    ? { ...job, done: job.total, state: 'done', cursor: undefined }
    : { ...job, done: Math.min(job.total, job.done + chunk.length), cursor: { after: last } };
}

/** From what is stored; from the orders where that no longer holds. */
async function standAgain(deps: Deps, chunk: readonly Standing[], context: ValueContext) {
  const results = [];
  const stale: string[] = [];
  for (const standing of chunk) {
    const result = restandStored(deps, standing, context);
    if (result) results.push(result);
    else stale.push(standing.id);
  }
  for (let at = 0; at < stale.length; at += WRITE_CHUNK) {
    const ids = stale.slice(at, at + WRITE_CHUNK);
    const found = await deps.store.customersOf(ids);
    const customers = ids.flatMap((rootId) => {
      const members = (found.get(rootId) ?? []).filter(({ deletedAt }) => deletedAt === undefined);
      return members.length > 0 ? [{ rootId, members }] : [];
    });
    results.push(...(await restandAll(deps, customers, context, () => false)));
  }
  return results;
}

/**
 * Who stands where they stood is not written again every day: forecasts and the figures in reasons move a little with the date, and are made anew
 * whenever a standing is shown (`standingNow`).
 */
function differs(x: Standing, y: Standing): boolean {
  return told(x) !== told(y);
}

function told({
  aggregate,
  ledger,
  scores,
  group,
  tier,
  tierSince,
  belowSince,
  lifecycle,
  lifecycleSince,
  pins,
  subscriber,
}: Standing): string {
  return JSON.stringify([aggregate, ledger, scores, group, tier, tierSince, belowSince, lifecycle, lifecycleSince, pins, subscriber]);
}
