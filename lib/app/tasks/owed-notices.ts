import { z } from 'zod';
import { type Task, isOpen } from '../../domain/task/task';
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

/**
 * What is owed with new reminders: each its own notification, or one for all when there are many; they join a group that waits. A follow-up that
 * came due again before it was shown is named once, by the later reminder. `more`: these are not all that are due. `onScreen`: ids that name something
 * else already.
 */
export function withFirings(
  owed: readonly Owed[],
  firings: readonly Firing[],
  { more = false, onScreen = [] }: { more?: boolean; onScreen?: readonly string[] } = {},
): Owed[] {
  const again = new Set(firings.map(({ task }) => task.id));
  const waiting = only(owed, ({ id }) => !again.has(id));
  const group = owed.find(isGroup);
  const tasks = firings.map(({ task, fireAt, late }) => ({ id: task.id, fireAt, late }));
  if (!group && !more && firings.length <= DEFAULT_FOLLOWUP.mostSingle) {
    return [...waiting, ...firings.map((firing, at): Owed => ({ id: firing.notificationId, tasks: tasks.slice(at, at + 1) }))];
  }
  const joined = waiting.find(isGroup)?.tasks ?? [];
  const id = group?.id ?? groupNotificationId(firings, new Set(onScreen));
  return [...waiting.filter((one) => !isGroup(one)), { id, tasks: [...joined, ...tasks] }];
}

/**
 * What is still wanted of what is owed: follow-ups that are open, of contacts that are there, and about which the user has not decided anew since
 * they were noted, which takes the mark off them.
 */
export async function stillWanted(deps: Pick<Deps, 'store'>, owed: readonly Owed[]): Promise<Owed[]> {
  const ids = [...new Set(owed.flatMap(({ tasks }) => tasks.map(({ id }) => id)))];
  const found = await deps.store.getMany('tasks', ids);
  const open = found.flatMap((task) => (task && isOpen(task) && task.notifiedFor !== undefined ? [task] : []));
  const wanted = new Set((await ofLiving(deps, open)).map(({ id }) => id));
  return only(owed, ({ id }) => wanted.has(id));
}

/** Without those of contacts that were deleted: they come back with the contact, in the list. */
export async function ofLiving<T extends Pick<Task, 'contactId'>>(deps: Pick<Deps, 'store'>, tasks: readonly T[]): Promise<T[]> {
  const contacts = await deps.store.getMany(
    'contacts',
    tasks.flatMap(({ contactId }) => contactId ?? []),
  );
  const gone = new Set(contacts.flatMap((contact) => (contact?.deletedAt === undefined ? [] : [contact.id])));
  return tasks.filter(({ contactId }) => contactId === undefined || !gone.has(contactId));
}

function isGroup({ id }: Owed): boolean {
  return id.startsWith('group:');
}

/** Notifications with some of their follow-ups; one without any is left out. */
function only(owed: readonly Owed[], keep: (task: Owed['tasks'][number]) => boolean): Owed[] {
  return owed.map(({ id, tasks }) => ({ id, tasks: tasks.filter(keep) })).filter(({ tasks }) => tasks.length > 0);
}

/**
 * Takes out what a worker that died had shown already and is still on screen: the browser may end, or quiet hours begin, before it is noted. Called
 * before new reminders join, so that a group on screen names all that are owed under its id.
 */
export async function settleShown(deps: Pick<Deps, 'store' | 'now' | 'onScreen'>): Promise<void> {
  const owed = await readOwed(deps);
  if (owed.length === 0) return;
  const open = new Set(await deps.onScreen());
  const left = owed.filter(({ id }) => !open.has(id));
  if (left.length === owed.length) return;
  await deps.store.commit({ at: deps.now(), by: 'engine', puts: [putOwed(left)], silent: true });
}

/** The user has seen or closed a notification: it is not shown again, even if the worker died before it noted that it had shown it. */
export function settleNotice(deps: Deps, noticeId: string): Promise<void> {
  return oneAtATime(deps.store, 'fire', async () => {
    const owed = await readOwed(deps);
    if (!owed.some(({ id }) => id === noticeId)) return;
    await deps.store.commit({ at: deps.now(), by: 'engine', puts: [putOwed(owed.filter(({ id }) => id !== noticeId))], silent: true });
  });
}
