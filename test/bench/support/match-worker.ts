import type { Page } from 'puppeteer-core';
import type { JobView } from '../../../lib/domain/setup/status';
import { generateContacts } from '../../support/generate-contacts';
import { told } from '../../support/browser/ask';
import { launchSidecard } from '../../support/browser/launch';
import { stopWorker } from '../../support/browser/worker';
import { buildExtension } from './build-extension';
import { type Measures, atMost, percentile } from './measure';
import { seedBook } from './seed';

const LARGE = 100_000;
const SMALL = 1000;
/** Drafts looked up one by one, of people who are in the book and of strangers. */
const LOOKUPS = 300;
const POLL_MS = 50;

type Book = { scan: number; beside: number[]; found: number[]; bare: number[] };

/** A whole scan in the worker of the built extension, what others wait for meanwhile, and one contact looked up from IndexedDB, in two sizes of book. */
export async function matchWorker(root: string, size = LARGE): Promise<Measures> {
  const extension = buildExtension(root);
  try {
    const small = await measure(root, extension.folder, SMALL);
    const large = await measure(root, extension.folder, size);
    const p50 = percentile(large.found, 0.5) - percentile(large.bare, 0.5);
    return {
      'worker contacts': { value: size, unit: '' },
      'worker whole scan': atMost(large.scan / 1000, 's', (40 * size) / LARGE),
      'worker question beside p50': { value: percentile(large.beside, 0.5), unit: 'ms' },
      'worker question beside p95': atMost(percentile(large.beside, 0.95), 'ms', 100),
      'worker bare question p50': { value: percentile(large.bare, 0.5), unit: 'ms' },
      'worker look-up less a bare question p50': atMost(p50, 'ms', 1),
      'worker look-up less a bare question p95': atMost(percentile(large.found, 0.95) - percentile(large.bare, 0.5), 'ms', 3),
      'worker look-up less a bare question p99': atMost(percentile(large.found, 0.99) - percentile(large.bare, 0.5), 'ms', 6),
      'worker look-up large over small': {
        value: percentile(large.found, 0.5) / percentile(small.found, 0.5),
        unit: 'times',
      },
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
    await seedBook(probe, root, size);
    await stopWorker(probe);
    await told(probe, 'settings.set', { patch: { welcomeDone: true } });
    // The first day's own work goes first: the worker re-scores, scans once and checks the book.
    await told(probe, 'match.scan', {});
    await ended(probe, []);
    await told(probe, 'match.scan', {});
    const beside: number[] = [];
    const scan = await ended(probe, beside);
    const found: number[] = [];
    const bare: number[] = [];
    for (const draft of draftsOf(size)) {
      found.push(await timed(probe, 'contacts.classify', { drafts: [draft] }));
      bare.push(await timed(probe, 'rules.list', {}));
    }
    return { scan, beside, found, bare };
  } finally {
    await sidecard.close();
  }
}

/** Waits until no job runs; answers for how long the scan was at work, and fills `beside` with what a question took meanwhile, in ms. */
async function ended(probe: Page, beside: number[]): Promise<number> {
  let from: number | undefined;
  let to = 0;
  for (;;) {
    const started = performance.now();
    const { jobs } = await told(probe, 'status.get', {});
    const isScanning = (job: JobView) => job.type === 'scan' && job.state === 'running';
    if (jobs.some(isScanning)) {
      from ??= started;
      to = performance.now();
      beside.push(await timed(probe, 'search.query', { text: 'an', limit: 20 }));
    }
    if (!jobs.some(({ state }) => state === 'running')) return from === undefined ? 0 : to - from;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** Milliseconds of one question, by the clock of the page that asks. */
async function timed(probe: Page, name: string, payload: object): Promise<number> {
  return probe.evaluate(
    async (data) => {
      const started = performance.now();
      await chrome.runtime.sendMessage({ id: Math.floor(Math.random() * 1e9), type: 'ask', data, timestamp: Date.now() });
      return performance.now() - started;
    },
    { name, payload },
  );
}

function draftsOf(size: number): object[] {
  const all = [...generateContacts(size)];
  const step = Math.max(1, Math.floor(all.length / LOOKUPS));
  return all
    .filter((_, at) => at % step === 0)
    .slice(0, LOOKUPS)
    .map(({ id: _id, createdAt: _made, updatedAt: _changed, rev: _rev, ...draft }) => draft);
}
