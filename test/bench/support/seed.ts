import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';

/** Fills the installed extension's book through one of its pages; see `seed-page.ts`. */
export async function seedBook(page: Page, root: string, count: number): Promise<{ seconds: number; first: string }> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'esnext',
      lib: { entry: resolve(root, 'test/bench/support/seed-page.ts'), formats: ['iife'], name: 'seedPage' },
    },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((bundle) => ('output' in bundle ? bundle.output : []));
  const chunk = outputs.find((output) => output.type === 'chunk');
  if (!chunk) throw new Error('bench: the seeding page was not bundled');
  await page.evaluate(chunk.code);
  return page.evaluate(
    (wanted) => (globalThis as unknown as { seedBook(count: number): Promise<{ seconds: number; first: string }> }).seedBook(wanted),
    count,
  );
}
