import { playwright } from '@vitest/browser-playwright';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { defineConfig } from 'vitest/config';
import { findChromium } from './scripts/browsers.mjs';

/** unit: pure rooms in Node. store: IndexedDB of a real browser. e2e: the built extension in Chromium and Firefox. mail: beside a real web mail. */
export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          // Names its modules for bundlers only.
          server: { deps: { inline: ['rrule'] } },
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/store/**', 'test/e2e/**', 'test/mail/**', 'test/bench/**'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'store',
          include: ['test/store/**/*.test.ts'],
          testTimeout: 60_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: findChromium()?.path, args: ['--no-sandbox'] } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'e2e',
          server: { deps: { inline: ['rrule'] } },
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // A file waits for its browser most of the time.
          maxWorkers: 3,
          // A real browser on a busy machine: what passes at the second try is named by `npm test`, and counts as a fault to be found.
          retry: 1,
          sequence: { groupOrder: 1 },
          globalSetup: ['test/e2e/build.ts'],
        },
      },
      {
        test: {
          name: 'mail',
          include: ['test/mail/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          retry: 1,
          fileParallelism: false,
          globalSetup: ['test/e2e/build.ts', 'test/mail/start-web-mail.ts'],
        },
      },
    ],
  },
});
