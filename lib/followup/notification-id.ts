/** What an id of a notification names. */
export type NotificationRef = { of: 'task' | 'group'; taskId: string; fireAt: number };

/** One id per task and reminder: showing a reminder again is the same notification. */
export function notificationId(taskId: string, fireAt: number): string {
  return `${notificationPrefix(taskId)}${fireAt}`;
}

/** What the ids of all notifications of one task begin with: one that was shown before the user travelled names another time. */
export function notificationPrefix(taskId: string): string {
  return `task:${taskId}:`;
}

/**
 * One id per set of reminders: the smallest task id and the latest time name it, since a reminder is shown in one set only. After the clock was set
 * back another set may have both; the next millisecond that is not `taken` then names it.
 */
export function groupNotificationId(
  shown: readonly { task: { id: string }; fireAt: number }[],
  taken: ReadonlySet<string> = new Set(),
): string {
  const first = shown.map(({ task }) => task.id).sort()[0] ?? '';
  let at = shown.reduce((latest, { fireAt }) => Math.max(latest, fireAt), -Infinity);
  while (taken.has(`group:${first}:${at}`)) at += 1;
  return `group:${first}:${at}`;
}

/** Reads an id of ours back; undefined for any other text. */
export function parseNotificationId(id: string): NotificationRef | undefined {
  const match = /^(task|group):([0-9a-f-]{36}):(-?\d{1,16})$/.exec(id);
  if (!match) return undefined;
  return { of: match[1] === 'task' ? 'task' : 'group', taskId: match[2] ?? '', fireAt: Number(match[3]) };
}
