import type { Page } from 'puppeteer-core';
import { until } from '../../support/browser/until';
import { bundlePage } from './page';
import type { SeedKind, Seeded } from './seed-page';

/** Longest filling: 100,000 contacts on a machine ten times slower. */
const LIMIT = 60 * 60_000;

/** Fills the installed extension's book through one of its pages; see `seed-page.ts`, and `match-seed-page.ts` for a `labelled` book. */
export async function seedBook(page: Page, root: string, count: number, kind: SeedKind | 'labelled' = 'plain'): Promise<Seeded> {
  await page.evaluate(await bundlePage(root, `test/bench/support/${kind === 'labelled' ? 'match-seed' : 'seed'}-page.ts`));
  // Not awaited in the page: one call of the debugger's may take three minutes and no more.
  await page.evaluate(
    (wanted, made) => {
      const within = globalThis as unknown as { seedBook(count: number, kind: string): Promise<unknown>; seeded?: unknown };
      void within.seedBook(wanted, made).then(
        (value) => (within.seeded = { value }),
        (error: unknown) => (within.seeded = { error: String(error) }),
      );
    },
    count,
    kind,
  );
  const ended = await until(
    'the book to be filled',
    () => page.evaluate(() => (globalThis as unknown as { seeded?: { value?: Seeded; error?: string } }).seeded),
    { within: LIMIT, every: 500 },
  );
  if (!ended.value) throw new Error(`bench: the book was not filled: ${ended.error}`);
  return ended.value;
}
