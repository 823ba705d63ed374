import { useCallback, useRef } from 'react';
import type { ContactCard } from '../../lib/domain/contact/card';
import type { ContactDraft } from '../../lib/domain/contact/contact';
import { planEdits } from '../../lib/domain/contact/edit-plan';
import { rebaseDraft } from '../../lib/domain/contact/rebase-draft';
import { type Failure, type Result, fail, ok } from '../../lib/domain/result';
import { useAsk } from './use-ask';

const STALE: Failure = { reason: 'stale' };

/**
 * Saves what the user made of a card that was opened for editing. When the card changed meanwhile the answer is `stale`, once: the text stays
 * in the form, and saving again puts the user's changes onto the newer card.
 */
export function useContactEditor(card: ContactCard): (wanted: ContactDraft) => Promise<Result<{ saved: number }>> {
  const ask = useAsk();
  const opened = useRef({ base: card.shown, seen: revsOf(card) });
  const latest = useRef(card);
  latest.current = card;
  return useCallback(
    async (wanted) => {
      const { base, seen } = opened.current;
      const now = latest.current;
      if (seen !== undefined && seen !== revsOf(now)) {
        opened.current.seen = undefined;
        return fail(STALE);
      }
      const edits = planEdits(now, rebaseDraft(base, wanted, now.shown));
      for (const edit of edits) {
        const answer = await ask('contacts.update', edit, { quiet: true });
        if (answer.ok) continue;
        if (answer.failure.reason === 'stale') opened.current.seen = undefined;
        return answer;
      }
      return ok({ saved: edits.length });
    },
    [ask],
  );
}

function revsOf(card: ContactCard): string | undefined {
  return card.members.map((member) => member.rev).join();
}
