/** How the book is. `full`: the browser closed it, or cannot open it, because the disk is full. `recovery`: what is on disk is less than, or not, what was last written. */
export type Health =
  | { state: 'ok' }
  | { state: 'blocked' }
  | { state: 'full' }
  | { state: 'failed'; detail: string }
  | { state: 'recovery'; found: 'gone' | 'behind' | 'damaged'; lastSeq: number; foundSeq: number; damaged: number };

export type JobView = {
  id: string;
  type: string;
  done: number;
  total: number;
  state: 'running' | 'done' | 'failed' | 'cancelled';
  detail?: string;
};

export type Status = {
  health: Health;
  /** Never written to: the welcome is shown. False for a book that was emptied or lost. */
  fresh: boolean;
  counts: { contacts: number; due: number; pairs: number };
  sample: number;
  jobs: JobView[];
};
