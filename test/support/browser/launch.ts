import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findChromium } from '../../../scripts/browsers.mjs';
import { EXTENSION } from './folders.ts';

export type LaunchOptions = {
  /** Folder of the built extension. */
  extension?: string;
  /** An existing profile; a fresh one that is thrown away at the end when absent. */
  profile?: string;
  /** Language of the browser, BCP 47. */
  language?: string;
  dark?: boolean;
  headless?: boolean;
  width?: number;
  height?: number;
  args?: string[];
  /** Attach to the worker too: keeps it alive, and lets a test raise its events. */
  attachWorker?: boolean;
};

/** A browser with the built extension in it. */
export type Sidecard = {
  browser: Browser;
  id: string;
  /** A page of the extension without an interface of its own: what is read through it comes from the worker and the browser. */
  probe: Page;
  profile: string;
  options: LaunchOptions;
  close(): Promise<void>;
};

const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-features=Translate,MediaRouter,OptimizationHints',
  '--password-store=basic',
  '--use-mock-keychain',
];

/**
 * Starts Chromium with the built extension. The worker is not attached to: a debugger would keep it alive for ever (facts: it ends after 30 s).
 * @throws when there is no browser or the extension does not start
 */
export async function launchSidecard(options: LaunchOptions = {}): Promise<Sidecard> {
  const executablePath = findChromium()?.path;
  if (!executablePath) throw new Error('browser: no Chromium; set SIDECARD_BROWSER or run npm start, which installs one');
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'sidecard-'));
  const { language = 'en-US', headless = true, width = 1280, height = 900 } = options;
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    pipe: true,
    enableExtensions: true,
    userDataDir: profile,
    defaultViewport: headless ? { width, height } : null,
    targetFilter: (target) => options.attachWorker === true || target.type() !== 'service_worker',
    env: { ...process.env, LANGUAGE: language.replace('-', '_'), LANG: `${language.replace('-', '_')}.UTF-8` },
    args: [
      ...QUIET,
      `--lang=${language}`,
      `--window-size=${width},${height}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(headless ? ['--disable-gpu', '--hide-scrollbars'] : []),
      ...(options.dark ? ['--force-dark-mode'] : []),
      ...(options.args ?? []),
    ],
  });
  const id = await browser.installExtension(options.extension ?? EXTENSION);
  const probe = await browser.newPage();
  await probe.goto(`chrome-extension://${id}/licenses.txt`);
  return {
    browser,
    id,
    probe,
    profile,
    options,
    async close() {
      await browser.close();
      if (options.profile === undefined) rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Ends the browser and starts it again on the same profile. `meanwhile` runs while it is closed. */
export async function restart(sidecard: Sidecard, meanwhile?: () => void | Promise<void>): Promise<Sidecard> {
  await sidecard.browser.close();
  await meanwhile?.();
  const again = await launchSidecard({ ...sidecard.options, profile: sidecard.profile });
  return {
    ...again,
    options: sidecard.options,
    close: async () => {
      await again.browser.close();
      rmSync(sidecard.profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
