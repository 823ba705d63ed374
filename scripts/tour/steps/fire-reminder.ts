import { randomUUID } from 'node:crypto';
import { told } from '../../../test/support/browser/ask.ts';
import { openExtensionPage } from '../../../test/support/browser/toolbar.ts';
import { until } from '../../../test/support/browser/until.ts';
import { badgeText, shownNotifications, stopWorker } from '../../../test/support/browser/worker.ts';
import { picture } from '../screen.ts';
import { type Step, cardOf, expectThat } from '../step.ts';

/** The shortest time that a browser's alarm allows is 30 s. */
const AHEAD_MS = 31_000;

/** A follow-up comes due while the worker sleeps: the browser's alarm wakes it, and the notification is on screen. */
export const fireReminder: Step = {
  name: 'reminder',
  async take(tour) {
    const { probe } = tour.sidecard;
    const card = await cardOf(tour.sidecard, 'Maria Rossi');
    const draft = {
      contactId: card.id,
      title: 'Call about the delivery',
      due: Date.now() + AHEAD_MS,
      allDay: false,
      anchor: 'due',
      alarms: [],
      priority: 'normal',
      status: 'needs-action',
    } as const;
    const { id } = await told(probe, 'tasks.save', { draft: { ...draft, alarms: [] }, requestId: randomUUID() });
    const alarm = await probe.evaluate(() => chrome.alarms.get('next-due'));
    expectThat(alarm !== undefined, 'no alarm is set');
    await stopWorker(probe);
    const notification = await until(
      'the notification',
      async () => (await shownNotifications(probe)).find((shown) => shown.includes(id)),
      { within: 90_000, every: 500 },
    );
    const today = await openExtensionPage(tour.sidecard, 'sidepanel.html#/today');
    await until('the row', () => today.evaluate((title) => document.body.innerText.includes(title), draft.title));
    await picture(today, tour.picture);
    await today.close();
    const { rows } = await told(probe, 'tasks.today', { offset: 0, limit: 50 });
    const row = rows.find(({ task }) => task.id === id);
    expectThat(row?.task.notifiedFor === draft.due, 'the follow-up does not know that it was shown');
    await told(probe, 'tasks.done', { id });
    const gone = !(await shownNotifications(probe)).includes(notification);
    expectThat(gone, 'the notification stays after Done');
    return `"${row?.task.title}" for ${row?.contact?.name} fired by the alarm while the worker slept, badge ${await badgeText(probe)} after Done`;
  },
};
