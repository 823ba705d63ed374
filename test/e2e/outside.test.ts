import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { until } from '../support/browser/until';
import { attachedWorker, badgeText, raise, shownNotifications } from '../support/browser/worker';
import { saveItem, taskDraft } from './drafts';
import { sidecardSession } from './session';

const session = sidecardSession({ attachWorker: true });
let contactId = '';

describe('outside of the screens', () => {
  beforeAll(async () => {
    const { saved } = await session.ask('contacts.save', {
      items: [saveItem({ name: 'Olga Wirth', org: 'R&D <Labs>', email: 'olga@wirth.example' })],
    });
    contactId = saved[0]?.id ?? '';
  });

  async function dueTask(): Promise<string> {
    const { id } = await session.ask('tasks.save', { draft: taskDraft(contactId, Date.now() - 1_000), requestId: v7() });
    await until('the notification', async () => (await shownNotifications(session.sidecard.probe)).length === 1);
    return id;
  }
  async function taskOf(id: string) {
    return (await session.ask('contacts.card', { id: contactId })).tasks.find((task) => task.id === id);
  }

  it('the Snooze button of a notification puts the follow-up off by an hour', async () => {
    const id = await dueTask();
    const [notification = ''] = await shownNotifications(session.sidecard.probe);
    await raise(session.sidecard, 'notifications.onButtonClicked', notification, 1);
    const task = await until('the snooze', async () => ((await taskOf(id))?.snoozedUntil ? taskOf(id) : undefined));
    expect(task?.snoozedUntil).toBeGreaterThan(Date.now() + 3_500_000);
    await until('the notification gone', async () => (await shownNotifications(session.sidecard.probe)).length === 0);
    await until('an empty badge', async () => (await badgeText(session.sidecard.probe)) === '');
    await session.ask('tasks.done', { id });
  });

  it('the Done button of a notification closes the follow-up', async () => {
    const id = await dueTask();
    const [notification = ''] = await shownNotifications(session.sidecard.probe);
    await raise(session.sidecard, 'notifications.onButtonClicked', notification, 0);
    await until('the task closed', async () => (await taskOf(id)) === undefined);
    await until('the notification gone', async () => (await shownNotifications(session.sidecard.probe)).length === 0);
    const { entries } = await session.ask('timeline.page', { id: contactId, limit: 20 });
    expect(entries.some((entry) => entry.of === 'task' && entry.record.id === id && entry.record.status === 'completed')).toBe(true);
  });

  it('the address bar finds a customer after "sc", with what could be markup escaped', async () => {
    const worker = await attachedWorker(session.sidecard);
    const suggestions = await worker.evaluate(
      () =>
        new Promise((resolve) => {
          (chrome.omnibox.onInputChanged as unknown as { dispatch(...args: unknown[]): void }).dispatch('olga', resolve);
        }),
    );
    expect(suggestions).toMatchObject([{ content: `id:${contactId}`, description: expect.stringContaining('Olga Wirth') }]);
    expect(JSON.stringify(suggestions)).not.toContain('<Labs>');
  });

  it('the address bar opens the customer on Enter', async () => {
    const page = await session.sidecard.browser.newPage();
    await page.bringToFront();
    await raise(session.sidecard, 'omnibox.onInputEntered', `id:${contactId}`, 'currentTab');
    const opened = await until('the contact page', async () => (page.url().includes('/dashboard.html') ? page.url() : undefined));
    expect(opened).toContain(`/dashboard.html#/contacts/${contactId}`);
  });
});
