import { z } from 'zod';
import type { Firing } from '../../followup/firings';
import { DEFAULT_FOLLOWUP } from '../../followup/defaults';
import { groupNotificationId } from '../../followup/notification-id';
import type { Put } from '../../store/store';
import type { Deps } from '../deps';
import { oneAtATime } from '../one-at-a-time';

const ID = 'followup:notices';

const owedSchema = z.strictObject({
  /** Of the notification. */
  id: z.string(),
  tasks: z.array(z.strictObject({ id: z.string(), fireAt: z.number(), late: z.boolean() })).min(1),
});
export type Owed = z.infer<typeof owedSchema>;

/**
 * Notifications that are decided and perhaps not on screen yet (an outbox): written in the transaction that notes their reminders as shown, taken
 * out when they are shown. A worker that dies in between shows the same ids again.
 */
export async function readOwed(deps: Pick<Deps, 'store'>): Promise<Owed[]> {
  const stored = await deps.store.get('documents', ID);
  const read = z.array(owedSchema).safeParse(stored?.value ?? []);
  return read.success ? read.data : [];
}

export function putOwed(owed: readonly Owed[]): Put {
  return { store: 'documents', record: { id: ID, value: owed } };
}

/** What is owed with new reminders: each its own notification, or one for all when there are many; they join a group that waits. */
export function withFirings(owed: readonly Owed[], firings: readonly Firing[], more: boolean): Owed[] {
  const group = owed.find(({ id }) => id.startsWith('group:'));
  const tasks = firings.map(({ task, fireAt, late }) => ({ id: task.id, fireAt, late }));
  if (!group && !more && firings.length <= DEFAULT_FOLLOWUP.mostSingle) {
    return [...owed, ...firings.map((firing, at): Owed => ({ id: firing.notificationId, tasks: tasks.slice(at, at + 1) }))];
  }
  // A follow-up that came due again before the group was shown is named once.
  const named = new Map([...(group?.tasks ?? []), ...tasks].map((task) => [task.id, task]));
  const joined: Owed = { id: group?.id ?? groupNotificationId(firings), tasks: [...named.values()] };
  return [...owed.filter((one) => one !== group), joined];
}

/** The user has seen or closed a notification: it is not shown again, even if the worker died before it noted that it had shown it. */
export function settleNotice(deps: Deps, noticeId: string): Promise<void> {
  return oneAtATime(deps.store, 'fire', async () => {
    const owed = await readOwed(deps);
    if (!owed.some(({ id }) => id === noticeId)) return;
    await deps.store.commit({ at: deps.now(), by: 'engine', puts: [putOwed(owed.filter(({ id }) => id !== noticeId))], silent: true });
  });
}
