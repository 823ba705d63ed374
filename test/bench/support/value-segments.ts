import { type Measures, atMost, percentile } from './measure';
import { runInPage } from './page';
import type { SegmentTimes } from './segment-page';

const CUSTOMERS = 100_000;

/** Segments of a stored book in a real IndexedDB: the table that rules are asked of, and each rule while it is put together. Asked for by name. */
export async function segmentRows(root: string, customers = CUSTOMERS): Promise<Measures> {
  const times = await runInPage<{ customers: number }, SegmentTimes>(root, 'test/bench/support/segment-page.ts', { customers });
  return {
    'segment-customers': { value: customers, unit: '' },
    'segment-table-first': { value: times.first, unit: 'ms' },
    'segment-table-contacts': { value: times.contacts, unit: 'ms' },
    'segment-typed-p50': { value: percentile(times.typed, 0.5), unit: 'ms' },
    'segment-typed-p95': atMost(percentile(times.typed, 0.95), 'ms', 50),
    'segment-listed-p95': { value: percentile(times.listed, 0.95), unit: 'ms' },
    'segment-after-change-p95': { value: percentile(times.changed, 0.95), unit: 'ms' },
    'segment-found': { value: times.found, unit: 'customers' },
  };
}
