import { type BenchOptions, type Measures, atLeast, atMost, percentile } from './support/measure';
import { runInPage } from './support/page';
import type { StoreOptions, StoreTimes } from './support/store-page';

const CONTACTS = 100_000;
/** Two thirds of the contacts' number: enough for a steady rate. */
const ORDERS = 60_000;

/** Writing with all consumers but the duplicate scan drained inside the timing, reads beside it, pages of a small and a large book. */
export async function run({ root, size = CONTACTS }: BenchOptions): Promise<Measures> {
  const orders = Math.ceil(size * (ORDERS / CONTACTS));
  const times = await runInPage<StoreOptions, StoreTimes>(root, 'test/bench/support/store-page.ts', { contacts: size, orders });
  return {
    'contacts-per-second': atLeast(size / (times.contacts / 1000), 'contacts/s', 3500),
    'orders-per-second': atLeast(orders / (times.orders / 1000), 'orders/s', 4000),
    'read-while-writing-p50': { value: percentile(times.reads, 0.5), unit: 'ms' },
    'read-while-writing-p95': atMost(percentile(times.reads, 0.95), 'ms', 60),
    'page-read-small-p50': { value: percentile(times.pageSmall, 0.5), unit: 'ms' },
    'page-read-p50': { value: percentile(times.pageLarge, 0.5), unit: 'ms' },
    'page-read-large-over-small': { value: percentile(times.pageLarge, 0.5) / percentile(times.pageSmall, 0.5), unit: 'times' },
    'list-page-small-p50': { value: percentile(times.listSmall, 0.5), unit: 'ms' },
    'list-page-p50': { value: percentile(times.listLarge, 0.5), unit: 'ms' },
    'directory-cold': { value: times.directoryLoad, unit: 'ms' },
    heap: { value: times.heapBytes / 1e6, unit: 'MB' },
    disk: { value: times.diskBytes / 1e6, unit: 'MB' },
  };
}
