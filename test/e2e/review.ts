import type { Page } from 'puppeteer-core';
import { click } from '../support/browser/find';
import { openPage, panelThroughPopup } from '../support/browser/toolbar';
import { until } from '../support/browser/until';
import type { Session } from './session';

/** The way of a user from a page to its review: toolbar button, "Capture" in the popup, the real side panel. */
export async function reviewPage({ sidecard }: Session, url: string): Promise<{ page: Page; panel: Page }> {
  const page = await openPage(sidecard, url);
  return { page, panel: await panelThroughPopup(sidecard, page, /^Capture$/) };
}

/** The way to the panel of a page on which the popup may find nobody: toolbar button, then whichever button leads to the panel. */
export async function panelBeside({ sidecard }: Session, url: string): Promise<{ page: Page; panel: Page }> {
  const page = await openPage(sidecard, url);
  return { page, panel: await panelThroughPopup(sidecard, page) };
}

/** Clicks "Save 3 contacts" and waits until the book has grown; answers by how many. */
export async function saveTicked(session: Session, panel: Page): Promise<number> {
  const before = await countContacts(session);
  await click(panel, { role: 'button', name: /^Save \d+ contacts?$/ });
  const after = await until('more contacts', async () => {
    const now = await countContacts(session);
    return now > before ? now : undefined;
  }).catch(async (error: unknown) => {
    const shown = await panel.evaluate(() => `${document.querySelectorAll('[aria-busy]').length} busy, ${document.body.innerText}`);
    throw new Error(`${String(error)}; the panel shows: ${shown}`, { cause: error });
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
