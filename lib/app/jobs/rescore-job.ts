import type { Standing } from '../../domain/standing/standing';
import type { Job } from '../../store/store';
import { BookSums } from '../../value/book-sums';
import { remakeCuts } from '../../value/remake-cuts';
import { drain } from '../consumers/drain';
import type { Deps } from '../deps';
import { oneAtATime } from '../one-at-a-time';
import { DEFAULT_ROLL, NO_LIMITS, type Page, type Roll, dropHead, putHead, putPage, readPage, rollInForce } from '../value/roll';
import { type Restood, differs, restandStored } from '../value/standings';
import { type ValueContext, putCuts, valueContext } from '../value/value-context';
import { putRestood, sortOut, standFromOrders, writeAgain } from './rescore-writes';
import type { JobType } from './run-jobs';

export const DEFAULT_RESCORE = {
  /** Pages of the roll between two checkpoints, after which the directory is folded once. 1 to 16: a user's own write may have to wait for the fold. */
  pages: 4,
  /** Share of customers who stand elsewhere from which a page of the roll is written anew at once. 0 to 0.2. */
  rewrite: 0.02,
} as const;
/** Longest stretch of work, in ms, between two breaths. */
const STRETCH = 15;

type Cursor =
  | { phase: 'roll'; after?: string; pages: Page[] }
  | { phase: 'cuts' }
  | { phase: 'score'; page: number; until: number; pages?: readonly Page[] };

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

/** Writes some pages of the roll. No consumer writes a standing meanwhile: what a page says and where the log is belong together. */
async function callRoll(deps: Deps, job: Job, cursor: Extract<Cursor, { phase: 'roll' }>, context: ValueContext): Promise<Job> {
  let { after } = cursor;
  const pages = [...cursor.pages];
  if (pages.length === 0) await dropHead(deps);
  let isFull = true;
  let changed = 0;
  for (let nth = 0; isFull && nth < DEFAULT_RESCORE.pages; nth += 1) {
    const found = await oneAtATime(deps.store, 'drain', async () => {
      const standings = await deps.store.scan('standings', after, DEFAULT_ROLL.page);
      const [first] = standings;
      if (!first) {
        // Nobody yet: an empty page that says where the log was, so that whoever comes is seen.
        if (pages.length === 0) pages.push({ first: '', seq: await putPage(deps, 0, []) });
        return standings;
      }
      const { stale } = sortOut(standings, context);
      const written = await standFromOrders(deps, stale, context);
      changed += written.length;
      const fresh = new Map(written.map(({ standing }) => [standing.id, standing]));
      const now = standings.map((standing) => fresh.get(standing.id) ?? standing);
      pages.push({ first: first.id, seq: await putPage(deps, pages.length, now) });
      return standings;
    });
    after = found.at(-1)?.id;
    isFull = found.length === DEFAULT_ROLL.page;
    await deps.rest();
  }
  if (changed > 0) await drain(deps);
  if (isFull) return { ...job, cursor: { phase: 'roll', after, pages } satisfies Cursor };
  await putHead(deps, context, pages);
  return { ...job, cursor: { phase: 'cuts' } satisfies Cursor };
}

/** Undefined where the roll does not read. */
async function makeCuts(deps: Deps, job: Job, context: ValueContext, roll: Roll): Promise<Job | undefined> {
  const book = new BookSums(context.reading.asOf, context.settings.currency);
  let total = 0;
  for (let at = 0; at <= roll.pages.length; at += 1) {
    const standings = at < roll.pages.length ? (await readPage(deps, roll, at))?.standings : await readChanged(deps, roll);
    if (!standings) return undefined;
    const { ready, stale } = sortOut(standings, context);
    for (const { ledger } of ready) if (ledger) book.add(ledger);
    if (stale.length > 0) for (const { standing } of await writeAgain(deps, stale, context)) if (standing.ledger) book.add(standing.ledger);
    total += standings.length;
    await deps.rest();
  }
  const cuts = await paced(deps, remakeCuts(book, context.settings, context.cuts, context.asOf));
  // Not while a consumer works: who is stood again after it is by these cuts, and needs no second look.
  const done = await oneAtATime(deps.store, 'drain', () =>
    deps.store.commit({ at: deps.now(), by: 'engine', puts: [putCuts(cuts)], silent: true }),
  );
  if (!done.ok) throw new Error('app: cuts could not be written');
  return { ...job, total, cursor: { phase: 'score', page: 0, until: done.seq, pages: roll.pages } satisfies Cursor };
}

