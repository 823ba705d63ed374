import type { Page } from 'puppeteer-core';
import type { Sidecard } from './launch.ts';
import { clickMeets, findAll } from './find.ts';
import { until } from './until.ts';

async function extensionPages({ browser, id }: Sidecard, file: string): Promise<Page[]> {
  const targets = browser.targets().filter((target) => target.url().startsWith(`chrome-extension://${id}/${file}`));
  const pages = await Promise.all(targets.map((target) => target.asPage()));
  return pages.filter((page) => !page.isClosed());
}

/** The real click on the toolbar button while `page` is in front: grants `activeTab` and opens the popup, which is answered. */
export async function clickToolbar(sidecard: Sidecard, page: Page): Promise<Page> {
  await page.bringToFront();
  const extension = (await sidecard.browser.extensions()).get(sidecard.id);
  if (!extension) throw new Error('toolbar: the extension is gone');
  await extension.triggerAction(page);
  return until('the popup', async () => (await extensionPages(sidecard, 'popup.html')).at(-1));
}

/** In English and Chinese: what the popup's button to the panel is called where it found somebody, and where it did not. */
export const TO_PANEL = /^(?:Capture|Open side panel|采集|打开侧边栏)$/;

/**
 * The way of a user to the panel beside a tab: toolbar button, then the button of the popup that leads there. Looks for it anew at each try, as
 * the popup draws it again when it learns who is on the page; the click closes the popup.
 */
export async function panelThroughPopup(sidecard: Sidecard, page: Page, name: RegExp = TO_PANEL): Promise<Page> {
  const popup = await clickToolbar(sidecard, page);
  await until(
    'a button that leads to the panel',
    async () => {
      if (popup.isClosed()) return true;
      const [button] = await findAll(popup, { role: 'button', name });
      if (!button || (await button.evaluate((element) => (element as HTMLButtonElement).disabled))) return undefined;
      return clickMeets(popup, button);
    },
    { within: 45_000 },
  );
  return panelPage(sidecard);
}

/** The side panel once it is open. */
export function panelPage(sidecard: Sidecard): Promise<Page> {
  return until('the side panel', async () => (await extensionPages(sidecard, 'sidepanel.html')).at(-1));
}

/** A page of the extension in a tab. `path` begins with the file, as in `dashboard.html#/contacts`. */
export async function openExtensionPage({ browser, id }: Sidecard, path: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${id}/${path}`);
  return page;
}

/** A page of the web in a tab, in front. */
export async function openPage({ browser }: Sidecard, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  await page.bringToFront();
  return page;
}
