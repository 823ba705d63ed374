import { useCallback, useEffect, useRef, useState } from 'react';
import type { ContactDraft } from '../../lib/domain/contact/contact';
import type { Classification } from '../../lib/domain/pair/pair';
import type { Failure } from '../../lib/domain/result';
import { ask, onChanged } from '../../lib/messaging/client';

export const DEFAULT_CLASSIFY = {
  /** Drafts a message (5 to 50, the protocol's limit): the first cards are judged while the rest wait. */
  chunk: 20,
  /** Milliseconds after a write until all are judged again (100 to 1000). */
  gather: 400,
};

export type Classifications = { byId: Readonly<Record<string, Classification>>; failure?: Failure; reload: () => void };

/** What the book knows of each draft, filled in chunk by chunk, judged again after a write. `drafts` must keep its identity between renders. */
export function useClassifications(drafts: readonly { id: string; draft: ContactDraft }[], paused: boolean): Classifications {
  const [held, setHeld] = useState<{ drafts: unknown; byId: Record<string, Classification>; failure?: Failure }>({
    drafts: null,
    byId: {},
  });
  const turn = useRef({ last: 0 });

  const judge = useCallback(async () => {
    const turns = turn.current;
    const mine = ++turns.last;
    for (let at = 0; at < drafts.length; at += DEFAULT_CLASSIFY.chunk) {
      const chunk = drafts.slice(at, at + DEFAULT_CLASSIFY.chunk);
      const answer = await ask('contacts.classify', { drafts: chunk.map(({ draft }) => draft) });
      if (mine !== turns.last) return;
      const known = (before: typeof held) => (before.drafts === drafts ? before.byId : {});
      if (!answer.ok) {
        setHeld((before) => ({ drafts, byId: known(before), failure: answer.failure }));
        return;
      }
      const { results } = answer.value;
      const found = Object.fromEntries(chunk.flatMap(({ id }, index) => (results[index] ? [[id, results[index]] as const] : [])));
      setHeld((before) => ({ drafts, byId: { ...known(before), ...found } }));
    }
  }, [drafts]);

  useEffect(() => {
    if (paused) return;
    void judge();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onChanged(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void judge(), DEFAULT_CLASSIFY.gather);
    });
    const turns = turn.current;
    return () => {
      turns.last++;
      clearTimeout(timer);
      stop();
    };
  }, [judge, paused]);

  return {
    byId: held.drafts === drafts ? held.byId : {},
    failure: held.drafts === drafts ? held.failure : undefined,
    reload: () => void judge(),
  };
}
