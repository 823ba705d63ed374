import type { Page } from 'puppeteer-core';
import { findAll } from '../support/browser/find';
import type { Sidecard } from '../support/browser/launch';
import { clickToolbar, panelPage } from '../support/browser/toolbar';
import { until } from '../support/browser/until';

/** The way of a user to the panel beside a tab that is open already: toolbar button, then whichever button leads there. */
export async function panelBesideTab(sidecard: Sidecard, page: Page): Promise<Page> {
  const popup = await clickToolbar(sidecard, page);
  await until(
    'a button that leads to the panel',
    async () => {
      if (popup.isClosed()) return true;
      const [button] = await findAll(popup, { role: 'button', name: /^(?:Capture|Open side panel|采集|打开侧边栏)$/ });
      if (!button || (await button.evaluate((element) => (element as HTMLButtonElement).disabled))) return undefined;
      await button.click();
      return true;
    },
    { within: 45_000 },
  );
  return panelPage(sidecard);
}
