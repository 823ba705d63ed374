import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { see } from '../support/browser/find';
import { raise } from '../support/browser/worker';
import { pageSite } from './demo-site';
import { cardNamed, panelBeside, saveTicked } from './review';
import { sidecardSession } from './session';

const session = sidecardSession({ attachWorker: true });
const person = (name: string, title: string) => {
  const address = `${name.toLowerCase().replace(' ', '.')}@kestrel.example`;
  return `<li id="${name.split(' ')[0]}"><h3>${name}</h3><p>${title}</p><a href="mailto:${address}">${address}</a></li>`;
};
const site = pageSite(
  () => `<!doctype html><html lang="en"><title>Team – Kestrel Instruments</title><main><h1>Our team</h1><ul>
  ${person('Ada Berg', 'Head of Sales')}${person('Jonas Falk', 'Buyer')}${person('Mira Holm', 'Office Manager')}</ul>
  <p>Our auditor is <a href="https://www.linkedin.com/in/paula-nyberg">Paula Nyberg</a>, outside of the house.</p></main></html>`,
);

/** The entry of the context menu, as the browser reports the click. The panel stands open: a raised event is no user gesture. */
async function chooseInMenu(page: Page, info: Record<string, unknown>): Promise<void> {
  const tab = await session.sidecard.probe.evaluate(
    async (url) => (await chrome.tabs.query({})).find((each) => each.url === url),
    page.url(),
  );
  await raise(session.sidecard, 'contextMenus.onClicked', { pageUrl: page.url(), editable: false, ...info }, tab);
}

describe('the context menu', () => {
  it('captures whoever stands in the selection, and nobody else', async () => {
    const { page, panel } = await panelBeside(session, `http://127.0.0.1:${site.port}/team`);
    await see(panel, /Save \d+ contacts/);
    await page.evaluate(() => {
      const selected = document.querySelector('#Jonas');
      if (selected) document.getSelection()?.selectAllChildren(selected);
    });
    await chooseInMenu(page, { menuItemId: 'capture-selection', selectionText: 'Jonas Falk Buyer' });
    await see(panel, /Save 1 contact/);
    expect(await saveTicked(session, panel)).toBe(1);
    const { shown, provenance } = await cardNamed(session, 'Jonas Falk');
    expect(shown).toMatchObject({ emails: [{ address: 'jonas.falk@kestrel.example' }], orgs: [{ title: 'Buyer' }] });
    expect(provenance.find(({ field }) => field === 'name')?.url).toBe(`http://127.0.0.1:${site.port}/team`);
    await panel.close();
  });

  it('captures the record around a mail link', async () => {
    const { page, panel } = await panelBeside(session, `http://127.0.0.1:${site.port}/staff`);
    await see(panel, /3 people|Save \d contacts?/);
    await chooseInMenu(page, { menuItemId: 'capture-link', linkUrl: 'mailto:mira.holm@kestrel.example' });
    await see(panel, /Save 1 contact/);
    expect(await saveTicked(session, panel)).toBe(1);
    expect((await cardNamed(session, 'Mira Holm')).shown).toMatchObject({ orgs: [{ title: 'Office Manager' }] });
    await panel.close();
  });

  it('captures a profile link with the name that it shows', async () => {
    const { page, panel } = await panelBeside(session, `http://127.0.0.1:${site.port}/about`);
    await see(panel, /Save \d contacts?|people/);
    await chooseInMenu(page, { menuItemId: 'capture-link', linkUrl: 'https://www.linkedin.com/in/paula-nyberg' });
    await see(panel, 'Paula Nyberg');
    await see(panel, /linkedin/i);
    await saveTicked(session, panel);
    expect((await cardNamed(session, 'Paula Nyberg')).shown.profiles).toMatchObject([{ service: 'linkedin', handle: 'paula-nyberg' }]);
    await panel.close();
  });
});
