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

/** Somebody whom the day is about without a follow-up: they are going cold, or their day comes round. */
export type PersonRow = {
  contact: { id: string; name: string; given?: string; org?: string; tier?: Tier; language?: string; born?: number; since?: number };
  why: Reason[];
} & ({ of: 'touch'; late: boolean } | { of: 'birthday' | 'anniversary'; day: string });
