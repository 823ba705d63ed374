import type { Standing } from '../../domain/standing/standing';
import type { Job } from '../../store/store';
import { BookSums } from '../../value/book-sums';
import { remakeCuts } from '../../value/remake-cuts';
import { drain } from '../consumers/drain';
import type { Deps } from '../deps';
import { oneAtATime } from '../one-at-a-time';
import { DEFAULT_ROLL, NO_LIMITS, type Page, type Roll, dropHead, packed, pageId, putHead, readPage, rollInForce } from '../value/roll';
import { type Restood, isCurrent, putStanding, restandAll, restandStored, standsElsewhere } from '../value/standings';
import { type ValueContext, putCuts, valueContext } from '../value/value-context';
import type { JobType } from './run-jobs';

/** Customers written in one transaction, and read again from their orders at once (design.md: at most 100 records). */
const WRITE_CHUNK = 100;
/** Pages of the roll scored in one step. */
const PAGES = 4;
/** Longest stretch of work, in ms, between two breaths. */
const STRETCH = 15;

type Cursor = { phase: 'roll'; after?: string; pages: Page[] } | { phase: 'cuts' } | { phase: 'score'; page: number; until: number };

/**
 * Calls the roll of all customers, those of whom orders have to be read again first; makes the score bands, and where it is due the model, anew;
 * then scores each customer again against the new bands.
 */
export const rescoreJob: JobType = {
  type: 'rescore',
  async step(deps, job) {
    const context = await valueContext(deps, await deps.settings());
    const cursor = job.cursor as Cursor | undefined;
    if (cursor?.phase === 'roll') return callRoll(deps, job, cursor, context);
    const roll = await rollInForce(deps, context, cursor?.phase ? NO_LIMITS : DEFAULT_ROLL);
    const again = { ...job, done: 0, cursor: { phase: 'roll', pages: [] } satisfies Cursor };
    if (!roll) return again;
    return (await (cursor?.phase === 'score' ? scorePages(deps, job, cursor, context, roll) : makeCuts(deps, job, context, roll))) ?? again;
  },
};

/** Writes one page of the roll. No consumer writes a standing meanwhile: what the page says and where the log is belong together. */
async function callRoll(deps: Deps, job: Job, { after, pages }: Extract<Cursor, { phase: 'roll' }>, context: ValueContext): Promise<Job> {
  if (pages.length === 0) await dropHead(deps);
  const page = await oneAtATime(deps.store, 'drain', async () => {
    const found = await deps.store.scan('standings', after, DEFAULT_ROLL.page);
    const stale = found.filter(({ ledger }) => !ledger || !isCurrent(ledger, context));
    const fresh = new Map<string, Standing>();
    for (const chunk of chunksOf(stale))
      for (const { standing } of await writeAgain(deps, chunk, context)) fresh.set(standing.id, standing);
    const [first] = found;
    if (!first) return undefined;
    const value = found.map((standing) => packed(fresh.get(standing.id) ?? standing));
    const record = { id: pageId(pages.length), value };
    const done = await deps.store.commit({ at: deps.now(), by: 'engine', puts: [{ store: 'documents', record }], silent: true });
    if (!done.ok) throw new Error('app: a page of the roll could not be written');
    return {
      first: first.id,
      last: found.at(-1)?.id,
      isFull: found.length === DEFAULT_ROLL.page,
      seq: done.seq,
      changed: stale.length > 0,
    };
  });
  if (page?.changed) await drain(deps);
  const all = page ? [...pages, { first: page.first, seq: page.seq }] : pages;
  if (page?.isFull) return { ...job, cursor: { phase: 'roll', after: page.last, pages: all } satisfies Cursor };
  await putHead(deps, context, all);
  return { ...job, cursor: { phase: 'cuts' } satisfies Cursor };
}

/** Undefined where the roll does not read. */
async function makeCuts(deps: Deps, job: Job, context: ValueContext, roll: Roll): Promise<Job | undefined> {
  const book = new BookSums(context.reading.asOf, context.settings.currency);
  let total = 0;
  for (let at = 0; at <= roll.pages.length; at += 1) {
    const standings = at < roll.pages.length ? await readPage(deps, roll, at) : await readChanged(deps, roll);
    if (!standings) return undefined;
    const { ready, stale } = sortOut(standings, context);
    for (const { ledger } of ready) if (ledger) book.add(ledger);
    for (const chunk of chunksOf(stale)) {
      const written = await oneAtATime(deps.store, 'drain', () => writeAgain(deps, chunk, context));
      for (const { standing } of written) if (standing.ledger) book.add(standing.ledger);
    }
    total += standings.length;
    await deps.rest();
  }
  const cuts = await paced(deps, remakeCuts(book, context.settings, context.cuts, context.asOf));
  // Not while a consumer works: who is stood again after it is by these cuts, and needs no second look.
  const done = await oneAtATime(deps.store, 'drain', () =>
    deps.store.commit({ at: deps.now(), by: 'engine', puts: [putCuts(cuts)], silent: true }),
  );
  if (!done.ok) throw new Error('app: cuts could not be written');
  return { ...job, total, cursor: { phase: 'score', page: 0, until: done.seq } satisfies Cursor };
}

