import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import { click, fill, find, see } from '../support/browser/find';
import { until } from '../support/browser/until';
import { accessibilityFaults } from './axe';
import { saveItem } from './drafts';
import { atRest, openScreen } from './screens';
import { type Session, sidecardSession } from './session';

/** A machine ten times slower than this one still gets through, in ms. */
const SLOW = { timeout: 400_000 };
const session = sidecardSession();
/** A book in which nothing is known. */
const other = sidecardSession();
const folder = mkdtempSync(join(tmpdir(), 'sidecard-fields-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const screen = (book: Session, path: string, width = 1280) => openScreen(book, { name: path, path: async () => path, width });
const setting = (page: Page, name: string, value: string) => page.locator(`::-p-aria([name="${name}"])`).fill(value);
const seats = ['12', '3', 'many', '40'];
const PEOPLE = `Name,Email,Seats\n${seats.map((count, at) => `Customer ${at},c${at}@acme.example,${count}`).join('\n')}\n`;

async function fitsIn(page: Page): Promise<void> {
  await atRest(page);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
}

async function chooseFile(page: Page, path: string): Promise<void> {
  const input = (await page.waitForSelector('input[type=file][aria-label="Choose a file"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
}

describe('own fields', () => {
  it('are defined in the settings, with choices', SLOW, async () => {
    await session.ask('settings.set', { patch: { welcomeDone: true } });
    await other.ask('settings.set', { patch: { welcomeDone: true } });
    const page = await screen(session, 'dashboard.html#/settings/fields', 320);
    await click(page, { role: 'button', name: 'Add a field' });
    await click(page, { role: 'button', name: 'Save field' });
    await see(page, 'Give the field a name');
    await fill(page, { role: 'textbox', name: 'Name' }, 'Loyalty plan');
    await setting(page, 'Holds', 'choice');
    for (const choice of ['Gold', 'Silver', 'silver ']) {
      await fill(page, { role: 'textbox', name: 'New choice' }, choice);
      await page.keyboard.press('Enter');
    }
    await fitsIn(page);
    await click(page, { role: 'button', name: 'Save field' });
    await find(page, { role: 'button', name: 'Take Loyalty plan out of use' });
    await fitsIn(page);
    const { fields } = await session.ask('fields.list', {});
    expect(fields).toMatchObject([{ key: 'loyalty_plan', type: 'choice', choices: [{ label: 'Gold' }, { label: 'Silver' }] }]);
    await page.close();
  });

  it('are filled in on a customer, and follow a renaming of the choice', SLOW, async () => {
    const { saved } = await session.ask('contacts.save', { items: [saveItem({ name: 'Edda Falk' }), saveItem({ name: 'Nora Lind' })] });
    const id = saved[0]?.id ?? '';
    const page = await screen(session, `dashboard.html#/contacts/${id}`, 320);
    await click(page, { role: 'button', name: /^Edit$/ });
    await find(page, { role: 'combobox', name: 'Loyalty plan' });
    await setting(page, 'Loyalty plan', 'Gold');
    await fitsIn(page);
    await click(page, { role: 'button', name: /^Save$/ });
    await find(page, { role: 'button', name: 'Edit Loyalty plan' });
    await see(page, 'Gold');
    const [field] = (await session.ask('fields.list', {})).fields;
    if (!field) throw new Error('the field is gone');
    const { id: fieldId, createdAt: _, updatedAt: __, rev: ___, fieldRevs: ____, deletedAt: _____, sample: ______, ...draft } = field;
    const choices = field.choices?.map((choice) => (choice.key === 'Gold' ? { ...choice, label: 'Platinum' } : choice));
    await session.ask('fields.save', { requestId: crypto.randomUUID(), fields: [{ id: fieldId, draft: { ...draft, choices } }] });
    await see(page, 'Platinum');
    expect((await session.ask('contacts.card', { id })).shown.custom).toEqual({ loyalty_plan: 'Gold' });
    await page.close();
  });

  it('filter the list and stand in its columns; the list goes out with them', SLOW, async () => {
    const page = await screen(session, 'dashboard.html#/contacts');
    await click(page, { role: 'button', name: /^Filter/ });
    await click(page, { role: 'checkbox', name: 'Platinum' });
    await see(page, '1 of 2');
    await see(page, 'Loyalty plan: Platinum');
    await page.keyboard.press('Escape');
    await click(page, { role: 'button', name: 'Columns' });
    await click(page, { role: 'checkbox', name: 'Loyalty plan' });
    await page.keyboard.press('Escape');
    await find(page, { role: 'gridcell', name: 'Platinum' });
    // The button that has the focus again shows its name beside it.
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.mouse.move(600, 700);
    await fitsIn(page);
    const cdp = await page.createCDPSession();
    await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    await click(page, { role: 'link', name: 'Export this list' });
    await click(page, { role: 'button', name: /^Export$/ });
    const name = await until('the exported file', async () => readdirSync(folder).find((each) => each.endsWith('.csv')));
    expect(readFileSync(join(folder, name), 'utf8')).toMatch(/custom loyalty_plan \(choice\) Loyalty plan[\s\S]*Platinum/);
    await page.close();
  });

  it('order the list by a click on their column, as the field lists its choices', SLOW, async () => {
    const page = await screen(session, 'dashboard.html#/contacts');
    await click(page, { role: 'button', name: /^Loyalty plan$/ });
    const names = () => page.$$eval('[data-row]', (rows) => rows.map((row) => row.textContent ?? ''));
    await until('Edda Falk first', async () => /Edda Falk/.test((await names())[0] ?? ''));
    const head = await find(page, { role: 'columnheader', name: 'Loyalty plan' });
    expect(await head.evaluate((cell) => cell.ariaSort ?? cell.getAttribute('aria-sort'))).toBe('ascending');
    await page.close();
  });

  it('of a stored order are changed in the history, and brought back', SLOW, async () => {
    const gift = { key: 'gift', label: 'Gift wrap', type: 'yes-no' as const, on: ['orders' as const], order: 5 };
    await session.ask('fields.save', { requestId: crypto.randomUUID(), fields: [{ draft: gift }] });
    const { hits } = await session.ask('search.query', { text: 'nora', limit: 1 });
    const contactId = hits[0]?.row.id ?? '';
    const order = {
      contactId,
      type: 'order' as const,
      at: Date.now() - 86_400_000,
      status: 'paid' as const,
      number: 'A-17',
      lines: [],
      total: 900,
      currency: 'EUR',
    };
    await session.ask('orders.save', { draft: order, requestId: crypto.randomUUID() });
    const page = await screen(session, `dashboard.html#/contacts/${contactId}`, 320);
    await click(page, { role: 'button', name: /Change the own fields of .*A-17/ });
    await click(page, { role: 'checkbox', name: 'Gift wrap' });
    await fitsIn(page);
    await click(page, { role: 'button', name: /^Save$/ });
    await see(page, 'Gift wrap: Yes');
    const orders = async () => (await session.ask('timeline.page', { id: contactId, limit: 9 })).entries.filter(({ of }) => of === 'order');
    expect(await orders()).toMatchObject([{ record: { number: 'A-17', custom: { gift: true } } }]);
    await click(page, { role: 'button', name: /^Undo$/ });
    await until('the order as it was', async () => await page.evaluate(() => !document.body.innerText.includes('Gift wrap: Yes')));
    await page.close();
  });

  it('go by their names beside a possible duplicate', SLOW, async () => {
    const both = [
      { name: 'Ines Brandt', email: 'ines@acme.example', custom: { loyalty_plan: 'Gold' } },
      { name: 'Ines Brandt', email: 'ines.b@acme.example', custom: { loyalty_plan: 'Silver' } },
    ];
    const { saved } = await session.ask('contacts.save', {
      items: both.map(({ custom, ...person }) => {
        const item = saveItem(person);
        return { ...item, draft: { ...item.draft, custom } };
      }),
    });
    const page = await screen(session, `dashboard.html#/duplicates/${saved[0]?.id}/${saved[1]?.id}`);
    await find(page, { role: 'radio', name: /Loyalty plan: Platinum/ });
    await find(page, { role: 'radio', name: /Loyalty plan: Silver/ });
    expect(await page.evaluate(() => document.body.innerText)).not.toContain('loyalty_plan');
    await page.close();
  });

  it('come with the file into a book that does not know them', SLOW, async () => {
    const page = await screen(other, 'dashboard.html#/data/import');
    await chooseFile(page, join(folder, readdirSync(folder).find((each) => each.endsWith('.csv')) ?? 'no file'));
    await see(page, 'Edda Falk');
    await click(page, { role: 'button', name: /^Import$/ });
    await see(page, 'is imported');
    const { fields } = await other.ask('fields.list', {});
    expect(fields).toMatchObject([{ key: 'loyalty_plan', label: 'Loyalty plan', type: 'choice', choices: [{ label: 'Platinum' }] }]);
    const { hits } = await other.ask('search.query', { text: 'edda', limit: 1 });
    const { shown } = await other.ask('contacts.card', { id: hits[0]?.row.id ?? '' });
    expect(shown.custom).toEqual({ loyalty_plan: 'Platinum' });
    await page.close();
  });

  it('are made of unknown columns, by a type that can be changed; cells that are no value are listed', SLOW, async () => {
    const file = join(folder, 'seats.csv.txt');
    writeFileSync(file, PEOPLE);
    const page = await screen(other, 'dashboard.html#/data/import');
    await chooseFile(page, file);
    await click(page, { role: 'button', name: 'Keep the unknown column as an own field' });
    await setting(page, 'What Seats holds', 'number');
    await see(page, 'Not a number: many');
    await fitsIn(page);
    await click(page, { role: 'button', name: /^Import$/ });
    await see(page, 'seats.csv.txt is imported');
    await click(page, { role: 'button', name: 'Done' });
    await see(page, 'Rows that failed');
    const { rows, total } = await other.ask('contacts.list', {
      filter: { where: 'field.seats >= 12' },
      sort: { by: 'name', descending: false },
      offset: 0,
      limit: 10,
      own: ['seats'],
    });
    expect([total, rows.map(({ own }) => own?.seats)]).toEqual([2, [12, 40]]);
    await page.close();
  });
});
