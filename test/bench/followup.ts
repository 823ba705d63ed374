import { type BenchOptions, type Measures, atMost, percentile } from './support/measure';
import { runInPage } from './support/page';
import type { FollowupOptions, FollowupTimes } from './support/followup-page';

const CONTACTS = 100_000;
/** The book that the large one is compared with: as much to do, fewer customers whom nothing concerns. */
const SHARE = 1 / 20;
const TASKS = 50_000;

/** Reminding in a small and a large book with the same work in it: what a day, an alarm and the recipes cost. */
export async function run({ root, size = CONTACTS }: BenchOptions): Promise<Measures> {
  const tasks = Math.ceil(size * (TASKS / CONTACTS));
  const page = 'test/bench/support/followup-page.ts';
  const small = await runInPage<FollowupOptions, FollowupTimes>(root, page, { contacts: Math.ceil(size * SHARE), tasks });
  const large = await runInPage<FollowupOptions, FollowupTimes>(root, page, { contacts: size, tasks });
  const p95 = (times: readonly number[]) => percentile(times, 0.95);
  const flat = (of: keyof FollowupTimes) => atMost(percentile(large[of], 0.5) / percentile(small[of], 0.5), 'times', 1.5);
  return {
    'next-alarm-p95': atMost(p95(large.alarm), 'ms', 50),
    'next-alarm-large-over-small': flat('alarm'),
    'today-p95': atMost(p95(large.today), 'ms', 100),
    'today-large-over-small': flat('today'),
    'recipes-1000-changes-p95': atMost(p95(large.recipes), 'ms', 200),
    'recipes-large-over-small': flat('recipes'),
    'fire-1000-at-once': { value: percentile(large.thousand, 0.5), unit: 'ms' },
  };
}
