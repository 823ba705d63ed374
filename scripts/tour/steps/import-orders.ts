import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle } from 'puppeteer-core';
import { SHOP_ORDERS } from '../../../test/demo/shop-orders.ts';
import { told } from '../../../test/support/browser/ask.ts';
import { click, see } from '../../../test/support/browser/find.ts';
import { openExtensionPage } from '../../../test/support/browser/toolbar.ts';
import { picture, words } from '../screen.ts';
import { type Step, cardOf, expectThat } from '../step.ts';

/** The demo shop's orders: the file is known, its orders go onto the customer, one that belongs to nobody waits. */
export const importOrders: Step = {
  name: 'import-orders',
  async take({ sidecard, picture: name }) {
    const folder = mkdtempSync(join(tmpdir(), 'sidecard-tour-'));
    const page = await openExtensionPage(sidecard, 'dashboard.html#/data/import');
    try {
      const file = join(folder, 'shop-orders.csv');
      writeFileSync(file, SHOP_ORDERS);
      const input = (await page.waitForSelector('input[type=file][accept*=".csv"]')) as ElementHandle<HTMLInputElement>;
      await input.uploadFile(file);
      await see(page, await words(sidecard, 'data.preview'));
      await see(page, '2002');
      await picture(page, name);
      await click(page, { role: 'button', name: await words(sidecard, 'data.import') });
      await see(page, await words(sidecard, 'data.done'));
    } finally {
      await page.close();
      rmSync(folder, { recursive: true, force: true });
    }
    const { imports } = await told(sidecard.probe, 'imports.list', {});
    const counts = imports[0]?.counts;
    expectThat(counts?.created === 2 && counts.waiting === 1, `the import came to ${JSON.stringify(counts)}`);
    const card = await cardOf(sidecard, 'Maria Rossi');
    return `2 orders onto Maria Rossi, who now has ${card.standing?.aggregate.orders}; 1 waits for its customer`;
  },
};
