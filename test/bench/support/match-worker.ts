import type { CDPSession, Page } from 'puppeteer-core';
import type { JobView } from '../../../lib/domain/setup/status';
import { told } from '../../support/browser/ask';
import { type Sidecard, launchSidecard } from '../../support/browser/launch';
import { until } from '../../support/browser/until';
import { stopWorker } from '../../support/browser/worker';
import { buildExtension } from './build-extension';
import type { Lookups } from './match-lookup-page';
import { type Measures, atLeast, atMost, percentile } from './measure';
import { bundlePage } from './page';
import { seedBook } from './seed';
import { timedQuestion } from './timed-question';

const LARGE = 100_000;
const SMALL = 1000;
/** Contacts looked up one by one. */
const LOOKUPS = 1000;
const POLL_MS = 50;
/** Between two looks at what a scan holds: each collects all garbage first. */
const LOOK_MS = 1000;

/** `seconds` of the scan by the clock, `processor` of the extension's processes in it, `beside`: what a question of a panel took meanwhile, in ms. */
type Scanned = { seconds: number; processor: number; beside: number[] };
/** `memory`: most that a scan held, in bytes, beyond what the worker held before it. */
type Book = {
  first: Scanned;
  again: Scanned;
  merging: Scanned;
  lookups: Lookups;
  bare: number[];
  queued: number;
  merged: number;
  memory: number;
};

/** A whole scan in the worker of the built extension, what others wait for meanwhile, and one contact looked up from IndexedDB, in two sizes of book. */
export async function matchWorker(root: string, size = LARGE): Promise<Measures> {
  const extension = buildExtension(root);
  try {
    const small = await measure(root, extension.folder, SMALL);
    const large = await measure(root, extension.folder, size);
    const { first, again, merging, lookups, bare } = large;
    const p50 = percentile(lookups.ms, 0.5);
    return {
      'worker contacts': { value: size, unit: '' },
      'worker first scan, without merges': { value: first.seconds, unit: 's' },
      'worker first scan, pairs queued': { value: large.queued, unit: '' },
      'worker question beside the first scan p95': atMost(percentile(first.beside, 0.95), 'ms', 100),
      'worker scan that merges': { value: merging.seconds, unit: 's' },
      'worker scan that merges, processor time': { value: merging.processor, unit: 's' },
      'worker scan that merges, merges made': { value: large.merged, unit: '' },
      'worker question beside the scan that merges p95': atMost(percentile(merging.beside, 0.95), 'ms', 100),
      'worker whole scan': atMost(again.seconds, 's', Math.max(5, (40 * size) / LARGE)),
      'worker whole scan, processor time': { value: again.processor, unit: 's' },
      'worker question beside p50': { value: percentile(again.beside, 0.5), unit: 'ms' },
      'worker question beside p95': atMost(percentile(again.beside, 0.95), 'ms', 100),
      'worker memory of the scan': atMost(large.memory / 1e6, 'MB', Math.max(20, (150 * size) / LARGE)),
      'worker bare question p50': { value: percentile(bare, 0.5), unit: 'ms' },
      'worker bare question p95': { value: percentile(bare, 0.95), unit: 'ms' },
      'worker one contact read by its id p50': { value: percentile(lookups.read, 0.5), unit: 'ms' },
      'worker one contact read by its id p95': { value: percentile(lookups.read, 0.95), unit: 'ms' },
      'worker look-up in a book of 1,000 p50': { value: percentile(small.lookups.ms, 0.5), unit: 'ms' },
      'worker look-up p50': atMost(p50, 'ms', 1),
      'worker look-up p95': atMost(percentile(lookups.ms, 0.95), 'ms', 3),
      'worker look-up p99': atMost(percentile(lookups.ms, 0.99), 'ms', 6),
      'worker look-up p50, large over small': atMost(p50 / percentile(small.lookups.ms, 0.5), 'times', 1.5),
      'worker look-up candidate recall': atLeast(lookups.recall, '', 0.97),
    };
  } finally {
    extension.remove();
  }
}

