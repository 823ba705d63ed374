import { readFileSync } from 'node:fs';
import type { CDPSession, Page } from 'puppeteer-core';
import { told } from '../../support/browser/ask';
import { type Sidecard, launchSidecard } from '../../support/browser/launch';
import { until } from '../../support/browser/until';
import { stopWorker } from '../../support/browser/worker';
import type { Work } from './interchange-page';
import { type Measures, atLeast, atMost, percentile } from './measure';
import { bundlePage } from './page';
import { seedBook } from './seed';
import type { SeedKind } from './seed-page';
import { timedQuestion } from './timed-question';

/** What the figures of the promise are for. */
const CONTACTS = 100_000;
/** Orders of each contact: a million. */
const ORDERS = 10;
/** Longest single piece of work. */
const LIMIT = 60 * 60_000;
const POLL_MS = 100;
/** Longer than a worker that has just started waits before it begins long work. */
const START_MS = 8000;

/**
 * `after`: ms of what follows from the work in the worker: lists, values, duplicates. `beside`: what a panel's question took, in ms. `processor`: seconds
 * of all the browser's processes, `memory`: most bytes that the process of the extension's pages and worker held, in the work and after it.
 */
type Watched<T> = { value: T; beside: number[]; after: number; besideAfter: number[]; processor: number; memory: number };

/** A table of contacts into an empty book of the built extension, compared row by row with what is there already. */
export function importContacts(root: string, folder: string, contacts: number): Promise<Measures> {
  return inExtension(folder, async (sidecard) => {
    const { value, beside, after, besideAfter, processor, memory } = await watched(
      sidecard,
      root,
      (work, count) => work.contacts(count),
      contacts,
    );
    const { created, updated, unchanged, possible } = value.counts;
    return {
      'contacts-import': atMost(value.ms / 1000, 's', (90 * contacts) / CONTACTS),
      'contacts-per-second': atLeast(contacts / (value.ms / 1000), 'rows/s', CONTACTS / 90),
      'contacts-file': { value: value.bytes / 1e6, unit: 'MB' },
      'contacts-new': { value: created, unit: 'rows' },
      'contacts-known-again': { value: updated + unchanged, unit: 'rows' },
      'contacts-possible': { value: possible, unit: 'rows' },
      'contacts-panel-meanwhile-p95': atMost(percentile(beside, 0.95), 'ms', 100),
      'contacts-jobs-after': { value: after / 1000, unit: 's' },
      'contacts-panel-beside-jobs-p95': atMost(percentile(besideAfter, 0.95), 'ms', 100),
      'contacts-processor': { value: (processor / contacts) * 1e6, unit: 'µs a row' },
      'contacts-memory-peak': atMost(memory / 1e6, 'MB', 500),
    };
  });
}

/** A table of orders into a book that has the customers. */
export function importOrders(root: string, folder: string, contacts: number): Promise<Measures> {
  const orders = contacts * ORDERS;
  return inExtension(folder, async (sidecard) => {
    await fill(sidecard, root, contacts, 'plain');
    await quiet(sidecard.probe);
    const { value, beside, after, besideAfter, processor, memory } = await watched(
      sidecard,
      root,
      (work, count, made) => work.orders(count, made),
      contacts,
      orders,
    );
    // An address that two customers share names neither of them: such orders wait for the user.
    if (value.counts.created + value.counts.waiting !== orders)
      throw new Error(`bench: ${JSON.stringify(value.counts)} of ${orders} orders`);
    return {
      'orders-import': { value: value.ms / 1000, unit: 's' },
      'orders-per-second': atLeast(orders / (value.ms / 1000), 'rows/s', 4000),
      'orders-file': { value: value.bytes / 1e6, unit: 'MB' },
      'orders-panel-meanwhile-p95': atMost(percentile(beside, 0.95), 'ms', 100),
      'orders-jobs-after': { value: after / 1000, unit: 's' },
      'orders-per-second-with-jobs': { value: orders / ((value.ms + after) / 1000), unit: 'rows/s' },
      'orders-panel-beside-jobs-p95': atMost(percentile(besideAfter, 0.95), 'ms', 100),
      'orders-processor': { value: (processor / orders) * 1e6, unit: 'µs a row' },
      'orders-memory-peak': atMost(memory / 1e6, 'MB', 500),
    };
  });
}

