import { type Task, fireAt } from '../domain/task/task';

/** What an id of a notification names. */
export type NotificationRef = { of: 'task'; taskId: string; fireAt: number } | { of: 'group'; taskId: string; fireAt: number };

/** One id per task and occurrence: showing an occurrence again is the same notification. */
export function notificationId(task: Pick<Task, 'id' | 'due' | 'snoozedUntil'>): string {
  return `task:${task.id}:${fireAt(task)}`;
}

/** One id per set of occurrences: the smallest task id and the latest time name it, since an occurrence is shown in one set only. */
export function groupNotificationId(tasks: readonly Pick<Task, 'id' | 'due' | 'snoozedUntil'>[]): string {
  const first = tasks.map((task) => task.id).sort()[0] ?? '';
  return `group:${first}:${Math.max(...tasks.map(fireAt))}`;
}

/** Reads an id of ours back; undefined for any other text. */
export function parseNotificationId(id: string): NotificationRef | undefined {
  const match = /^(task|group):([0-9a-f-]{36}):(-?\d{1,16})$/.exec(id);
  if (!match) return undefined;
  return { of: match[1] === 'task' ? 'task' : 'group', taskId: match[2] ?? '', fireAt: Number(match[3]) };
}
