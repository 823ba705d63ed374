import type { Task } from './task';

/** Fields of a follow-up that a calendar file can change, in the order in which they are told. */
export const TOLD_FIELDS = ['title', 'due', 'rrule', 'alarms', 'priority', 'note', 'status', 'snoozedUntil', 'anchor'] as const;
export type ToldField = (typeof TOLD_FIELDS)[number];
/** What a field is here and what the file makes it; absent where there is none. */
export type TaskChangeTold = { field: ToldField; from?: Task[ToldField]; to?: Task[ToldField] };

/** What an import would make of a task of a file. `done`: it ends one that is open here. `owner`: whose it is. */
export type TaskVerdict = {
  state: 'new' | 'changed' | 'done' | 'same';
  /** Its name here. */
  title?: string;
  /** Whether the times before and after are whole days. */
  days?: { from: boolean; to: boolean };
  changes: TaskChangeTold[];
  owner: 'nobody' | 'known' | 'unknown';
};
