import type { Task } from '../../lib/domain/task/task';
import { testId } from './order-builder';

/** An open task for a time, changed by `patch`. */
export function aTask(due: number, patch: Partial<Task> = {}): Task {
  return {
    id: testId(),
    createdAt: 0,
    updatedAt: 0,
    rev: 'r1',
    title: 'Call back',
    due,
    allDay: false,
    anchor: 'due',
    alarms: [],
    priority: 'normal',
    status: 'needs-action',
    ...patch,
  };
}
