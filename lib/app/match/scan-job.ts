import { type Pair, pairId } from '../../domain/pair/pair';
import { seededRandom } from '../../domain/seeded-random';
import type { Batch, Job, Put } from '../../store/store';
import { drain } from '../consumers/drain';
import type { Deps } from '../deps';
import { oneAtATime } from '../one-at-a-time';
import { mergeByEngine } from './engine-merges';
import { type LiveScan, beginScan, explainPairs, mergesOf, readContacts } from './live-scan';
import { notKeptApart } from './not-kept-apart';
import { isScanDue, putScanResult } from './scan-result';
import { putModel, readModel } from './stored-model';
import type { Decided } from '../../match/book/customer-scan';
import type { JobType } from '../jobs/run-jobs';

export const DEFAULT_SCAN_JOB = {
  /** How long a step goes on with what takes a few milliseconds at a time, in ms (10 to 80): a question of a page waits for one such step. */
  step: 40,
  /** How often it goes on at most (1 to 100). */
  most: 20,
  /** Contacts read, and compared, at once (50 to 500). */
  read: 250,
  compare: 100,
  /** Merges made in one transaction (10 to 45: two records each). */
  merge: 40,
  /** Lists and values follow after so many merges, and in a large book after this share of it (0.01 to 0.1): each time most of the lists is rewritten. */
  follow: 200,
  followShare: 0.04,
  /** Pairs written, and looked at, in one step (10 to 500). */
  write: 50,
  look: 500,
} as const;

type Cursor = { phase: 'read' | 'learn' | 'compare' | 'decide' | 'merge' | 'write' | 'drop'; after?: string };

/** What a scan holds in memory, by the book that it is of. */
const lives = new WeakMap<Deps['store'], LiveScan>();

/** The whole book against itself: reads it, learns its weights, compares, merges what is clear, and fills the queue with the rest. */
export const scanJob: JobType = {
  type: 'scan',
  async step(deps, job) {
    const live = lives.get(deps.store);
    const cursor = job.cursor as Cursor | undefined;
    if (!live || !cursor) {
      lives.set(deps.store, await beginScan(deps));
      return go({ ...job, done: 0, total: (await deps.store.count('contacts')) * 2 }, { phase: 'read' });
    }
    switch (cursor.phase) {
      case 'read':
        return read(deps, job, live, cursor.after);
      case 'learn':
        return learn(deps, job, live);
      case 'compare': {
        const isMore = goOn(deps, () => live.scan.compare(DEFAULT_SCAN_JOB.compare));
        return go({ ...job, done: live.scan.size + live.scan.compared }, { phase: isMore ? 'compare' : 'decide' });
      }
      case 'decide':
        return decide(deps, job, live);
      case 'merge':
        return merge(deps, job, live);
      case 'write':
        return write(deps, job, live);
      case 'drop':
        return drop(deps, job, live, cursor.after);
    }
  },
};

function go(job: Job, cursor: Cursor): Job {
  return { ...job, cursor };
}

/** Goes on with small steps until enough time has gone by; false when there is nothing more to do. */
function goOn({ now }: Deps, step: () => boolean): boolean {
  const until = now() + DEFAULT_SCAN_JOB.step;
  for (let made = 0; made < DEFAULT_SCAN_JOB.most; made += 1) {
    if (!step()) return false;
    if (now() >= until) return true;
  }
  return true;
}

async function read(deps: Deps, job: Job, live: LiveScan, from: string | undefined): Promise<Job> {
  const until = deps.now() + DEFAULT_SCAN_JOB.step;
  let after = from;
  do {
    after = await readContacts(deps, live, after, DEFAULT_SCAN_JOB.read);
  } while (after !== undefined && deps.now() < until);
  return go({ ...job, done: live.scan.size }, after === undefined ? { phase: 'learn' } : { phase: 'read', after });
}

async function learn(deps: Deps, job: Job, live: LiveScan): Promise<Job> {
  const random = seededRandom(live.scan.size);
  if (goOn(deps, () => live.scan.learnStep(random, live.decisions))) return go(job, { phase: 'learn' });
  const { model } = await readModel(deps.store);
  const { merged, apart } = live.decisions;
  const stored = { at: deps.now(), decisions: merged + apart, model: live.scan.model(model.version + 1) };
  await deps.store.commit({ at: deps.now(), by: 'engine', puts: [putModel(stored)], silent: true });
  return go(job, { phase: 'compare' });
}

async function decide(deps: Deps, job: Job, live: LiveScan): Promise<Job> {
  const { match } = await deps.settings();
  live.deciding ??= live.scan.deciding({
    precision: match.auto.precision,
    areApart: (a, b) => live.apart.has(pairId(a, b)),
    decisions: live.decisions,
    reviewFrom: match.reviewFrom,
  });
  const { deciding } = live;
  let decided: Decided | undefined;
  const isMore = goOn(deps, () => {
    const step = deciding.next();
    if (step.done) decided = step.value;
    return !step.done;
  });
  if (isMore || !decided) return go(job, { phase: 'decide' });
  const { from, precision, merges, pairs } = decided;
  if (merges.length > 0) live.auto = { from, pairs: merges.length, precision };
  // In the order of the book: neighbours in it are neighbours in its lists, which are written chunk by chunk.
  live.merges = match.auto.on ? merges.sort((x, y) => (x.a < y.a ? -1 : x.a > y.a ? 1 : 0)) : [];
  live.pairs = pairs;
  live.deciding = undefined;
  return go({ ...job, total: job.done + live.merges.length + live.pairs.length }, { phase: 'merge' });
}

