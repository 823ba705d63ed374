import type { Ledger } from '../../../lib/domain/standing/standing';
import { runJobs } from '../../../lib/app/jobs/run-jobs';
import { startJob } from '../../../lib/app/jobs/start-job';
import { putCuts, valueContext } from '../../../lib/app/value/value-context';
import { ledgerOf } from '../../../lib/value/ledger';
import { seededRandom } from '../../../lib/domain/seeded-random';
import { remadeCuts } from '../../../lib/value/remake-cuts';
import { standingOf } from '../../../lib/value/standing';
import { depsOver, memoryWitness, newOutside, openTestBook } from '../../support/test-deps';
import { bookOf } from '../../support/value-model-builder';
import { BOOK_TODAY, ordersOf } from './value-orders';

export type ValueTimes = { seed: number; rescore: number; reads: number[]; written: number };

const DAY = 86_400_000;
const BATCH = 100;
/** Pause between two questions beside the re-score. */
const READ_EVERY = 40;

/** A book of standings as it lies after a re-score; then the next day's, with a contact's standing asked for all the while. */
async function run({ customers }: { customers: number }): Promise<ValueTimes> {
  const outside = { ...newOutside(), now: BOOK_TODAY * DAY + DAY / 2 };
  const store = await openTestBook('bench-value', memoryWitness(), () => outside.now);
  const deps = depsOver(store, outside);
  const settings = await deps.settings();
  const { reading, asOf, cuts: none } = await valueContext(deps, settings);
  const random = seededRandom(1);
  const ledgers: Ledger[] = Array.from({ length: customers }, () => ledgerOf(ordersOf(random), reading));
  const cuts = remadeCuts(bookOf(ledgers, asOf), settings, none, asOf);
  await store.commit({ at: outside.now, by: 'engine', puts: [putCuts(cuts)], silent: true });
  const context = await valueContext(deps, settings);
  const idOf = (at: number) => `0195a000-0000-7000-8000-${at.toString(16).padStart(12, '0')}`;
  const seed = await timed(async () => {
    for (let from = 0; from < customers; from += BATCH) {
      const puts = ledgers.slice(from, from + BATCH).map((ledger, at) => {
        const { standing } = standingOf({ ...context, rootId: idOf(from + at), ledger, at: outside.now, pins: {} });
        return { store: 'standings' as const, record: standing };
      });
      await store.commit({ at: outside.now, by: 'engine', puts, silent: true });
    }
  });
  outside.now += DAY;
  const reads: number[] = [];
  const stopped = new AbortController();
  const reader = (async () => {
    for (let at = 0; !stopped.signal.aborted; at = (at + 7919) % customers) {
      reads.push(await timed(() => store.get('standings', idOf(at))));
      await new Promise((resolve) => setTimeout(resolve, READ_EVERY));
    }
  })();
  await startJob(deps, 'rescore');
  const rescore = await timed(() => runJobs(deps));
  stopped.abort();
  await reader;
  if (outside.errors.length > 0) throw new Error(`bench: the re-score failed: ${String(outside.errors[0])}`);
  const [job] = await store.jobs();
  if (job?.state !== 'done') throw new Error(`bench: the re-score is ${job?.state}: ${job?.detail}`);
  const changes = await store.changesAfter(0, 1_000_000);
  const written = changes.reduce((sum, change) => sum + change.changes.filter(([name]) => name === 'standings').length, 0);
  return { seed, rescore, reads, written };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

Object.assign(globalThis, { run });
