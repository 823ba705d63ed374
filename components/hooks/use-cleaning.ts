import { useEffect } from 'react';
import type { CleaningOverview } from '../../lib/domain/cleaning/cleaning-state';
import { useAnswer } from './use-answer';

/** Milliseconds between two looks at how far long work is (200 to 2,000). */
const EVERY_MS = 500;

/** Whether a look through the book, a mend or an undo is under way. */
export function isCleaning({ state, steps }: CleaningOverview): boolean {
  return state === 'running' || steps.some((step) => step.state === 'running' || step.state === 'undoing');
}

/** The last look through the book and its steps; asked again while something is under way, as slices of work are not announced. */
export function useCleaning() {
  const answer = useAnswer('cleaning.get', {}, { stores: ['documents', 'jobs'] });
  const { reload, value } = answer;
  const isBusy = value !== undefined && isCleaning(value);
  useEffect(() => {
    if (!isBusy) return;
    const timer = setInterval(reload, EVERY_MS);
    return () => clearInterval(timer);
  }, [isBusy, reload]);
  return answer;
}
