import { describe, expect, it } from 'vitest';
import { click, find, see } from '../support/browser/find';
import { clickToolbar, openPage } from '../support/browser/toolbar';
import { until } from '../support/browser/until';
import { demoSite } from './demo-site';
import { cardNamed, countContacts, reviewPage, saveTicked } from './review';
import { sidecardSession } from './session';

const session = sidecardSession();
const demo = demoSite();

describe('capture', () => {
  it('brings a team page from the toolbar click into the book, every value with its origin', async () => {
    const { panel } = await reviewPage(session, `${demo.url}/team.html`);
    await see(panel, 'Maria Rossi');
    expect(await saveTicked(session, panel)).toBe(7);
    const card = await cardNamed(session, 'Maria Rossi');
    expect(card.shown.emails.map(({ address }) => address)).toEqual(['maria.rossi@lumenharbor.example']);
    const fields = card.provenance.map(({ field, url }) => [field.split('.')[0], url]);
    expect(fields).toContainEqual(['name', `${demo.url}/team.html`]);
    expect(fields).toContainEqual(['emails', `${demo.url}/team.html`]);
    const { entries } = await session.ask('timeline.page', { id: card.id, limit: 10 });
    expect(entries).toMatchObject([{ of: 'interaction', record: { type: 'capture', url: `${demo.url}/team.html` } }]);
    await panel.close();
  });

  it('knows a page that was captured before, and writes nothing twice', async () => {
    const before = await countContacts(session);
    const { panel } = await reviewPage(session, `${demo.url}/team.html`);
    await see(panel, /7 known/);
    const save = await find(panel, { role: 'button', name: /Nothing selected|All saved/ });
    expect(await save.evaluate((element) => (element as HTMLButtonElement).disabled)).toBe(true);
    expect(await countContacts(session)).toBe(before);
    await panel.close();
  });

  it('reads a directory without any markup: twenty people, each with their own mail, phone and firm', async () => {
    const { panel } = await reviewPage(session, `${demo.url}/directory.html`);
    await see(panel, /20 people/);
    await saveTicked(session, panel);
    const grace = await cardNamed(session, 'Grace Adeyemi');
    expect(grace.shown).toMatchObject({
      emails: [{ address: 'grace.adeyemi@tidewater.example' }],
      phones: [{ e164: '+442079460011' }],
      orgs: [{ title: 'Managing Director', name: 'Tidewater Cold Storage Ltd' }],
    });
    expect((await cardNamed(session, '李娜')).shown).toMatchObject({
      emails: [{ address: 'lina@chenfan.example' }],
      orgs: [{ title: '市场总监' }],
    });
    await panel.close();
  });

  it('puts an order onto the customer that it names', async () => {
    const { panel } = await reviewPage(session, `${demo.url}/order.html`);
    await click(panel, { role: 'button', name: 'Add to Maria Rossi' });
    const card = await until('the order', async () => {
      const found = await cardNamed(session, 'Maria Rossi');
      return found.standing?.aggregate.orders === 1 ? found : undefined;
    });
    expect(card.standing?.aggregate).toMatchObject({ net: 438_600, currency: 'USD' });
    const { entries } = await session.ask('timeline.page', { id: card.id, limit: 20 });
    const order = entries.find((entry) => entry.of === 'order');
    expect(order).toMatchObject({ record: { number: 'NQ-20417', lines: [{ sku: 'HG-1200' }, { sku: 'SL-SET' }, { sku: 'FRT-INS' }] } });
    await panel.close();
  });

  it('names in the popup whom only the text of a page names', async () => {
    const page = await openPage(session.sidecard, `${demo.url}/directory.html`);
    await page.evaluate(() => {
      const row = (name: string) => `<li><h3>${name}</h3><p>Managing Director</p></li>`;
      document.body.innerHTML = `<main><h1>Our board</h1><ul>${['Robert Hoffmann', 'Karin Lindgren', 'Thomas Petersen'].map(row).join('')}</ul></main>`;
    });
    const popup = await clickToolbar(session.sidecard, page);
    expect(await see(popup, 'Karin Lindgren')).toContain('Managing Director');
    await popup.close();
  });

  it('shows in the popup who is known on the page', async () => {
    const page = await openPage(session.sidecard, `${demo.url}/order.html`);
    const popup = await clickToolbar(session.sidecard, page);
    const shown = await see(popup, 'NQ-20417');
    expect(shown).toContain('Maria Rossi');
    await popup.close();
  });
});