/** Scores some pages, and at the end those for whom the roll no longer holds. Undefined where it does not read. */
async function scorePages(
  deps: Deps,
  job: Job,
  { page, until, pages }: Extract<Cursor, { phase: 'score' }>,
  context: ValueContext,
  roll: Roll,
): Promise<Job | undefined> {
  let { done } = job;
  const now = [...(pages ?? roll.pages)];
  const end = Math.min(page + DEFAULT_RESCORE.pages, roll.pages.length);
  let written = 0;
  for (let at = page; at < end; at += 1) {
    const found = await scorePage(deps, roll, at, context);
    if (!found) return undefined;
    now[at] = { first: now[at]?.first ?? '', seq: found.seq ?? now[at]?.seq ?? 0 };
    done += found.customers;
    written += found.written;
    await deps.rest();
  }
  const isLast = end === roll.pages.length;
  if (isLast) written += (await writeAgain(deps, await readChanged(deps, roll, until), context)).length;
  // A few neighbours of the directory at a time; left to the user's next write, all of it would keep them waiting.
  if (written > 0) await drain(deps);
  if (!isLast)
    return { ...job, done: Math.min(job.total, done), cursor: { phase: 'score', page: end, until, pages: now } satisfies Cursor };
  if (now.some(({ seq }, at) => seq !== roll.pages[at]?.seq)) await putHead(deps, context, now);
  return { ...job, done: job.total, state: 'done', cursor: undefined };
}

/**
 * Writes who of a page stands elsewhere, and the page where many do. `seq`: up to where of the log the page now holds; a worker that dies before that
 * is written down reads those of them again one by one.
 */
async function scorePage(
  deps: Deps,
  roll: Roll,
  at: number,
  context: ValueContext,
): Promise<{ customers: number; written: number; seq?: number } | undefined> {
  await roll.update();
  const read = roll.until();
  const found = await readPage(deps, roll, at);
  if (!found) return undefined;
  const { standings, isWhole } = found;
  const { results, unknown } = await paced(deps, standAgain(deps, standings, context));
  const elsewhere = results.filter(differs);
  if (elsewhere.length === 0 && unknown.length === 0) return { customers: standings.length, written: 0, ...(isWhole && { seq: read }) };
  return await oneAtATime(deps.store, 'drain', async () => {
    await roll.update();
    // Of whom something was written meanwhile stands by these cuts already.
    const still = elsewhere.filter(({ standing }) => !roll.isStale(standing.id, read));
    const isUntouched = results.every(({ standing }) => !roll.isStale(standing.id, read));
    await putRestood(deps, still);
    const again = await standFromOrders(deps, unknown, context);
    const written = still.length + again.length;
    const isMany = elsewhere.length >= DEFAULT_RESCORE.rewrite * standings.length;
    if (!isWhole || !isUntouched || !isMany || unknown.length > 0) return { customers: standings.length, written };
    const now = results.map((result) => (differs(result) || !result.previous ? result.standing : result.previous));
    return { customers: standings.length, written, seq: await putPage(deps, at, now) };
  });
}

const BREATH = 100;
/** Where customers stand by what is stored of them; `unknown`: of whom it no longer tells. */
function* standAgain(
  deps: Deps,
  standings: readonly Standing[],
  context: ValueContext,
): Generator<void, { results: Restood[]; unknown: Standing[] }> {
  const results: Restood[] = [];
  const unknown: Standing[] = [];
  for (const [at, standing] of standings.entries()) {
    const result = restandStored(deps, standing, context);
    if (result) results.push(result);
    else unknown.push(standing);
    if (at % BREATH === BREATH - 1) yield;
  }
  return { results, unknown };
}

async function readChanged(deps: Deps, roll: Roll, until?: number): Promise<Standing[]> {
  const found = await deps.store.getMany('standings', roll.changed(until));
  return found.filter((standing) => standing !== undefined);
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
