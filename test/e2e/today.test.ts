import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { click, fill, find, see } from '../support/browser/find';
import { openExtensionPage } from '../support/browser/toolbar';
import { until } from '../support/browser/until';
import { raise, shownNotifications } from '../support/browser/worker';
import { accessibilityFaults } from './axe';
import { pageSite } from './demo-site';
import { DAY, saveItem, taskDraft } from './drafts';
import { panelBeside } from './review';
import { sidecardSession } from './session';

const session = sidecardSession({ attachWorker: true });
const site = pageSite(() => '<!doctype html><title>News</title><main><h1>News</h1><p>Nothing about anybody.</p></main>');

async function titles(): Promise<string[]> {
  const { rows } = await session.ask('tasks.today', { offset: 0, limit: 50, all: true });
  return rows.map(({ task }) => task.title);
}
async function focused(page: Awaited<ReturnType<typeof openExtensionPage>>, name: string): Promise<void> {
  await until(`the focus on ${name}`, () => page.evaluate((wanted) => document.activeElement?.textContent === wanted, name));
}

describe('the day', () => {
  it('takes a follow-up from the context menu as a sentence, for whom it names', async () => {
    await session.ask('settings.set', { patch: { welcomeDone: true } });
    await session.ask('contacts.save', { items: [saveItem({ name: 'Edda Falk', org: 'Falk GmbH' })] });
    const { page, panel } = await panelBeside(session, `http://127.0.0.1:${site.port}/news`);
    const tab = await session.sidecard.probe.evaluate(
      async (url) => (await chrome.tabs.query({})).find((each) => each.url === url),
      page.url(),
    );
    const selectionText = 'call Edda Falk on 2031-05-06 at 9:30';
    await raise(
      session.sidecard,
      'contextMenus.onClicked',
      { menuItemId: 'follow-up', selectionText, pageUrl: page.url(), editable: false },
      tab,
    );
    await see(panel, /Reminds: .*2031.* · for Edda Falk/);
    expect(await accessibilityFaults(panel)).toEqual([]);
    await panel.keyboard.press('Enter');
    await see(panel, 'Follow-up added');
    expect(await titles()).toEqual(['call Edda Falk']);
    await panel.close();
    await page.close();
  });

  it('is worked through by keys: done with what came of it and the next step, snoozed, a call logged', async () => {
    const { hits } = await session.ask('search.query', { text: 'edda', limit: 1 });
    const id = hits[0]?.row.id ?? '';
    for (const [title, days] of [
      ['Send the offer', 1],
      ['Ask about the trial', 2],
    ] as const)
      await session.ask('tasks.save', { draft: taskDraft(id, Date.now() + days * DAY, { title }), requestId: v7() });
    const page = await openExtensionPage(session.sidecard, 'dashboard.html#/today');
    await see(page, 'Ask about the trial');
    for (const key of ['j', 'k', 'd'] as const) await page.keyboard.press(key);
    await see(page, 'How did it go?');
    await focused(page, 'Done');
    await (await find(page, { role: 'combobox', name: 'Result' })).select('reached');
    await fill(page, { role: 'textbox', name: 'What came of it' }, 'wants ten');
    await fill(page, { role: 'textbox', name: 'Next step' }, 'send the contract on 2031-06-01');
    await see(page, /2031/);
    await page.keyboard.press('Enter');
    await until('the next step in the book', async () => (await titles()).includes('send the contract'));
    expect(await titles()).toEqual(['Ask about the trial', 'call Edda Falk', 'send the contract']);
    const { entries } = await session.ask('timeline.page', { id, limit: 20 });
    expect(entries.some((entry) => entry.of === 'interaction' && entry.record.text === 'wants ten')).toBe(true);
    await see(page, 'Done: Send the offer');
    await page.keyboard.press('s');
    await click(page, { role: 'menuitem', name: 'Tomorrow morning' });
    await until('the snooze', async () => {
      const { rows } = await session.ask('tasks.today', { offset: 0, limit: 50, all: true });
      return rows.some(({ task }) => task.title === 'Ask about the trial' && task.snoozedUntil !== undefined);
    });
    await page.keyboard.press('l');
    await see(page, /Log a call/);
    await page.keyboard.press('Escape');
    await page.close();
  });

  it('opens the customer of a notification that is clicked, and the day for one of many', async () => {
    const { hits } = await session.ask('search.query', { text: 'edda', limit: 1 });
    const id = hits[0]?.row.id ?? '';
    await session.ask('tasks.save', { draft: taskDraft(id, Date.now() - 60_000, { title: 'Call now' }), requestId: v7() });
    const [notice = ''] = await until('the notification', async () => {
      const shown = await shownNotifications(session.sidecard.probe);
      return shown.length > 0 ? shown : undefined;
    });
    const opened = (route: string) =>
      until(`a page at ${route}`, async () =>
        session.sidecard.browser.targets().some((target) => target.url().endsWith(`dashboard.html#${route}`)),
      );
    await raise(session.sidecard, 'notifications.onClicked', notice);
    await opened(`/contacts/${id}`);
    await until('the notification gone', async () => (await shownNotifications(session.sidecard.probe)).length === 0);
    await raise(session.sidecard, 'notifications.onClicked', `group:${id}:1`);
    await opened('/today');
    expect(await titles()).toContain('Call now');
  });
});
