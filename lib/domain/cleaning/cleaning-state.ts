import type { CleaningKind, Ticked } from './finding';

/** A choice of findings of one kind, mended as one step and taken back as one. */
export type MendStep = {
  id: string;
  kind: CleaningKind;
  ticked: Ticked;
  at: number;
  /** `failed`: its work ended with an error; what it mended until then stays. Shown, never stored. */
  state: 'running' | 'done' | 'undoing' | 'undone' | 'failed';
  mended: number;
  /** Were changed since they were found, and so left alone. */
  skipped: number;
  /** Of a step taken back: were changed since they were mended, and so stay. */
  kept: number;
  scoreBefore: number;
  scoreAfter: number;
};

/** The last look through the book and what is still to be mended of it. */
export type CleaningOverview = {
  state: 'none' | 'running' | 'done' | 'cancelled' | 'failed';
  startedAt?: number;
  endedAt?: number;
  detail?: string;
  progress: { done: number; total: number };
  contacts: number;
  /** Findings at the end of the look, and those of them that are left. */
  found: Record<CleaningKind, number>;
  left: Record<CleaningKind, number>;
  /** 0 to 100, when the look ended and now. */
  scoreFound: number;
  scoreNow: number;
  /** Newest first. */
  steps: MendStep[];
};
