import type { Page } from 'puppeteer-core';
import { ask } from '../../support/browser/ask';
import { find } from '../../support/browser/find';
import { type Sidecard, launchSidecard } from '../../support/browser/launch';
import { clickToolbar, openPage, panelPage } from '../../support/browser/toolbar';
import { directoryPage } from './directory-page';
import { type Measures, atMost, percentile } from './measure';
import { serveHtml } from './serve-html';

const ROUNDS = 12;
/** A page of twenty people. */
const ELEMENTS = 500;
/** As in the suite `startup`: nobody clicks again the moment that a popup is gone. */
const PAUSE_MS = 1000;

/** The real toolbar click until the popup shows who was found, and the click on "Capture" there until the panel shows the cards. */
export async function measureClick(extension: string): Promise<Measures> {
  const sidecard = await launchSidecard({ extension });
  const site = await serveHtml(directoryPage(ELEMENTS).html);
  const found: number[] = [];
  const cards: number[] = [];
  try {
    await ask(sidecard.probe, 'settings.set', { patch: { welcomeDone: true } });
    const page = await openPage(sidecard, site.url);
    await oneRound(sidecard, page);
    for (let round = 0; round < ROUNDS; round += 1) {
      const times = await oneRound(sidecard, page);
      found.push(times.found);
      cards.push(times.cards);
    }
  } finally {
    site.close();
    await sidecard.close();
  }
  const both = found.map((ms, at) => ms + (cards[at] ?? 0));
  return {
    'click-to-found-p50': { value: percentile(found, 0.5), unit: 'ms' },
    'click-to-found-p95': { value: percentile(found, 0.95), unit: 'ms' },
    'capture-to-cards-p50': { value: percentile(cards, 0.5), unit: 'ms' },
    'capture-to-cards-p95': { value: percentile(cards, 0.95), unit: 'ms' },
    'click-to-cards-p50': { value: percentile(both, 0.5), unit: 'ms' },
    'click-to-cards-p95': atMost(percentile(both, 0.95), 'ms', 300),
  };
}

/** Milliseconds of the machine's two steps; the user's own time between them is not in it. */
async function oneRound(sidecard: Sidecard, page: Page): Promise<{ found: number; cards: number }> {
  const clicked = Date.now();
  const popup = await clickToolbar(sidecard, page);
  const found = (await markAt(popup, 'found')) - clicked;
  const button = await find(popup, { role: 'button', name: /^Capture$/ });
  const { x, y } = await button.clickablePoint();
  const wanted = Date.now();
  // The click closes the popup, as often as not before the browser has confirmed it.
  await popup.mouse.click(x, y).catch((error: unknown) => {
    if (!popup.isClosed()) throw error;
  });
  const panel = await panelPage(sidecard);
  const cards = (await markAt(panel, 'cards')) - wanted;
  await panel.close();
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  return { found, cards };
}

/** Waits for a mark that the interface sets; epoch milliseconds. */
function markAt(page: Page, name: 'found' | 'cards'): Promise<number> {
  return page.evaluate(async (mark) => {
    const entry = (): PerformanceEntry | undefined => performance.getEntriesByName(`sidecard:${mark}`)[0];
    while (!entry()) await new Promise((resolve) => setTimeout(resolve, 4));
    return performance.timeOrigin + (entry()?.startTime ?? 0);
  }, name);
}
