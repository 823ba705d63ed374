import type { Page } from 'puppeteer-core';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { told } from '../support/browser/ask';
import { type SidecardInFirefox, launchInFirefox } from '../support/browser/firefox';
import { until } from '../support/browser/until';
import { saveItem, taskDraft } from './drafts';

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

  it('is reminded: a notification is shown without what Firefox throws for, and the icon counts after it', async () => {
    const badge = () => page.evaluate(() => (globalThis as unknown as { browser: typeof chrome }).browser.action.getBadgeText({}));
    const { hits } = await told(page, 'search.query', { text: 'grace', limit: 1 });
    const draft = taskDraft(hits[0]?.row.id ?? '', Date.now() - 60_000, { title: 'Send the offer' });
    const { id } = await told(page, 'tasks.save', { draft, requestId: v7() });
    // The icon is set behind the notification: one that threw would leave it empty.
    await until('the icon', async () => (await badge()) === '1');
    const { rows } = await told(page, 'tasks.today', { offset: 0, limit: 10 });
    expect(rows.find(({ task }) => task.id === id)?.task.notifiedFor).toBe(draft.due);
    await told(page, 'tasks.done', { id });
    await until('an empty icon', async () => (await badge()) === '');
  });

  it('lists them in the sidebar too', async () => {
    const panel = await firefox.openExtensionPage('sidepanel.html#/contacts');
    await until('the list', async () => (await panel.evaluate(() => document.body.innerText)).includes('Grace Hopper'));
    expect(await panel.evaluate(() => document.querySelectorAll('[role="tab"]').length)).toBe(4);
    await panel.close();
  });
});
