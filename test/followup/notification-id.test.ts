import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupNotificationId, notificationId, parseNotificationId } from '../../lib/followup/notification-id';
import { fireAt } from '../../lib/domain/task/task';
import { aTask } from '../support/task-builder';

describe('parseNotificationId', () => {
  it('reads every id back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -8.64e15, max: 8.64e15 }), fc.option(fc.integer({ min: 0, max: 8.64e15 })), (due, snooze) => {
        const task = aTask(due, { snoozedUntil: snooze ?? undefined });
        expect(parseNotificationId(notificationId(task.id, fireAt(task)))).toEqual({ of: 'task', taskId: task.id, fireAt: snooze ?? due });
        expect(parseNotificationId(groupNotificationId([{ task, fireAt: fireAt(task) }]))).toEqual({
          of: 'group',
          taskId: task.id,
          fireAt: snooze ?? due,
        });
      }),
    );
  });
  it.each([
    '',
    'task',
    'task::1',
    'task:x:1',
    `other:${aTask(0).id}:1`,
    `task:${aTask(0).id}:`,
    `task:${aTask(0).id}:1e3`,
    `task:${aTask(0).id}:1:2`,
  ])('knows that %j is not ours', (id) => {
    expect(parseNotificationId(id)).toBeUndefined();
  });
});

describe('groupNotificationId', () => {
  const due = [3, 1, 2].map((minutes) => ({ task: aTask(minutes), fireAt: minutes }));
  it('is the same however the reminders lie, and another for others', () => {
    expect(groupNotificationId([...due].reverse())).toBe(groupNotificationId(due));
    expect(groupNotificationId(due.slice(1))).not.toBe(groupNotificationId(due));
  });
  it('is none that names other reminders already', () => {
    const taken = new Set([groupNotificationId(due)]);
    const other = groupNotificationId(due, taken);
    expect(taken).not.toContain(other);
    expect(parseNotificationId(other)).toMatchObject({ of: 'group' });
  });
});
