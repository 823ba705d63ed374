import type { Page } from 'puppeteer-core';

/** Kills the worker, as the browser does after 30 seconds without an event. `page` is any page of the extension. */
export async function stopWorker(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

export type Shown = { id: string; title: string; message: string };

/** Ids of the notifications that are on screen now. */
export async function shownNotifications(page: Page): Promise<string[]> {
  return Object.keys(await page.evaluate(() => chrome.notifications.getAll()));
}

/** What stands on the icon. */
export function badgeText(page: Page): Promise<string> {
  return page.evaluate(() => chrome.action.getBadgeText({}));
}
