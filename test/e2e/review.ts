import type { Page } from 'puppeteer-core';
import { click, findAll } from '../support/browser/find';
import { clickToolbar, openPage, panelPage } from '../support/browser/toolbar';
import { until } from '../support/browser/until';
import type { Session } from './session';

/** The way of a user from a page to its review: toolbar button, "Capture" in the popup, the real side panel. */
export async function reviewPage(session: Session, url: string): Promise<{ page: Page; panel: Page }> {
  return throughPopup(session, url, /^Capture$/);
}

/** The way to the panel of a page on which the popup may find nobody: toolbar button, then whichever button leads to the panel. */
export async function panelBeside(session: Session, url: string): Promise<{ page: Page; panel: Page }> {
  return throughPopup(session, url, /^(?:Capture|Open side panel)$/);
}

/** Looks for the button anew at each try, as the popup draws it again when it learns who is on the page; the click closes the popup. */
async function throughPopup(session: Session, url: string, name: RegExp): Promise<{ page: Page; panel: Page }> {
  const page = await openPage(session.sidecard, url);
  const popup = await clickToolbar(session.sidecard, page);
  await until(
    'a button that leads to the panel',
    async () => {
      if (popup.isClosed()) return true;
      const [button] = await findAll(popup, { role: 'button', name });
      if (!button || (await button.evaluate((element) => (element as HTMLButtonElement).disabled))) return undefined;
      await button.click();
      return true;
    },
    { within: 45_000 },
  );
  return { page, panel: await panelPage(session.sidecard) };
}

/** Clicks "Save 3 contacts" and waits until the book has grown; answers by how many. */
export async function saveTicked(session: Session, panel: Page): Promise<number> {
  const before = await countContacts(session);
  await click(panel, { role: 'button', name: /^Save \d+ contacts?$/ });
  const after = await until('more contacts', async () => {
    const now = await countContacts(session);
    return now > before ? now : undefined;
  }).catch(async (error: unknown) => {
    throw new Error(`${String(error)}; the panel shows: ${await panel.evaluate(() => document.body.innerText)}`, { cause: error });
  });
  return after - before;
}

export async function countContacts(session: Session): Promise<number> {
  return (await session.ask('status.get', {})).counts.contacts;
}

/** The card of the only customer of that name. @throws when there is none or more than one */
export async function cardNamed(session: Session, name: string) {
  const { hits } = await session.ask('search.query', { text: name, limit: 20 });
  const same = hits.filter(({ row }) => row.name === name);
  if (same.length !== 1) throw new Error(`review: ${same.length} customers are named ${name}`);
  return session.ask('contacts.card', { id: same[0]?.row.id ?? '' });
}
