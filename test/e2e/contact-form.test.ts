import { describe, expect, it } from 'vitest';
import { see } from '../support/browser/find';
import { until } from '../support/browser/until';
import { accessibilityFaults } from './axe';
import { saveItem } from './drafts';
import { atRest, openScreen } from './screens';
import { sidecardSession } from './session';

const session = sidecardSession();

describe('the form of a contact', () => {
  it('takes an own rhythm, an anniversary and a birthday of the Chinese calendar, at 320 pixels', async () => {
    const { saved } = await session.ask('contacts.save', { items: [saveItem({ name: 'Edda Falk' })] });
    const id = saved[0]?.id ?? '';
    await session.ask('settings.set', { patch: { welcomeDone: true } });
    const page = await openScreen(session, { name: 'contact', path: async () => `dashboard.html#/contacts/${id}`, width: 320 });
    await page.locator('::-p-aria([name="Edit"][role="button"])').click();
    await page.locator('::-p-aria([name="In the Chinese calendar"][role="checkbox"])').click();
    await page.locator('::-p-aria([name="Birthday: lunar month"])').fill('08');
    await page.locator('::-p-aria([name="Day"])').fill('30');
    await until('the anniversary in its field', async () => {
      await page.$eval('input[name="anniversary"]', (field) => (field as HTMLInputElement).blur());
      await page.focus('input[name="anniversary"]');
      await page.keyboard.type('05042019');
      // The field of a slow machine takes a pause between two digits for the end of the month: typed again then.
      return (await page.$eval('input[name="anniversary"]', (field) => (field as HTMLInputElement).value)) === '2019-05-04';
    });
    await page.locator('::-p-aria([name="Ideally every (days)"])').fill('30');
    await page.locator('::-p-aria([name="At the latest (days)"])').fill('14');
    await page.locator('::-p-aria([name="Save"][role="button"])').click();
    await see(page, 'The latest is sooner than the ideal.');
    await atRest(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
    await page.locator('::-p-aria([name="At the latest (days)"])').fill('45');
    await page.locator('::-p-aria([name="Save"][role="button"])').click();
    const shown = await until('the contact as it was saved', async () => {
      const card = await session.ask('contacts.card', { id });
      return card.shown.cadence && card.shown;
    });
    expect(shown).toMatchObject({
      birthday: '--08-30',
      birthdayCalendar: 'chinese',
      anniversary: '2019-05-04',
      cadence: { ideal: 30, latest: 45 },
    });
    await see(page, 'Chinese calendar, month 8, day 30');
    await see(page, 'every 30 days, at the latest after 45');
    await page.close();
  });
});
