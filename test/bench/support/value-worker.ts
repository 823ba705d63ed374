import type { Page } from 'puppeteer-core';
import { told } from '../../support/browser/ask';
import { type Sidecard, launchSidecard } from '../../support/browser/launch';
import { until } from '../../support/browser/until';
import { stopWorker } from '../../support/browser/worker';
import { buildExtension } from './build-extension';
import { type Measures, atMost, percentile } from './measure';
import { bundlePage } from './page';
import type { SeededValues, ValueBook } from './value-seed-page';
import { timedQuestion } from './timed-question';

const CUSTOMERS = 300_000;
/** Of which each has about 5.3 orders: a million. */
const REBUILT_PART = 0.63;
const ORDERS = 40;
const POLL_MS = 40;
const LIMIT = 60 * 60_000;

/** The worker of the built extension: everybody re-scored, all aggregates made again from their orders, one order to its tier; and what a panel waits for meanwhile. */
export async function valueWorker(root: string, customers = CUSTOMERS): Promise<Measures> {
  const extension = buildExtension(root);
  const part = customers / CUSTOMERS;
  try {
    const stored = await inBook(root, extension.folder, customers, 'stored', async (probe, { ids }) => {
      const first = await rescored(probe, ids, true);
      return { first, again: await rescored(probe, ids, false) };
    });
    const rebuilt = await inBook(
      root,
      extension.folder,
      Math.round(customers * REBUILT_PART),
      'orders',
      async (probe, { ids, orders }) => ({
        ...(await rescored(probe, ids, true)),
        orders,
        restMs: await atRest(probe),
        toTier: await ordersToTier(probe, ids),
      }),
    );
    return {
      'worker-customers': { value: customers, unit: '' },
      'worker-first-rescore': { value: stored.first.seconds, unit: 's' },
      'worker-first-card-beside-p95': atMost(percentile(stored.first.beside, 0.95), 'ms', 100),
      'worker-rescore': atMost(stored.again.seconds, 's', 10 * part),
      'worker-card-beside-p95': atMost(percentile(stored.again.beside, 0.95), 'ms', 100),
      'worker-order-to-tier-p50': { value: percentile(rebuilt.toTier, 0.5), unit: 'ms' },
      'worker-order-to-tier-p95': atMost(percentile(rebuilt.toTier, 0.95), 'ms', 50),
      'worker-rebuilt-orders': { value: rebuilt.orders, unit: '' },
      'worker-rebuild': atMost(rebuilt.seconds, 's', (40 * rebuilt.orders) / 1_000_000),
      'worker-rebuild-cadences-after': { value: rebuilt.restMs / 1000, unit: 's' },
      'worker-rebuild-card-beside-p95': atMost(percentile(rebuilt.beside, 0.95), 'ms', 100),
    };
  } finally {
    extension.remove();
  }
}

async function inBook<T>(
  root: string,
  extension: string,
  customers: number,
  kind: ValueBook,
  measure: (probe: Page, seeded: SeededValues) => Promise<T>,
): Promise<T> {
  const sidecard: Sidecard = await launchSidecard({ extension });
  try {
    const { probe } = sidecard;
    await stopWorker(probe);
    const seeded = await seedValues(probe, root, customers, kind);
    await stopWorker(probe);
    return await measure(probe, seeded);
  } finally {
    await sidecard.close();
  }
}

async function seedValues(page: Page, root: string, customers: number, kind: ValueBook): Promise<SeededValues> {
  await page.evaluate(await bundlePage(root, 'test/bench/support/value-seed-page.ts'));
  // Not awaited in the page: one call of the debugger's may take three minutes and no more.
  await page.evaluate(
    (count, what) => {
      const within = globalThis as unknown as { seedValues(count: number, kind: string): Promise<unknown>; seeded?: unknown };
      void within.seedValues(count, what).then(
        (value) => (within.seeded = { value }),
        (error: unknown) => (within.seeded = { error: String(error) }),
      );
    },
    customers,
    kind,
  );
  const ended = await until(
    'the book to be filled',
    () => page.evaluate(() => (globalThis as unknown as { seeded?: { value?: SeededValues; error?: string } }).seeded),
    { within: LIMIT, every: 500 },
  );
  if (!ended.value) throw new Error(`bench: the book was not filled: ${ended.error}`);
  return ended.value;
}

/** A change of the settings asks for a re-score. How long it runs, and what a card takes meanwhile, in ms. */
async function rescored(probe: Page, ids: readonly string[], welcomeDone: boolean): Promise<{ seconds: number; beside: number[] }> {
  const started = performance.now();
  await told(probe, 'settings.set', { patch: { welcomeDone } });
  const beside: number[] = [];
  for (let at = 0; ; at = (at + 7) % ids.length) {
    const { jobs } = await told(probe, 'status.get', {});
    const job = jobs.find(({ type }) => type === 'rescore');
    if (job?.state === 'failed') throw new Error(`bench: the re-score failed: ${job.detail}`);
    if (job?.state === 'done') return { seconds: (performance.now() - started) / 1000, beside };
    beside.push(await timedQuestion(probe, 'contacts.card', { id: ids[at] ?? '' }));
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** An order comes into a book at rest: what else the re-score asked for (who is to be written to when) has ended. How long that took. */
async function atRest(probe: Page): Promise<number> {
  const started = performance.now();
  const isAtRest = async () => (await told(probe, 'status.get', {})).jobs.every(({ state }) => state !== 'running');
  await until('the jobs to end', isAtRest, { within: LIMIT, every: 500 });
  return performance.now() - started;
}

/** From an order's being sent to its customer's card with it, in ms, less what a card takes anyway. */
async function ordersToTier(probe: Page, ids: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const [at, id] of ids.slice(0, ORDERS).entries()) {
    const bare = await timedQuestion(probe, 'contacts.card', { id });
    const draft = {
      contactId: id,
      type: 'order' as const,
      at: Date.now(),
      status: 'paid' as const,
      lines: [],
      total: 10_000,
      currency: 'USD',
    };
    const sent = performance.now();
    const requestId = `0195d000-0000-7000-8000-${at.toString(16).padStart(12, '0')}`;
    await told(probe, 'orders.save', { requestId, draft });
    const card = await until('the order to count', async () => {
      const { standing } = await told(probe, 'contacts.card', { id });
      return standing?.aggregate.lastOrderAt === draft.at ? standing : undefined;
    });
    times.push(performance.now() - sent - bare);
    if (!card.tier) throw new Error('bench: a customer with a paid order has no tier');
  }
  return times;
}
