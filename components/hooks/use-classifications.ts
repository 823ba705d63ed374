import { useEffect, useState } from 'react';
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
  const [round, setRound] = useState(0);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onChanged(() => {
      clearTimeout(timer);
      timer = setTimeout(() => setRound((before) => before + 1), DEFAULT_CLASSIFY.gather);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);

  useEffect(() => {
    if (paused) return;
    let gone = false;
    void (async () => {
      for (let at = 0; at < drafts.length && !gone; at += DEFAULT_CLASSIFY.chunk) {
        const chunk = drafts.slice(at, at + DEFAULT_CLASSIFY.chunk);
        const answer = await ask('contacts.classify', { drafts: chunk.map(({ draft }) => draft) });
        if (gone) return;
        if (!answer.ok) {
          setHeld((before) => ({ drafts, byId: before.drafts === drafts ? before.byId : {}, failure: answer.failure }));
          return;
        }
        const found = Object.fromEntries(
          chunk.flatMap(({ id }, index) => (answer.value.results[index] ? [[id, answer.value.results[index]] as const] : [])),
        );
        setHeld((before) => ({ drafts, byId: { ...(before.drafts === drafts ? before.byId : {}), ...found } }));
      }
    })();
    return () => {
      gone = true;
    };
  }, [drafts, round, paused]);

  return {
    byId: held.drafts === drafts ? held.byId : {},
    failure: held.drafts === drafts ? held.failure : undefined,
    reload: () => setRound((before) => before + 1),
  };
}
