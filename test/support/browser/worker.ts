import type { Page, WebWorker } from 'puppeteer-core';
import type { Sidecard } from './launch.ts';
import { until } from './until.ts';

/**
 * Kills the worker, as the browser does after 30 seconds without an event. `page` is any page of the extension. One that is being installed
 * or is starting is let run first: Chromium never starts a worker again that was stopped in between.
 */
export async function stopWorker(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  let settled = false;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    settled = versions.every(({ status, runningStatus }) => status === 'activated' && ['running', 'stopped'].includes(runningStatus));
  });
  await session.send('ServiceWorker.enable');
  await until('the worker to be up or down', async () => settled);
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

/** Ids of the notifications that are on screen now. */
export async function shownNotifications(page: Page): Promise<string[]> {
  return Object.keys(await page.evaluate(() => chrome.notifications.getAll()));
}

/** What stands on the icon. */
export function badgeText(page: Page): Promise<string> {
  return page.evaluate(() => chrome.action.getBadgeText({}));
}

/** The worker, of a browser that was started with `attachWorker`. */
export async function attachedWorker({ browser }: Sidecard): Promise<WebWorker> {
  const target = await browser.waitForTarget((each) => each.type() === 'service_worker');
  const worker = await target.worker();
  if (!worker) throw new Error('worker: not attached');
  return worker;
}

/** Raises an event of the extension API in the worker, as the browser does: `notifications.onButtonClicked` and its arguments. */
export async function raise(sidecard: Sidecard, event: string, ...args: unknown[]): Promise<void> {
  const worker = await attachedWorker(sidecard);
  await worker.evaluate(
    (path, given) => {
      let at: unknown = chrome;
      for (const name of path.split('.')) at = (at as Record<string, unknown>)[name];
      (at as { dispatch(...all: unknown[]): void }).dispatch(...given);
    },
    event,
    args,
  );
}
