import { describe, expect, it } from 'vitest';
import { click, fill, find, see } from '../support/browser/find';
import { openExtensionPage } from '../support/browser/toolbar';
import { accessibilityFaults } from './axe';
import { saveItem } from './drafts';
import { sidecardSession } from './session';

const session = sidecardSession();

describe('the segments screen', () => {
  it('finds customers while conditions are put together, by text and by click, and opens the saved segment as a list', async () => {
    await session.ask('settings.set', { patch: { welcomeDone: true } });
    await session.ask('contacts.save', {
      items: [
        saveItem({ name: 'Vera Pumps', email: 'vera@pumps.example', tags: ['VIP'] }),
        saveItem({ name: 'Otto Valves', email: 'otto@valves.example', tags: ['VIP'] }),
        saveItem({ name: 'Nora Seals', email: 'nora@seals.example' }),
      ],
    });
    const page = await openExtensionPage(session.sidecard, 'dashboard.html#/segments/new');
    await page.setViewport({ width: 320, height: 900 });
    const field = await find(page, { role: 'combobox', name: 'Field' });
    await field.select('tag');
    await fill(page, { role: 'combobox', name: 'Value' }, 'VIP');
    await see(page, 'Tag is VIP');
    await see(page, '2 customers');
    await click(page, { role: 'button', name: 'Text' });
    await fill(page, { role: 'textbox', name: 'Rule over every field' }, 'tag = VIP and name ~ otto');
    await see(page, 'Tag is VIP and Name contains “otto”');
    await click(page, { role: 'button', name: 'Conditions' });
    await see(page, '1 customer');
    expect(await accessibilityFaults(page)).toEqual([]);
    await fill(page, { role: 'textbox', name: /^Name$/ }, 'Otto and his like');
    await click(page, { role: 'button', name: 'Save segment' });
    await see(page, 'Saved: Otto and his like');
    await see(page, 'Who came and who left');
    await click(page, { role: 'link', name: 'Open as a list' });
    const listed = await see(page, 'Otto Valves');
    expect(listed).not.toContain('Nora Seals');
    await page.close();
  });
});