async function merge(deps: Deps, job: Job, live: LiveScan): Promise<Job> {
  const until = deps.now() + DEFAULT_SCAN_JOB.step;
  const before = live.merges.length;
  do {
    const merged = await mergeByEngine(deps, mergesOf(live, live.merges.splice(0, DEFAULT_SCAN_JOB.merge)));
    for (const { pair } of merged) live.joined.join(pair.a, pair.b);
    live.merged += merged.length;
  } while (live.merges.length > 0 && deps.now() < until);
  const made = before - live.merges.length;
  live.unfollowed += made;
  const isLast = live.merges.length === 0;
  const { follow, followShare } = DEFAULT_SCAN_JOB;
  if (live.unfollowed >= (isLast ? 1 : Math.max(follow, live.read * followShare))) {
    await drain(deps);
    live.unfollowed = 0;
  }
  if (!isLast) return go({ ...job, done: job.done + made }, { phase: 'merge' });
  // Most pairs are of customers that are one by now: the few that are left are looked at.
  const found = live.pairs.length;
  live.pairs = live.pairs.filter(({ a, b }) => live.joined.of(a) !== live.joined.of(b));
  return go({ ...job, done: job.done + made + found - live.pairs.length }, { phase: 'write' });
}

async function write(deps: Deps, job: Job, live: LiveScan): Promise<Job> {
  const chunk = live.pairs.splice(0, DEFAULT_SCAN_JOB.write);
  // What the user decides meanwhile waits for the few writes, or is seen by them.
  await oneAtATime(deps.store, 'links', async () => {
    // A pair that came up meanwhile is seen by the second look. What still reads as none is a damaged row: the scan's goes over it.
    for (const isForced of [false, true]) if (await writePairs(deps, live, chunk, isForced)) return;
    throw new Error('app: pairs of a scan could not be written');
  });
  return go({ ...job, done: job.done + chunk.length }, { phase: live.pairs.length === 0 ? 'drop' : 'write' });
}

/** False where a pair that was not there is by now. */
async function writePairs(deps: Deps, live: LiveScan, chunk: LiveScan['pairs'], isForced: boolean): Promise<boolean> {
  const puts: Put[] = [];
  const expect: NonNullable<Batch['expect']> = [];
  // Two customers of several records each: their strongest pair came first.
  const { explained, rootOf } = await explainPairs(deps, live, chunk);
  const open = (await notKeptApart(deps, explained, rootOf)).map((pair) => ({ ...pair, id: pairId(pair.a, pair.b) }));
  const found = open.filter(({ id }, at) => !live.written.has(id) && open.findIndex((other) => other.id === id) === at);
  const stored = await deps.store.getMany(
    'pairs',
    found.map(({ id }) => id),
  );
  for (const [at, { id, a, b, weight, evidence }] of found.entries()) {
    const before = stored[at];
    const [first = '', second = ''] = [a, b].sort();
    const pair: Pair = {
      id,
      a: first,
      b: second,
      weight,
      probability: 1 / (1 + 2 ** -weight),
      evidence,
      foundAt: before?.foundAt ?? deps.now(),
      state: before?.state ?? 'open',
    };
    if (before?.weight === pair.weight && JSON.stringify(before.evidence) === JSON.stringify(pair.evidence)) continue;
    puts.push({ store: 'pairs', record: pair });
    // Said, so that the database need not look again.
    if (!before && !isForced) expect.push({ store: 'pairs', id, rev: null });
  }
  const isWritten = puts.length === 0 || (await deps.store.commit({ at: deps.now(), by: 'engine', expect, puts, silent: true })).ok;
  if (!isWritten) return false;
  for (const { id } of found) live.written.add(id);
  if (puts.length > 0) deps.broadcast({ stores: ['pairs'], ids: [] });
  return true;
}

/** Pairs of earlier scans that are none any more; what came up while this one ran is not its to judge. */
async function drop(deps: Deps, job: Job, live: LiveScan, after: string | undefined): Promise<Job> {
  const chunk = await deps.store.scan('pairs', after, DEFAULT_SCAN_JOB.look);
  const unwritten = chunk.filter(({ id }) => !live.written.has(id));
  const ends = await deps.store.getMany('contacts', [...new Set(unwritten.flatMap(({ a, b }) => [a, b]))]);
  // Its own merges made the customer ask again: contacts that nobody touched since were judged already.
  const untouched = new Set(ends.flatMap((contact) => (contact && contact.updatedAt < job.startedAt ? [contact.id] : [])));
  const gone = unwritten.filter(({ a, b, foundAt }) => foundAt < job.startedAt || (untouched.has(a) && untouched.has(b)));
  const removes = gone.map(({ id }) => ({ store: 'pairs' as const, id }));
  const isLast = chunk.length < DEFAULT_SCAN_JOB.look;
  const result = { at: deps.now(), contacts: live.read, pairs: live.written.size, merged: live.merged, auto: live.auto };
  const puts = isLast ? [putScanResult(result)] : [];
  if (puts.length + removes.length > 0) await deps.store.commit({ at: deps.now(), by: 'engine', puts, removes, silent: true });
  if (!isLast) return go(job, { phase: 'drop', after: chunk.at(-1)?.id });
  lives.delete(deps.store);
  // Contacts that came in bulk meanwhile may have missed it.
  if (await isScanDue(deps.store)) return { ...job, cursor: undefined };
  deps.broadcast({ stores: ['pairs', 'links', 'jobs'], ids: [] });
  return { ...job, done: job.total, state: 'done', cursor: undefined };
}
