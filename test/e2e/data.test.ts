import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import { SHOP_ORDERS } from '../demo/shop-orders';
import { click, find, findAll, see } from '../support/browser/find';
import { openExtensionPage } from '../support/browser/toolbar';
import { until } from '../support/browser/until';
import { accessibilityFaults } from './axe';
import { sidecardSession } from './session';

const session = sidecardSession();
const folder = mkdtempSync(join(tmpdir(), 'sidecard-data-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PEOPLE =
  'Record ID,First Name,Last Name,Email,Phone Number,Company Name,Job Title,Lifecycle Stage,Shoe size\n' +
  '51,Maria,Rossi,maria.rossi@lumenharbor.example,+1 415 555 0134,Lumen Harbor,Buyer,Customer,38\n' +
  '52,Tom,Becker,tom@becker.example,,Becker GmbH,,Lead,\n' +
  ',,,,,,,,44\n';

async function choose(page: Page, label: string, name: string, text: string): Promise<void> {
  const file = join(folder, name);
  writeFileSync(file, text);
  const input = (await page.waitForSelector(`input[type=file][aria-label="${label}"]`)) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
}
async function dataPage(tab: string): Promise<Page> {
  return openExtensionPage(session.sidecard, `dashboard.html#/data/${tab}`);
}
async function importFile(page: Page, name: string, text: string): Promise<void> {
  await choose(page, 'Choose a file', name, text);
  await see(page, 'First rows');
  await click(page, { role: 'button', name: /^Import$/ });
  await see(page, `${name} is imported`);
}

describe('the data screen', () => {
  it('imports an export of HubSpot without a question, shows it first, lists what failed and takes it back', async () => {
    await session.ask('settings.set', { patch: { welcomeDone: true, currency: 'USD' } });
    await session.ask('backup.plan', { plan: { every: 'off', downloads: false } });
    const page = await dataPage('import');
    await see(page, 'Bring your customers along');
    expect(await accessibilityFaults(page)).toEqual([]);
    await choose(page, 'Choose a file', 'hubspot.csv', PEOPLE);
    await see(page, 'Exported from HubSpot');
    await see(page, 'Maria Rossi');
    await see(page, 'Names no person or company');
    expect(await accessibilityFaults(page)).toEqual([]);
    expect((await session.ask('status.get', {})).counts.contacts).toBe(0);
    await click(page, { role: 'button', name: /^Import$/ });
    await see(page, 'hubspot.csv is imported');
    await see(page, '2 new · 1 not imported');
    const { hits } = await session.ask('search.query', { text: 'becker', limit: 5 });
    expect(hits.map(({ row }) => row.org)).toEqual(['Becker GmbH']);
    await click(page, { role: 'button', name: 'Done' });
    await see(page, 'Rows that failed');
    await click(page, { role: 'button', name: 'Try them again' });
    await see(page, 'hubspot-failed.csv');
    await see(page, 'Names no person or company');
    await click(page, { role: 'button', name: 'Cancel' });
    await click(page, { role: 'button', name: 'Undo the import' });
    await see(page, 'Undone');
    await until('nobody in the book', async () => (await session.ask('status.get', {})).counts.contacts === 0);
    await page.close();
  });

  it("attaches a shop's orders, keeps the others waiting, and remembers the mapping", async () => {
    const page = await dataPage('import');
    await importFile(page, 'people.csv', PEOPLE);
    await click(page, { role: 'button', name: 'Done' });
    await choose(page, 'Choose a file', 'orders.csv', SHOP_ORDERS);
    await see(page, 'Customer: Maria Rossi');
    await see(page, 'Its customer is not in the book yet');
    const addCustomers = { role: 'checkbox', name: 'Add customers who are not in the book yet as contacts' };
    await click(page, addCustomers);
    await see(page, 'Adds a new customer: Nils Nowhere');
    expect(await accessibilityFaults(page)).toEqual([]);
    await click(page, addCustomers);
    await see(page, 'Its customer is not in the book yet');
    await click(page, { role: 'button', name: /^Import$/ });
    await see(page, '2 new · 1 waiting for their customer');
    await click(page, { role: 'button', name: 'Done' });
    await see(page, 'Nils Nowhere');
    await click(page, { role: 'button', name: /^Discard$/ });
    await see(page, 'Discard this row?');
    await click(page, { role: 'button', name: 'Cancel' });
    const { hits } = await session.ask('search.query', { text: 'rossi', limit: 5 });
    expect(hits[0]?.row).toMatchObject({ orders: 2, net12: 155_000 });
    expect(await accessibilityFaults(page)).toEqual([]);
    await choose(page, 'Choose a file', 'people-2.csv', PEOPLE);
    await see(page, 'Your last choices for these columns are used');
    await page.close();
  });

  it('backs up by itself when a backup is due and the browser is started, and says when it was checked', { timeout: 180_000 }, async () => {
    const before = await dataPage('backup');
    await see(before, 'No backup has been made and checked yet');
    await before.close();
    await session.ask('backup.plan', { plan: { every: 'day', downloads: true } });
    await session.restart();
    const places = await until(
      'a backup in the ring and in Downloads',
      async () => {
        const { made } = await session.ask('backup.state', {});
        return made.length >= 2 ? made.map(({ where, verifiedAt }) => [where, verifiedAt !== undefined]) : undefined;
      },
      { within: 60_000 },
    );
    expect(places).toEqual([
      ['download', false],
      ['opfs', true],
    ]);
    const page = await openExtensionPage(session.sidecard, 'dashboard.html#/settings');
    await see(page, 'Last backup that was read back and checked: today');
    await page.close();
  });

  it('makes a backup that is read back, and restores it into the emptied book after a look at the differences', async () => {
    const page = await dataPage('backup');
    await see(page, 'Back up now');
    const { made } = await session.ask('backup.state', {});
    await click(page, { role: 'button', name: 'Back up now' });
    await until('another backup', async () => (await session.ask('backup.state', {})).made[0]?.at !== made[0]?.at);
    await see(page, 'Last backup that was read back and checked: today, in this browser');
    expect(await accessibilityFaults(page)).toEqual([]);
    const { hits } = await session.ask('search.query', { text: 'becker', limit: 5 });
    await session.ask('contacts.delete', { id: hits[0]?.row.id ?? '' });
    await click(page, { role: 'button', name: 'Compare' });
    await see(page, 'Deleted here since');
    expect(await accessibilityFaults(page)).toEqual([]);
    await see(page, 'Bring back 1 record that was deleted since, too');
    await click(page, { role: 'button', name: 'Only what is missing' });
    await see(page, /\d+ records? restored/);
    expect((await session.ask('search.query', { text: 'becker', limit: 5 })).total).toBe(1);
    await click(page, { role: 'button', name: 'Done' });
    await session.ask('contacts.delete', { id: hits[0]?.row.id ?? '' });
    await click(page, { role: 'button', name: 'Compare' });
    await see(page, 'Bring back 1 record that was deleted since, too');
    // Unticked, there is nothing left to bring back: it stays deleted unless the book is made as it was.
    await click(page, { role: 'checkbox', name: 'Bring back 1 record that was deleted since, too' });
    await until('nothing to bring back', async () => {
      const [button] = await findAll(page, { role: 'button', name: 'Only what is missing' });
      return button?.evaluate((element) => element.matches(':disabled, [aria-disabled="true"]'));
    });
    await click(page, { role: 'button', name: 'Make it as it was' });
    await see(page, /\d+ records? restored/);
    expect((await session.ask('search.query', { text: 'becker', limit: 5 })).total).toBe(1);
    await click(page, { role: 'button', name: 'Done' });
    await choose(
      page,
      'Choose a backup file',
      'broken.json',
      '{"sidecard":"backup","version":99,"schema":1,"at":1,"sum":"0000000000000000000000000000000000000000000000000000000000000000","blocks":[\n',
    );
    await see(page, 'made by a later version of Sidecard');
    await page.close();
  });

  it('exports what it imported, in each format', async () => {
    const page = await dataPage('export');
    await find(page, { role: 'button', name: /^Export$/ });
    expect(await accessibilityFaults(page)).toEqual([]);
    await click(page, { role: 'button', name: /^Export$/ });
    await see(page, /2 records are in sidecard-contacts-.*\.csv/);
    await page.close();
  });

  it('takes an export of contacts as JSON back as the same records, and says what other JSON is', async () => {
    const all = async () =>
      (await session.ask('export.page', { filter: {}, sort: { by: 'createdAt', descending: false }, offset: 0, limit: 200 })).contacts;
    const before = await all();
    expect(before).toHaveLength(2);
    const page = await dataPage('import');
    await choose(page, 'Choose a file', 'other.json', '[{"name":"Ana"}]');
    await see(page, 'other.json is JSON, but not a list of records that Sidecard exported');
    await choose(page, 'Choose a file', 'cut.json', '[{"name":"Ana"},');
    await see(page, 'cut.json could not be read');
    const changed = before.map((contact) => ({ ...contact, note: `Note of ${contact.name.full}` }));
    await importFile(page, 'sidecard-contacts.json', `[\n${changed.map((contact) => JSON.stringify(contact)).join(',\n')}\n]\n`);
    expect(await all()).toEqual(changed);
    await page.close();
  });

  it('exports the list that the contacts table shows', async () => {
    const page = await openExtensionPage(session.sidecard, 'dashboard.html#/contacts?f=rossi');
    await see(page, '1 of 2');
    expect(await accessibilityFaults(page)).toEqual([]);
    await click(page, { role: 'link', name: 'Export this list' });
    await see(page, 'Only the list: rossi');
    await click(page, { role: 'button', name: /^Export$/ });
    await see(page, /1 record is in sidecard-contacts-.*\.csv/);
    await page.close();
  });
});