async function measure(root: string, extension: string, size: number): Promise<Book> {
  const sidecard = await launchSidecard({ extension });
  try {
    const { probe } = sidecard;
    await stopWorker(probe);
    const { seconds } = await seedBook(probe, root, size, 'labelled');
    note(`${size} contacts: book filled in ${Math.round(seconds)} s`);
    const lookups = await lookUps(probe, root, size);
    note(`${size} contacts: ${lookups.ms.length} looked up, p50 ${percentile(lookups.ms, 0.5).toFixed(1)} ms`);
    await stopWorker(probe);
    await told(probe, 'settings.set', { patch: { welcomeDone: true } });
    await mergeByItself(probe, false);
    const first = await scanned(sidecard);
    note(`${size} contacts: first scan ${Math.round(first.seconds)} s`);
    const { waiting: queued } = await told(probe, 'match.stats', {});
    const again = await scanned(sidecard);
    note(`${size} contacts: second scan ${again.seconds.toFixed(1)} s, beside it p95 ${Math.round(percentile(again.beside, 0.95))} ms`);
    const memory = await memoryOfScan(sidecard);
    note(`${size} contacts: memory of a scan ${Math.round(memory / 1e6)} MB`);
    await mergeByItself(probe, true);
    const merging = await scanned(sidecard);
    note(`${size} contacts: scan that merges ${Math.round(merging.seconds)} s`);
    const { merges } = await told(probe, 'match.stats', {});
    const bare: number[] = [];
    for (let round = 0; round < 100; round += 1) bare.push(await timedQuestion(probe, 'rules.list', {}));
    return { first, again, merging, lookups, bare, queued, merged: merges.byEngine, memory };
  } finally {
    await sidecard.close();
  }
}

/** Without it the scan itself is timed, and every pair waits for the user; with it, what its merges cost. */
async function mergeByItself(probe: Page, on: boolean): Promise<void> {
  const { match } = await told(probe, 'settings.get', {});
  await told(probe, 'settings.set', { patch: { match: { ...match, auto: { ...match.auto, on } } } });
}

/** A large book takes minutes: how far it is, and what of it stands where the run is ended from outside. */
function note(text: string): void {
  process.stdout.write(`  ${text}\n`);
}

async function lookUps(probe: Page, root: string, size: number): Promise<Lookups> {
  await probe.evaluate(await bundlePage(root, 'test/bench/support/match-lookup-page.ts'));
  return probe.evaluate(
    (book, count) => (globalThis as unknown as { matchLookups(size: number, count: number): Promise<Lookups> }).matchLookups(book, count),
    size,
    Math.min(LOOKUPS, size),
  );
}

/** Scans the whole book, once every other job has ended, and waits until that is done; a panel asks meanwhile. */
async function scanned({ browser, probe }: Sidecard): Promise<Scanned> {
  await until('other jobs to end', async () => (await running(probe)).length === 0, { within: 10 * 60_000, every: POLL_MS });
  const session = await browser.target().createCDPSession();
  const before = await processorSeconds(session);
  const beside: number[] = [];
  const started = performance.now();
  await told(probe, 'match.scan', {});
  for (;;) {
    if (!(await running(probe)).includes('scan')) break;
    beside.push(await timedQuestion(probe, 'search.query', { text: 'an', limit: 20 }));
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  const seconds = (performance.now() - started) / 1000;
  const processor = (await processorSeconds(session)) - before;
  await session.detach();
  return { seconds, processor, beside };
}

/** Types of the jobs at work. */
async function running(probe: Page): Promise<string[]> {
  const { jobs } = await told(probe, 'status.get', {});
  return jobs.filter(({ state }: JobView) => state === 'running').map(({ type }: JobView) => type);
}

/** One more scan, whose time does not count: what is garbage is thrown away at every look. Bytes. */
async function memoryOfScan({ browser, probe }: Sidecard): Promise<number> {
  const session = await browser.target().createCDPSession();
  const worker = await attached(session);
  const held = async (): Promise<number> => {
    await worker.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize } = await worker.send('Runtime.getHeapUsage');
    return usedSize + backingStorageSize;
  };
  const before = await held();
  let most = before;
  await told(probe, 'match.scan', {});
  for (;;) {
    if (!(await running(probe)).includes('scan')) break;
    most = Math.max(most, await held());
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  await session.detach();
  return most - before;
}

/** The worker, which the browser was started without a look at: a debugger would keep it alive. */
async function attached(session: CDPSession): Promise<CDPSession> {
  const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'service_worker', exclude: false }] });
  const [found] = targetInfos;
  if (!found) throw new Error('bench: no worker runs');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: found.targetId, flatten: true });
  const worker = session.connection()?.session(sessionId);
  if (!worker) throw new Error('bench: the worker could not be attached to');
  return worker;
}

/** Processor time so far of all processes that run pages and workers. */
async function processorSeconds(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  return processInfo.filter(({ type }) => type === 'renderer').reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}