/** A book with five timeline records a contact: out as tables and cards, into a backup, and back into an empty profile. */
export function backUpBook(root: string, folder: string, contacts: number): Promise<Measures> {
  return inExtension(folder, async (sidecard) => {
    const { probe } = sidecard;
    await fill(sidecard, root, contacts, 'history');
    await quiet(probe);
    const csv = (await watched(sidecard, root, (work) => work.exported('csv-safe'))).value;
    const vcard = (await watched(sidecard, root, (work) => work.exported('vcard-4.0'))).value;
    const before = (await told(probe, 'status.get', {})).counts.contacts;
    const made = await watched(sidecard, root, (work) => work.backup());
    await stopWorker(probe);
    await run(probe, (work) => work.wipe());
    await stopWorker(probe);
    const back = await watched(sidecard, root, (work) => work.restore());
    const { counts } = await told(probe, 'status.get', {});
    // The daily scan may have merged some, before the backup or after it.
    if (counts.contacts < before * 0.999 || back.value.refused > 0)
      throw new Error(`bench: ${counts.contacts} of ${before} contacts came back, ${back.value.refused} records were refused`);
    return {
      'export-csv': { value: csv.ms / 1000, unit: 's' },
      'export-csv-size': { value: csv.bytes / 1e6, unit: 'MB' },
      'export-vcard': { value: vcard.ms / 1000, unit: 's' },
      backup: { value: made.value.ms / 1000, unit: 's' },
      'backup-records': { value: made.value.records, unit: '' },
      'backup-size': { value: made.value.bytes / 1e6, unit: 'MB' },
      restore: { value: back.value.ms / 1000, unit: 's' },
      'restore-records': { value: back.value.written, unit: '' },
      'restore-jobs-after': { value: back.after / 1000, unit: 's' },
      'restore-panel-meanwhile-p95': atMost(percentile([...back.beside, ...back.besideAfter], 0.95), 'ms', 100),
      'restore-processor': { value: (back.processor / back.value.written) * 1e6, unit: 'µs a record' },
      'backup-memory-peak': atMost(made.memory / 1e6, 'MB', 500),
      'restore-memory-peak': atMost(back.memory / 1e6, 'MB', 500),
    };
  });
}

async function inExtension(extension: string, measure: (sidecard: Sidecard) => Promise<Measures>): Promise<Measures> {
  const sidecard = await launchSidecard({ extension });
  try {
    return await measure(sidecard);
  } finally {
    await sidecard.close();
  }
}

/** From a page that is closed then: what it held is not counted. */
async function fill({ browser, id, probe }: Sidecard, root: string, contacts: number, kind: SeedKind): Promise<void> {
  await stopWorker(probe);
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${id}/licenses.txt`);
  await seedBook(page, root, contacts, kind);
  await page.close();
  await stopWorker(probe);
}

/** Waits until what every start of the worker sets going has ended: it begins some seconds after the first question. */
async function quiet(probe: Page): Promise<void> {
  let since = performance.now();
  await until(
    'the jobs of the start to be done',
    async () => {
      const { jobs } = await told(probe, 'status.get', {});
      if (jobs.some(({ state }) => state === 'running')) since = performance.now();
      return performance.now() - since > START_MS;
    },
    { within: LIMIT, every: 10 * POLL_MS },
  );
}

/** Does some work in a page of the extension and waits until the jobs that it left are done; another page asks all the while what a panel asks. */
async function watched<T, A extends unknown[]>(
  sidecard: Sidecard,
  root: string,
  work: (work: Work, ...given: A) => Promise<T>,
  ...given: A
): Promise<Watched<T>> {
  const { probe, browser, id } = sidecard;
  await probe.evaluate(`'interchange' in globalThis || (() => { ${await bundlePage(root, 'test/bench/support/interchange-page.ts')} })()`);
  const panel = await browser.newPage();
  await panel.goto(`chrome-extension://${id}/licenses.txt`);
  const beside: number[] = [];
  const session = await browser.target().createCDPSession();
  const before = await resourcesOf(session);
  let now = before;
  let { memory } = before;
  const asked = (into: number[]) => async (): Promise<void> => {
    into.push(await timedQuestion(panel, 'search.query', { text: 'an', limit: 20 }));
    now = await resourcesOf(session);
    memory = Math.max(memory, now.memory);
  };
  const value = await run(probe, work, given, asked(beside));
  const started = performance.now();
  const besideAfter: number[] = [];
  await until(
    'the jobs to be done',
    async () => {
      const { jobs } = await told(panel, 'status.get', {});
      await asked(besideAfter)();
      return !jobs.some(({ state }) => state === 'running');
    },
    { within: LIMIT, every: POLL_MS },
  );
  const after = performance.now() - started;
  await panel.close();
  await session.detach();
  return { value, beside, after, besideAfter, processor: now.processor - before.processor, memory };
}

/** Not awaited in the page: one call of the debugger's may take three minutes and no more. */
async function run<T, A extends unknown[]>(
  probe: Page,
  work: (work: Work, ...given: A) => Promise<T>,
  given?: A,
  meanwhile: () => Promise<void> = async () => undefined,
): Promise<T> {
  await probe.evaluate(`(globalThis.ended = undefined, void (${work.toString()})(...[interchange, ...${JSON.stringify(given ?? [])}]).then(
    (value) => (globalThis.ended = { value }),
    (error) => (globalThis.ended = { error: String(error?.stack ?? error) }),
  ))`);
  const ended = await until(
    'the work in the page',
    async () => {
      await meanwhile();
      return (await probe.evaluate('globalThis.ended')) as { value?: T; error?: string } | undefined;
    },
    { within: LIMIT, every: POLL_MS },
  );
  if (ended.error !== undefined) throw new Error(`bench: ${ended.error}`);
  return ended.value as T;
}

/** Processor time so far, in seconds, and the largest memory of a process of pages and workers, in bytes (Linux; elsewhere unknown). */
async function resourcesOf(session: CDPSession): Promise<{ processor: number; memory: number }> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const pages = processInfo.filter(({ type }) => type === 'renderer');
  return {
    processor: processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0),
    memory: Math.max(...pages.map(({ id }) => privateBytes(id))),
  };
}

/** What a process holds for itself: not the browser's own code, which all share. */
function privateBytes(pid: number): number {
  try {
    return Number(/^RssAnon:\s*(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;
  } catch {
    return 0; // No such file but on Linux, or the process has just ended.
  }
}
