import { browser } from 'wxt/browser';
import type { Deps } from '../../lib/app/deps';
import { snoozeTask } from '../../lib/app/tasks/change-task';
import { completeTask } from '../../lib/app/tasks/complete-task';
import { fireDue } from '../../lib/app/tasks/fire-due';
import { settleNotice } from '../../lib/app/tasks/owed-notices';
import { parseNotificationId } from '../../lib/followup/notification-id';

/** What the Snooze button of a notification puts a follow-up off by. */
const SNOOZE_MS = 3_600_000;

/** Alarms wake the worker, as does a user who comes back to the machine; buttons and clicks on notifications act on their follow-up. */
export function listenToReminders(deps: Promise<Deps>, carryOn: () => Promise<void>, report: (error: unknown) => void): void {
  const wake = () => void deps.then(fireDue).then(carryOn).catch(report);
  browser.alarms.onAlarm.addListener(wake);
  // After sleep, and where a clock that was set back left every alarm in the far future.
  browser.idle.onStateChanged.addListener((state) => {
    if (state === 'active') wake();
  });
  browser.notifications.onClosed.addListener((id) => {
    deps.then((ready) => settleNotice(ready, id)).catch(report);
  });
  browser.notifications.onButtonClicked.addListener((id, button) => {
    act(deps, id, button).catch(report);
  });
  browser.notifications.onClicked.addListener((id) => {
    openCustomer(deps, id).catch(report);
  });
}

async function act(deps: Promise<Deps>, notificationId: string, button: number): Promise<void> {
  const ref = parseNotificationId(notificationId);
  if (ref?.of !== 'task') return;
  const ready = await deps;
  if (button === 0) await completeTask(ready, { id: ref.taskId });
  else await snoozeTask(ready, { id: ref.taskId, until: ready.now() + SNOOZE_MS });
}

async function openCustomer(deps: Promise<Deps>, notificationId: string): Promise<void> {
  const ready = await deps;
  const ref = parseNotificationId(notificationId);
  const task = ref?.of === 'task' ? await ready.store.get('tasks', ref.taskId) : undefined;
  const route = task?.contactId ? `/contacts/${task.contactId}` : '/today';
  await settleNotice(ready, notificationId);
  await browser.tabs.create({ url: browser.runtime.getURL(`/dashboard.html#${route}`) });
  await browser.notifications.clear(notificationId);
}
