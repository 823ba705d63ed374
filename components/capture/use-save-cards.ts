import { type Dispatch, useRef, useState } from 'react';
import type { Candidate, Capture } from '../../lib/capture/candidate';
import type { Classification } from '../../lib/domain/pair/pair';
import type { SaveItem } from '../../lib/messaging/request-parts';
import { i18n } from '#i18n';
import { newRequestId } from '../hooks/new-request-id';
import { useAsk } from '../hooks/use-ask';
import { showToast } from '../ui/toast';
import { keyOf, translate } from '../ui/translate';
import { type Review, type ReviewAction, targetOf } from './review-state';
import { buildSaveItem } from './save-item';

export const DEFAULT_SAVE = {
  /** Cards a message (5 to 50, the protocol's limit): progress moves after each. */
  chunk: 20,
};

/** `isStopping`: the user cancelled, the chunk that is under way is finished. */
export type SaveProgress = { done: number; total: number; isStopping: boolean; cancel: () => void };

/** Saves reviewed cards in chunks with progress; contacts that were made can be taken back from the toast. */
export function useSaveCards(
  capture: Capture,
  review: Review,
  found: Readonly<Record<string, Classification>>,
  country: string,
  dispatch: Dispatch<ReviewAction>,
): { save: (candidates: readonly Candidate[]) => Promise<void>; progress: SaveProgress | undefined } {
  const ask = useAsk();
  const [progress, setProgress] = useState<SaveProgress>();
  const cancelled = useRef(false);

  function itemsOf(candidates: readonly Candidate[]): { id: string; item: SaveItem }[] {
    return candidates.flatMap((candidate) => {
      const card = review[candidate.id];
      if (!card || card.status.at === 'saved' || card.status.at === 'saving') return [];
      const built = buildSaveItem(candidate, card, targetOf(card, found[candidate.id]), capture, country);
      if (built.ok) return [{ id: candidate.id, item: built.item }];
      const errors = Object.fromEntries(
        Object.entries(built.issues).map(([field, issue]) => [field, translate(`capture.issue_${keyOf(issue)}`)]),
      );
      dispatch({ do: 'patch', id: candidate.id, patch: { errors, isOpen: true } });
      return [];
    });
  }

  async function save(candidates: readonly Candidate[]): Promise<void> {
    const items = itemsOf(candidates);
    if (items.length === 0) return;
    cancelled.current = false;
    const created: { card: string; id: string }[] = [];
    let done = 0;
    let tried = 0;
    const cancel = () => {
      cancelled.current = true;
      show();
    };
    const show = () => setProgress({ done, total: items.length, isStopping: cancelled.current, cancel });
    if (items.length > DEFAULT_SAVE.chunk) show();
    for (const { id } of items) dispatch({ do: 'patch', id, patch: { status: { at: 'saving' } } });
    while (done < items.length && !cancelled.current) {
      const chunk = items.slice(done, done + DEFAULT_SAVE.chunk);
      const answer = await ask('contacts.save', { items: chunk.map(({ item }) => item) });
      tried += chunk.length;
      for (const { id, item } of chunk) {
        const saved = answer.ok ? answer.value.saved.find(({ requestId }) => requestId === item.requestId) : undefined;
        if (saved?.created) created.push({ card: id, id: saved.id });
        dispatch({
          do: 'patch',
          id,
          patch: {
            status: saved
              ? { at: 'saved', id: saved.id, created: saved.created }
              : { at: 'failed', failure: answer.ok ? { reason: 'not-found' } : answer.failure },
          },
        });
      }
      if (!answer.ok) break;
      done += chunk.length;
      if (items.length > DEFAULT_SAVE.chunk) show();
    }
    for (const { id } of items.slice(tried)) dispatch({ do: 'patch', id, patch: { status: { at: 'open' } } });
    setProgress(undefined);
    const title = done < items.length ? i18n.t('capture.savedOf', [done, items.length]) : i18n.t('capture.savedToast', done);
    if (done > 0) showToast({ title, undo: created.length > 0 ? () => void undo(created) : undefined });
  }

  async function undo(created: readonly { card: string; id: string }[]): Promise<void> {
    for (const { card, id } of created) {
      const answer = await ask('contacts.delete', { id });
      if (!answer.ok) return;
      dispatch({ do: 'renew', id: card, requestId: newRequestId() });
      dispatch({ do: 'patch', id: card, patch: { status: { at: 'open' } } });
    }
  }

  return { save, progress };
}
