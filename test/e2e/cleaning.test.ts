import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { click, find, see } from '../support/browser/find';
import { openExtensionPage } from '../support/browser/toolbar';
import { until } from '../support/browser/until';
import { accessibilityFaults } from './axe';
import { saveItem } from './drafts';
import { sidecardSession } from './session';

const session = sidecardSession();

async function names(): Promise<string[]> {
  const { rows } = await session.ask('contacts.list', { filter: {}, sort: { by: 'name', descending: false }, offset: 0, limit: 10 });
  return rows.map(({ name }) => name);
}
async function choose(page: Page, kind: RegExp): Promise<void> {
  await click(page, { role: 'button', name: kind });
}

describe('the cleaning screen', () => {
  it('looks through the book, shows what a mend would change, mends what is ticked and takes it back', async () => {
    await session.ask('settings.set', { patch: { welcomeDone: true, country: 'US' } });
    await session.ask('contacts.save', {
      items: [
        saveItem({ name: 'ANA GOMEZ', email: 'ana@gmail.con', org: 'Lumen Harbor Inc.' }),
        saveItem({ name: 'TOM BECKER', phone: '212 555 0134', org: 'Lumen Harbor Inc.' }),
        saveItem({ name: 'Maria Rossi', email: 'maria@lumenharbor.example', org: 'LUMEN HARBOR, INC' }),
        saveItem({ name: 'Wei Chen' }),
      ],
    });
    const page = await openExtensionPage(session.sidecard, 'dashboard.html#/data/cleaning');
    await see(page, 'Nothing changes before you say so');
    expect(await accessibilityFaults(page)).toEqual([]);
    await click(page, { role: 'button', name: 'Look through the book' });
    await see(page, '4 contacts, looked at today');
    await see(page, 'No e-mail, phone, address or profile');
    expect(await accessibilityFaults(page)).toEqual([]);

    await choose(page, /^Phone/);
    await see(page, '+12125550134');
    await choose(page, /^Company name/);
    await see(page, 'Written otherwise by 2 of 3 contacts of this company');

    await choose(page, /^Name/);
    await see(page, 'Written in capitals');
    await click(page, { role: 'checkbox', name: 'Mend TOM BECKER' });
    await click(page, { role: 'button', name: 'Mend 1' });
    await see(page, 'Name · 1 mended');
    await until('one name mended', async () => (await names()).join() === 'Ana Gomez,Maria Rossi,TOM BECKER,Wei Chen');
    await see(page, /quality [\d.]+ → [\d.]+/);
    await see(page, /was [\d.]+/);
    expect(await accessibilityFaults(page)).toEqual([]);

    await click(page, { role: 'button', name: /^Undo$/ });
    await see(page, 'Undone');
    await until('the name as it was', async () => (await names())[0] === 'ANA GOMEZ');
    await page.close();
  });

  it('names the day that cannot be, also one that no calendar has', async () => {
    const pia = saveItem({ name: 'Pia Lund', email: 'pia@lund.example' });
    await session.ask('contacts.save', { items: [{ ...pia, draft: { ...pia.draft, birthday: '--02-30', anniversary: '--06-12' } }] });
    const page = await openExtensionPage(session.sidecard, 'dashboard.html#/data/cleaning');
    await click(page, { role: 'button', name: 'Look again' });
    await see(page, '5 contacts, looked at today');
    await choose(page, /^Date/);
    expect(await see(page, 'Birthday Feb 30')).toContain('This day does not exist');
    await page.close();
  });

  it('fits a narrow panel and a dark screen', async () => {
    const page = await openExtensionPage(session.sidecard, 'dashboard.html#/data/cleaning');
    await page.setViewport({ width: 320, height: 800 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await choose(page, /^E-mail/);
    await find(page, { role: 'checkbox', name: 'Mend ANA GOMEZ: ana@gmail.con' });
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.close();
  });
});
