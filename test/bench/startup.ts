import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ask } from '../support/browser/ask';
import { type Sidecard, launchSidecard } from '../support/browser/launch';
import { clickToolbar, openExtensionPage, openPage } from '../support/browser/toolbar';
import { stopWorker } from '../support/browser/worker';
import { buildExtension } from './support/build-extension';
import { type BenchOptions, type Measures, atMost, percentile } from './support/measure';
import { keystrokes, typedQueries } from './support/queries';
import { seedBook } from './support/seed';
import { serveHtml } from './support/serve-html';
import { generateContacts } from '../support/generate-contacts';

const SMALL = 100;
const LARGE = 100_000;
const ROUNDS = 12;
const QUERIES = 20;
/** Nobody clicks again the moment a popup is gone; Chromium would then open the next one a fifth of a second sooner, or not. */
const PAUSE_MS = 1000;

/** From a click to the first card in the built extension, with a small and a large book; search from key to row in the large one. */
export async function run({ root, size = LARGE }: BenchOptions): Promise<Measures> {
  const extension = buildExtension(root);
  try {
    return await measure(root, extension.folder, size);
  } finally {
    extension.remove();
  }
}

async function measure(root: string, extension: string, size: number): Promise<Measures> {
  const empty = await measureEmpty(root);
  const small = await measureBook(root, extension, SMALL, false);
  const large = await measureBook(root, extension, size, true);
  return {
    'popup-empty-extension-p50': { value: percentile(empty, 0.5), unit: 'ms' },
    'popup-empty-extension-p95': { value: percentile(empty, 0.95), unit: 'ms' },
    'popup-first-card-p50-small': { value: percentile(small.popup, 0.5), unit: 'ms' },
    'popup-first-card-p50': { value: percentile(large.popup, 0.5), unit: 'ms' },
    'popup-first-card-p95-small': { value: percentile(small.popup, 0.95), unit: 'ms' },
    'popup-first-card-p95': atMost(percentile(large.popup, 0.95), 'ms', 300),
    'popup-large-over-small': atMost(percentile(large.popup, 0.5) / percentile(small.popup, 0.5), 'times', 1.2),
    'popup-first-card-cold-p50': { value: percentile(large.popupCold, 0.5), unit: 'ms' },
    'panel-first-row-p50-small': { value: percentile(small.panel, 0.5), unit: 'ms' },
    'panel-first-row-p50': { value: percentile(large.panel, 0.5), unit: 'ms' },
    'panel-first-row-p95': { value: percentile(large.panel, 0.95), unit: 'ms' },
    'panel-large-over-small': atMost(percentile(large.panel, 0.5) / percentile(small.panel, 0.5), 'times', 1.2),
    'search-cold': atMost(percentile(large.searchCold, 0.95), 'ms', 250),
    'search-rendered-p50': { value: percentile(large.rendered, 0.5), unit: 'ms' },
    'search-rendered-p95': atMost(percentile(large.rendered, 0.95), 'ms', 60),
    'seed-contacts-per-second': { value: size / large.seconds, unit: 'contacts/s' },
  };
}

/** The same click on an extension with an empty popup: what of the time is the browser's own. */
async function measureEmpty(root: string): Promise<number[]> {
  const empty = await launchSidecard({ extension: join(root, 'test/bench/support/empty-extension') });
  try {
    const site = await serveHtml('<!doctype html><title>Team</title>');
    const page = await openPage(empty, site.url);
    const times: number[] = [];
    await popupTime(empty, page);
    for (let round = 0; round < ROUNDS; round += 1) times.push(await popupTime(empty, page));
    site.close();
    return times;
  } finally {
    await empty.close();
  }
}

type Times = { popup: number[]; popupCold: number[]; panel: number[]; searchCold: number[]; rendered: number[]; seconds: number };

