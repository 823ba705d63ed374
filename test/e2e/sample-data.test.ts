import { describe, expect, it } from 'vitest';
import { click, see } from '../support/browser/find';
import { openExtensionPage } from '../support/browser/toolbar';
import { until } from '../support/browser/until';
import { sidecardSession } from './session';

const session = sidecardSession();
const LOAD = { role: 'button', name: /^Load sample data$/ };
const REMOVE = { role: 'button', name: /^Remove sample data$/ };

describe('the sample data', () => {
  it('comes with one click in Settings, in the book’s currency, and goes with another', async () => {
    await session.ask('settings.set', { patch: { welcomeDone: true, currency: 'CNY' } });
    const page = await openExtensionPage(session.sidecard, 'dashboard.html#/settings');
    await click(page, LOAD);
    // The list of customers follows the write.
    const { sample, counts } = await until('the sample in the list', async () => {
      const status = await session.ask('status.get', {});
      return status.counts.contacts > 20 && status;
    });
    expect(sample).toBeGreaterThan(counts.contacts);
    await see(page, /Remove sample data/);
    const { records } = await session.ask('book.page', { store: 'orders', limit: 500 });
    expect(new Set(records.map((order) => (order as { currency?: string }).currency))).toEqual(new Set(['CNY', 'EUR']));
    await click(page, REMOVE);
    await until('an empty book', async () => {
      const status = await session.ask('status.get', {});
      return status.sample === 0 && status.counts.contacts === 0;
    });
    await see(page, /Load sample data/);
    await page.close();
  });
});
