import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { told } from '../support/browser/ask';
import { type SidecardInFirefox, launchInFirefox } from '../support/browser/firefox';
import { until } from '../support/browser/until';
import { saveItem } from './drafts';

let firefox: SidecardInFirefox;
let page: Page;

const shownText = () => page.evaluate(() => document.body.innerText);

describe('Firefox', () => {
  beforeAll(async () => {
    firefox = await launchInFirefox();
    page = await firefox.openExtensionPage('dashboard.html#/contacts');
  });
  afterAll(() => firefox?.close());

  it('loads the extension and greets a first run', async () => {
    expect(await told(page, 'status.get', {})).toMatchObject({ health: { state: 'ok' }, fresh: true });
    await until('a heading', () => page.evaluate(() => document.querySelector('h1') !== null));
  });

  it('saves contacts and shows them in the table', async () => {
    await told(page, 'settings.set', { patch: { welcomeDone: true } });
    await told(page, 'contacts.save', {
      items: [saveItem({ name: '王小明', org: '海通贸易' }), saveItem({ name: 'Grace Hopper', org: 'Navy' })],
    });
    await page.close();
    page = await firefox.openExtensionPage('dashboard.html#/contacts');
    await until('both in the table', async () => {
      const text = await shownText();
      return text.includes('王小明') && text.includes('Grace Hopper');
    });
    expect((await told(page, 'status.get', {})).counts.contacts).toBe(2);
  });

  it('finds them by pinyin', async () => {
    const { hits } = await told(page, 'search.query', { text: 'wxm', limit: 5 });
    expect(hits.map(({ row }) => row.name)).toEqual(['王小明']);
  });

  it('lists them in the sidebar too', async () => {
    const panel = await firefox.openExtensionPage('sidepanel.html#/contacts');
    await until('the list', async () => (await panel.evaluate(() => document.body.innerText)).includes('Grace Hopper'));
    expect(await panel.evaluate(() => document.querySelectorAll('[role="tab"]').length)).toBe(4);
    await panel.close();
  });
});
