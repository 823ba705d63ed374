import type { Page } from 'puppeteer-core';
import { told } from '../../test/support/browser/ask.ts';
import { click, find } from '../../test/support/browser/find.ts';
import type { Sidecard } from '../../test/support/browser/launch.ts';
import { openPage, panelThroughPopup } from '../../test/support/browser/toolbar.ts';
import { until } from '../../test/support/browser/until.ts';
import type { ContactCard } from '../../lib/domain/contact/card.ts';
import { picture, words } from './screen.ts';

export type Tour = {
  sidecard: Sidecard;
  /** Address of the demo site. */ demo: string;
  /** Name of the step's picture. */ picture: string;
};
/** One step. It acts as the user does, and answers what it then read back from the book through a page. @throws when that is not so */
export type Step = { name: string; take(tour: Tour): Promise<string> };

/** @throws with the words of `what` when it does not hold */
export function expectThat(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** Opens a demo page, clicks the toolbar button, and then "Capture" in the popup: the real panel, with the page read. */
export async function readWithPanel({ sidecard, demo }: Tour, file: string): Promise<Page> {
  const page = await openPage(sidecard, `${demo}/${file}`);
  return panelThroughPopup(sidecard, page, await words(sidecard, 'popup.capture'));
}

/** Saves what is ticked in the panel, after a picture of the review. Answers how many customers the book then has. */
export async function saveTicked(tour: Tour, panel: Page): Promise<number> {
  const { sidecard } = tour;
  const before = await customers(sidecard);
  const save = { role: 'button', name: await savePattern(sidecard) };
  await find(panel, save);
  await picture(panel, tour.picture);
  await click(panel, save);
  return until('more customers in the book', async () => {
    const now = await customers(sidecard);
    return now > before ? now : undefined;
  });
}

/** "Save 14 contacts", and not "Nothing selected" while nothing is ticked. */
async function savePattern(sidecard: Sidecard): Promise<RegExp> {
  const pattern = await words(sidecard, 'capture.saveCount');
  const [, ...forms] = pattern.source.split('|');
  return new RegExp(forms.join('|').replaceAll('.+', '\\d+'));
}

export async function customers({ probe }: Sidecard): Promise<number> {
  return (await told(probe, 'status.get', {})).counts.contacts;
}

/** The card of the first customer that a search finds. @throws when it finds nobody */
export async function cardOf({ probe }: Sidecard, text: string): Promise<ContactCard> {
  const { hits } = await told(probe, 'search.query', { text, limit: 1 });
  const [hit] = hits;
  if (!hit) throw new Error(`nobody in the book is found by "${text}"`);
  return told(probe, 'contacts.card', { id: hit.row.id });
}

/** The types of a customer's history rows, newest first. */
export async function historyOf({ probe }: Sidecard, id: string): Promise<string[]> {
  const { entries } = await told(probe, 'timeline.page', { id, limit: 50 });
  return entries.map((entry) => (entry.of === 'interaction' || entry.of === 'order' ? entry.record.type : entry.of));
}
