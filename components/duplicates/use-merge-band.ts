import { useRef, useState } from 'react';
import type { Pair } from '../../lib/domain/pair/pair';
import { i18n } from '#i18n';
import { useAsk } from '../hooks/use-ask';
import { failureText } from '../ui/failure-text';
import { showToast } from '../ui/toast';

export type MergingBand = { done: number; total: number; what: 'merge' | 'undo' };

/**
 * Merges pairs one after the other, each a decision of its own that can be undone alone; together they can be taken back from the toast. A pair
 * that an earlier one of the run made one customer is passed over, a failure ends the run and is told.
 */
export function useMergeBand(): { running?: MergingBand; merge: (pairs: readonly Pair[]) => Promise<void>; cancel: () => void } {
  const ask = useAsk();
  const [running, setRunning] = useState<MergingBand>();
  const isCancelled = useRef(false);

  async function undoAll(links: readonly string[]) {
    isCancelled.current = false;
    let done = 0;
    for (const id of links.toReversed()) {
      setRunning({ done, total: links.length, what: 'undo' });
      if (isCancelled.current || !(await ask('links.undo', { id })).ok) break;
      done += 1;
    }
    setRunning(undefined);
    showToast({ title: i18n.t('duplicates.bandUndone', done) });
  }

  async function merge(pairs: readonly Pair[]) {
    isCancelled.current = false;
    const links: string[] = [];
    let failed: ReturnType<typeof failureText> | undefined;
    for (const [at, { a, b }] of pairs.entries()) {
      if (isCancelled.current) break;
      setRunning({ done: at, total: pairs.length, what: 'merge' });
      const answer = await ask('pairs.merge', { a, b, choices: {} }, { quiet: true });
      if (answer.ok) links.push(answer.value.link.id);
      else if (answer.failure.reason !== 'refused' || answer.failure.detail !== 'already-same') {
        failed = failureText(answer.failure);
        break;
      }
    }
    setRunning(undefined);
    if (failed) showToast({ title: failed.title, detail: failed.advice, tone: 'bad' });
    if (links.length > 0) showToast({ title: i18n.t('duplicates.bandMerged', links.length), undo: () => void undoAll(links) });
  }

  return {
    running,
    merge,
    cancel: () => {
      isCancelled.current = true;
    },
  };
}
