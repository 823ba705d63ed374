import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { until } from '../support/browser/until';
import { badgeText, shownNotifications, stopWorker } from '../support/browser/worker';
import { saveItem, taskDraft } from './drafts';
import { sidecardSession } from './session';

const session = sidecardSession();

async function person(name: string): Promise<string> {
  const { saved } = await session.ask('contacts.save', { items: [saveItem({ name })] });
  return saved[0]?.id ?? '';
}

async function task(contactId: string, due: number, title: string): Promise<string> {
  const { id } = await session.ask('tasks.save', { draft: taskDraft(contactId, due, { title }), requestId: v7() });
  return id;
}

async function notifiedFor(id: string): Promise<number | undefined> {
  const { rows } = await session.ask('tasks.today', { offset: 0, limit: 100 });
  return rows.find((row) => row.task.id === id)?.task.notifiedFor;
}

describe('follow-ups', () => {
  it('fire as a notification and count on the icon, once though the worker dies after it', async () => {
    const id = await task(await person('Edda Falk'), Date.now() - 60_000, 'Send the offer');
    const { probe } = session.sidecard;
    await until('the notification', async () => (await shownNotifications(probe)).length === 1);
    expect(await badgeText(probe)).toBe('1');
    const fired = await until('the mark in the book', () => notifiedFor(id));
    await stopWorker(probe);
    await session.ask('status.get', {});
    await stopWorker(probe);
    await session.ask('status.get', {});
    expect(await shownNotifications(probe)).toHaveLength(1);
    expect(await notifiedFor(id)).toBe(fired);
    await session.ask('tasks.done', { id });
    await until('an empty badge', async () => (await badgeText(probe)) === '');
    expect(await shownNotifications(probe)).toEqual([]);
  });

  it('that came due while the browser was closed fire at the next start, once', async () => {
    const due = Date.now() + 4_000;
    const id = await task(await person('Fritz Gruber'), due, 'Ask about the trial');
    expect(await notifiedFor(id)).toBeUndefined();
    await session.restart(() => new Promise((resolve) => setTimeout(resolve, 5_000)));
    const shown = await until('the notification', async () => {
      const ids = await shownNotifications(session.sidecard.probe);
      return ids.length > 0 ? ids : undefined;
    });
    expect(shown).toHaveLength(1);
    expect(await until('the mark in the book', () => notifiedFor(id))).toBe(due);
    expect(await badgeText(session.sidecard.probe)).toBe('1');
  });

  it('that are snoozed leave the icon and come back at their new time', async () => {
    const { rows } = await session.ask('tasks.today', { offset: 0, limit: 10 });
    const [row] = rows;
    await session.ask('tasks.snooze', { id: row?.task.id ?? '', until: Date.now() + 3_600_000 });
    await until('an empty badge', async () => (await badgeText(session.sidecard.probe)) === '');
    const [alarm] = await session.sidecard.probe.evaluate(() =>
      chrome.alarms.getAll().then((alarms) => alarms.filter(({ name }) => name === 'next-due')),
    );
    expect(alarm?.scheduledTime).toBeGreaterThan(Date.now() + 3_000_000);
  });
});
