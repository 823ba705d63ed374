import { beforeAll, describe, expect, it } from 'vitest';
import { click, fill, find, see } from '../support/browser/find';
import { clickToolbar, openPage } from '../support/browser/toolbar';
import { until } from '../support/browser/until';
import { pageSite } from './demo-site';
import { saveItem } from './drafts';
import { cardNamed } from './review';
import { sidecardSession } from './session';

const session = sidecardSession();
const site = pageSite(() => '<title>Nina</title><p>Write to <a href="mailto:nina@weber.example">Nina Weber</a></p>');

async function entriesOf(name: string) {
  const { id } = await cardNamed(session, name);
  return (await session.ask('timeline.page', { id, limit: 20 })).entries;
}

describe('history', () => {
  beforeAll(async () => {
    await session.ask('settings.set', { patch: { welcomeDone: true, currency: 'USD' } });
    await session.ask('contacts.save', { items: [saveItem({ name: 'Nina Weber', email: 'nina@weber.example' })] });
  });

  it('shows the customer of the page in front, and takes a call in seconds', async () => {
    const page = await openPage(session.sidecard, `http://127.0.0.1:${site.port}/`);
    const popup = await clickToolbar(session.sidecard, page);
    await see(popup, 'Nina Weber');
    await click(popup, { role: 'button', name: /^Call$/ });
    await fill(popup, { role: 'textbox', name: 'What was said' }, 'Wants a quote by Friday');
    await popup.keyboard.down('Control');
    await popup.keyboard.press('Enter');
    await popup.keyboard.up('Control');
    await see(popup, 'Call logged');
    const [entry] = await until('the call', async () => {
      const entries = await entriesOf('Nina Weber');
      return entries.length === 2 ? entries : undefined;
    });
    expect(entry).toMatchObject({ of: 'interaction', record: { type: 'call', text: 'Wants a quote by Friday' } });
    expect((await cardNamed(session, 'Nina Weber')).lastContactAt).toBeGreaterThan(Date.now() - 60_000);
    await see(popup, 'Wants a quote by Friday');
    await popup.close();
  });

  it('says beside the field what is wrong with an amount, keeps the text, and takes the right one', async () => {
    const page = await openPage(session.sidecard, `http://127.0.0.1:${site.port}/`);
    const popup = await clickToolbar(session.sidecard, page);
    await click(popup, { role: 'button', name: 'More' });
    await click(popup, { role: 'menuitem', name: 'Add an order' });
    await fill(popup, { role: 'textbox', name: 'Total' }, '12.3.4');
    await click(popup, { role: 'button', name: /^Save$/ });
    const field = await find(popup, { role: 'textbox', name: 'Total' });
    const state = await field.evaluate((element) => ({
      value: (element as HTMLInputElement).value,
      invalid: element.getAttribute('aria-invalid'),
      said: document.getElementById(element.getAttribute('aria-describedby')?.split(' ').at(-1) ?? '')?.textContent,
    }));
    expect(state).toMatchObject({ value: '12.3.4', invalid: 'true', said: expect.stringMatching(/\w+/) });
    expect((await entriesOf('Nina Weber')).some((entry) => entry.of === 'order')).toBe(false);
    await fill(popup, { role: 'textbox', name: 'Total' }, '1,250.50');
    await click(popup, { role: 'button', name: /^Save$/ });
    await see(popup, 'Order saved');
    expect((await entriesOf('Nina Weber')).find((entry) => entry.of === 'order')).toMatchObject({
      record: { total: 125_050, currency: 'USD' },
    });
    await popup.close();
  });
});