async function measureBook(root: string, extension: string, size: number, search: boolean): Promise<Times> {
  const sidecard = await launchSidecard({ extension });
  try {
    await stopWorker(sidecard.probe);
    const { seconds, first } = await seedBook(sidecard.probe, root, size);
    await stopWorker(sidecard.probe);
    await ask(sidecard.probe, 'settings.set', { patch: { welcomeDone: true } });
    const site = await serveHtml(`<!doctype html><title>Team</title><h1>Team</h1><a href="mailto:${first}">${first}</a>`);
    const page = await openPage(sidecard, site.url);
    const times: Times = { popup: [], popupCold: [], panel: [], searchCold: [], rendered: [], seconds };
    await popupTime(sidecard, page);
    for (let round = 0; round < ROUNDS; round += 1) times.popup.push(await popupTime(sidecard, page));
    for (let round = 0; round < 5; round += 1) {
      await stopWorker(sidecard.probe);
      times.popupCold.push(await popupTime(sidecard, page));
    }
    for (let round = 0; round < ROUNDS; round += 1) times.panel.push(await panelTime(sidecard));
    if (search) {
      times.searchCold = await coldSearches(sidecard);
      times.rendered = await renderedSearches(sidecard, size);
    }
    site.close();
    return times;
  } finally {
    await sidecard.close();
  }
}

/** Waits for the mark that the interface sets when the first card is on screen; epoch milliseconds. */
function firstCardAt(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const NAME = 'sidecard:first-card';
    const found = (): PerformanceEntry | undefined => performance.getEntriesByName(NAME)[0];
    while (!found()) await new Promise((resolve) => setTimeout(resolve, 4));
    return performance.timeOrigin + (found()?.startTime ?? 0);
  });
}

async function popupTime(sidecard: Sidecard, page: Page): Promise<number> {
  const clicked = Date.now();
  const popup = await clickToolbar(sidecard, page);
  const shown = await firstCardAt(popup);
  await popup.close();
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  return shown - clicked;
}

/** The panel's contacts, opened as a page: the part of the way that a book's size could slow. */
async function panelTime(sidecard: Sidecard): Promise<number> {
  const panel = await openExtensionPage(sidecard, 'sidepanel.html#/contacts');
  const shown = await firstCardAt(panel);
  const origin = await panel.evaluate(() => performance.timeOrigin);
  await panel.close();
  return shown - origin;
}

async function coldSearches(sidecard: Sidecard): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < 8; round += 1) {
    await stopWorker(sidecard.probe);
    const started = performance.now();
    await ask(sidecard.probe, 'search.query', { text: 'an', limit: 20 });
    times.push(performance.now() - started);
  }
  return times;
}

/** From a key's event to the frame in which its rows are painted, typed letter by letter into the dashboard's search. */
async function renderedSearches(sidecard: Sidecard, size: number): Promise<number[]> {
  const page = await openExtensionPage(sidecard, 'sidepanel.html#/contacts');
  await firstCardAt(page);
  const box = await page.waitForSelector('input[type="search"], [role="searchbox"], [role="combobox"]');
  const contacts = [...generateContacts(Math.min(size, 2000))];
  const times: number[] = [];
  for (const query of typedQueries(contacts, QUERIES)) {
    await box?.click({ count: 3 });
    await page.keyboard.press('Backspace');
    for (const text of keystrokes(query)) {
      const letter = text.slice(-1);
      const painted = page.evaluate(
        (wanted) =>
          new Promise<number>((resolve) => {
            const marks = (): number => performance.getEntriesByName('sidecard:results').length;
            const before = marks();
            const started = performance.now();
            const look = (): void => {
              const entries = performance.getEntriesByName('sidecard:results');
              if (entries.length > before) resolve((entries.at(-1)?.startTime ?? 0) - started);
              else if (performance.now() - started > 2000) resolve(Number.NaN);
              else requestAnimationFrame(look);
            };
            const input = document.activeElement as HTMLInputElement;
            const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
            set?.call(input, input.value + wanted);
            input.dispatchEvent(new Event('input', { bubbles: true }));
            requestAnimationFrame(look);
          }),
        letter,
      );
      const ms = await painted;
      if (!Number.isNaN(ms)) times.push(ms);
    }
  }
  await page.close();
  return times;
}
