import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { click, fill, find, see } from '../support/browser/find';
import { accessibilityFaults } from './axe';
import { saveItem } from './drafts';
import { atRest, openScreen } from './screens';
import { sidecardSession } from './session';

/** A machine ten times slower than this one still gets through, in ms. */
const SLOW = { timeout: 400_000 };
const session = sidecardSession();

async function fitsIn(page: Page): Promise<void> {
  await atRest(page);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
}
async function withTag(tag: string): Promise<number> {
  const sort = { by: 'name' as const, descending: false };
  return (await session.ask('contacts.list', { filter: { tags: [tag] }, sort, offset: 0, limit: 9 })).total;
}

describe('a change of many', () => {
  it('counts whom it would change, changes them as one step, and takes it back', SLOW, async () => {
    await session.ask('settings.set', { patch: { welcomeDone: true } });
    const names = ['Edda Falk', 'Nora Lind', 'Ines Brandt'];
    await session.ask('contacts.save', { items: names.map((name, at) => saveItem({ name, tags: at === 0 ? ['fair'] : [] })) });
    const page = await openScreen(session, { name: 'contacts', path: async () => 'dashboard.html#/contacts', width: 320 });
    await click(page, { role: 'button', name: 'Choose several' });
    await see(page, 'Nobody chosen');
    await click(page, { role: 'row', name: /Nora Lind/ });
    await see(page, '1 chosen');
    await click(page, { role: 'button', name: 'Choose all 3' });
    await see(page, '3 chosen');
    await fitsIn(page);
    await click(page, { role: 'button', name: /^Change…$/ });
    await fill(page, { role: 'textbox', name: 'Tag' }, 'fair');
    await see(page, '2 of 3 chosen would change.');
    await fitsIn(page);
    await click(page, { role: 'button', name: 'Change them' });
    await see(page, '2 changed: tag fair added');
    expect(await withTag('fair')).toBe(3);
    await click(page, { role: 'button', name: 'Take back' });
    await see(page, 'Taken back: tag fair added');
    expect(await withTag('fair')).toBe(1);
    await click(page, { role: 'button', name: 'End choosing' });
    await find(page, { role: 'button', name: 'Choose several' });
    await page.close();
  });
});
