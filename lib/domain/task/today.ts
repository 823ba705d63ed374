import type { Lifecycle, Tier } from '../contact/contact';
import type { Reason } from '../reason';
import type { Task } from './task';

/** One row of the day's work, with why it is there now. */
export type TodayRow = {
  task: Task;
  group: 'overdue' | 'today' | 'week' | 'later';
  contact?: { id: string; name: string; org?: string; tier?: Tier; lifecycle: Lifecycle };
  why: Reason[];
};