/** Scores some pages, and at the end those for whom the roll no longer holds. Undefined where it does not read. */
async function scorePages(
  deps: Deps,
  job: Job,
  { page, until }: Extract<Cursor, { phase: 'score' }>,
  context: ValueContext,
  roll: Roll,
): Promise<Job | undefined> {
  let { done } = job;
  for (let at = page; at < page + PAGES && at <= roll.pages.length; at += 1) {
    const isLast = at === roll.pages.length;
    const standings = isLast ? await readChanged(deps, roll, until) : await readPage(deps, roll, at);
    if (!standings) return undefined;
    const elsewhere = await paced(deps, whoStandsElsewhere(deps, standings, context));
    for (const chunk of chunksOf(elsewhere)) {
      await oneAtATime(deps.store, 'drain', () => writeAgain(deps, chunk, context));
      // A few neighbours of the directory at a time; left to the user's next write, all of it would keep them waiting.
      await drain(deps);
    }
    done += standings.length;
    if (isLast) return { ...job, done: job.total, state: 'done', cursor: undefined };
    await deps.rest();
  }
  return { ...job, done: Math.min(job.total, done), cursor: { phase: 'score', page: page + PAGES, until } satisfies Cursor };
}

const BREATH = 100;
function* whoStandsElsewhere(deps: Deps, standings: readonly Standing[], context: ValueContext): Generator<void, Standing[]> {
  const elsewhere: Standing[] = [];
  for (const [at, standing] of standings.entries()) {
    const result = restandStored(deps, standing, context);
    if (!result || standsElsewhere(standing, result)) elsewhere.push(standing);
    if (at % BREATH === BREATH - 1) yield;
  }
  return elsewhere;
}

/**
 * Stands customers again from what is stored of them this moment, or where that no longer holds from their orders, and writes who stands elsewhere.
 * To be called while no consumer writes.
 */
async function writeAgain(deps: Deps, customers: readonly { id: string }[], context: ValueContext): Promise<Restood[]> {
  const stored = await deps.store.getMany(
    'standings',
    customers.map(({ id }) => id),
  );
  const { ready, stale } = sortOut(
    stored.filter((standing) => standing !== undefined),
    context,
  );
  const results = ready.flatMap((standing) => restandStored(deps, standing, context) ?? []);
  if (stale.length > 0) {
    const found = await deps.store.customersOf(stale.map(({ id }) => id));
    const living = stale.flatMap(({ id: rootId }) => {
      const members = (found.get(rootId) ?? []).filter(({ deletedAt }) => deletedAt === undefined);
      return members.length > 0 ? [{ rootId, members }] : [];
    });
    results.push(...(await restandAll(deps, living, context, () => false)));
  }
  const before = new Map(stored.flatMap((standing) => (standing ? [[standing.id, standing] as const] : [])));
  const changed = results.filter((result) => {
    const old = before.get(result.standing.id);
    return !old || standsElsewhere(old, result);
  });
  if (changed.length > 0) await deps.store.commit({ at: deps.now(), by: 'engine', puts: changed.flatMap(putStanding) });
  return results;
}

function sortOut(standings: readonly Standing[], context: ValueContext): { ready: Standing[]; stale: Standing[] } {
  const ready: Standing[] = [];
  const stale: Standing[] = [];
  for (const standing of standings) (standing.ledger && isCurrent(standing.ledger, context) ? ready : stale).push(standing);
  return { ready, stale };
}

async function readChanged(deps: Deps, roll: Roll, until?: number): Promise<Standing[]> {
  const found = await deps.store.getMany('standings', roll.changed(until));
  return found.filter((standing) => standing !== undefined);
}

function chunksOf<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / WRITE_CHUNK) }, (_, at) => all.slice(at * WRITE_CHUNK, (at + 1) * WRITE_CHUNK));
}

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
