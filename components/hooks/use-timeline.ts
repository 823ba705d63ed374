import { useCallback, useEffect, useRef, useState } from 'react';
import type { TimelineEntry } from '../../lib/domain/history/timeline';
import type { Failure } from '../../lib/domain/result';
import { ask, onChanged } from '../../lib/messaging/client';
import { DEFAULT_ANSWER } from './use-answer';

export const DEFAULT_TIMELINE = {
  /** Rows a message (20 to 200). */
  page: 40,
  /** Rows read again at once after a write (the protocol's limit is 200). */
  again: 200,
};

export type Timeline = {
  state: 'loading' | 'ready' | 'failed';
  entries: TimelineEntry[];
  hasMore: boolean;
  failure?: Failure;
  more: () => void;
  reload: () => void;
};
type Held = { id: string | null; state: Timeline['state']; entries: TimelineEntry[]; hasMore: boolean; failure?: Failure };

/** A customer's history, newest first, page by page, read again after a write. */
export function useTimeline(id: string | null): Timeline {
  const [held, setHeld] = useState<Held>({ id: null, state: 'loading', entries: [], hasMore: false });
  const turn = useRef({ last: 0 });
  const count = useRef(0);
  const last = useRef<TimelineEntry>(undefined);
  const busy = useRef(false);

  const read = useCallback(
    async (limit: number, before?: TimelineEntry) => {
      if (id === null) return;
      const turns = turn.current;
      const mine = ++turns.last;
      busy.current = true;
      const answer = await ask('timeline.page', { id, limit, ...(before ? { before: { at: before.at, id: before.id } } : {}) });
      if (mine !== turns.last) return;
      busy.current = false;
      setHeld((old) => {
        if (!answer.ok) return { id, state: 'failed', failure: answer.failure, entries: old.id === id ? old.entries : [], hasMore: false };
        const entries = before && old.id === id ? [...old.entries, ...answer.value.entries] : answer.value.entries;
        count.current = entries.length;
        last.current = entries.at(-1);
        return { id, state: 'ready', entries, hasMore: answer.value.more };
      });
    },
    [id],
  );
  const reload = useCallback(() => void read(Math.min(DEFAULT_TIMELINE.again, Math.max(DEFAULT_TIMELINE.page, count.current))), [read]);

  useEffect(() => {
    count.current = 0;
    void read(DEFAULT_TIMELINE.page);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onChanged(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        reload();
      }, DEFAULT_ANSWER.gather);
    });
    const turns = turn.current;
    return () => {
      turns.last++;
      clearTimeout(timer);
      stop();
    };
  }, [read, reload]);

  const current: Held = held.id === id ? held : { id, state: 'loading', entries: [], hasMore: false };
  const { state, entries, hasMore, failure } = current;
  const more = useCallback(() => {
    if (!busy.current && last.current) void read(DEFAULT_TIMELINE.page, last.current);
  }, [read]);
  return { state, entries, hasMore, failure, more, reload };
}
