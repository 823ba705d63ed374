import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../lib/domain/result';
import { ask, onChanged } from '../../lib/messaging/client';
import type { Answers, MessageName, Request } from '../../lib/messaging/protocol';
import { DEFAULT_ANSWER } from './use-answer';

export const DEFAULT_PAGED = {
  /** Rows a message (20 to 200, the protocol's limit). */
  page: 50,
};

export type Paged<T> = {
  state: 'loading' | 'ready' | 'failed';
  rows: T[];
  total: number;
  /** Whether all pages are held; a page may have fewer rows than it was asked for. */
  ended: boolean;
  failure?: Failure;
  more: () => void;
  reload: () => void;
};

type PagedName = { [N in MessageName]: Request<N> extends { offset: number; limit: number } ? N : never }[MessageName];

/**
 * Reads a list page by page (`more` asks for the next one) and reads all pages held again after a write. `rowsOf` and `payload` may be new each
 * render; the list starts over when the payload's JSON changes. `null` asks nothing.
 */
export function usePaged<N extends PagedName, T>(
  name: N,
  payload: Omit<Request<N>, 'offset' | 'limit'> | null,
  rowsOf: (answer: Answers[N]) => T[],
): Paged<T> {
  const key = payload === null ? null : JSON.stringify(payload);
  const [held, setHeld] = useState<Omit<Paged<T>, 'more' | 'reload'> & { key: string | null }>({
    key: null,
    state: 'loading',
    rows: [],
    total: 0,
    ended: false,
  });
  const latest = useRef({ rowsOf, asked: 0, total: 0, turn: 0, busy: false });
  latest.current.rowsOf = rowsOf;

  const read = useCallback(
    async (from: number, upTo: number) => {
      if (key === null) return;
      const mine = ++latest.current.turn;
      latest.current.busy = true;
      const rows: T[] = [];
      let total = 0;
      let offset = from;
      do {
        const request = { ...JSON.parse(key), offset, limit: DEFAULT_PAGED.page } as Request<N>;
        const answer = await ask(name, request);
        if (mine !== latest.current.turn) return;
        if (!answer.ok) {
          latest.current.busy = false;
          setHeld((before) => ({ ...before, key, state: 'failed', failure: answer.failure }));
          return;
        }
        rows.push(...latest.current.rowsOf(answer.value));
        total = (answer.value as { total: number }).total;
        offset += DEFAULT_PAGED.page;
      } while (offset < Math.min(upTo, total));
      latest.current = { ...latest.current, busy: false, asked: offset, total };
      const ended = offset >= total;
      setHeld((before) => ({ key, state: 'ready', rows: from > 0 && before.key === key ? [...before.rows, ...rows] : rows, total, ended }));
    },
    [name, key],
  );

  const reload = useCallback(() => void read(0, Math.max(latest.current.asked, DEFAULT_PAGED.page)), [read]);
  const more = useCallback(() => {
    const { asked, total, busy } = latest.current;
    if (!busy && asked > 0 && asked < total) void read(asked, asked + DEFAULT_PAGED.page);
  }, [read]);

  useEffect(() => {
    latest.current.asked = 0;
    void read(0, DEFAULT_PAGED.page);
  }, [read]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onChanged(() => {
      timer ??= setTimeout(() => {
        timer = undefined;
        reload();
      }, DEFAULT_ANSWER.gather);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [reload]);

  const current = held.key === key ? held : { state: 'loading' as const, rows: [], total: 0, ended: false };
  return {
    state: current.state,
    rows: current.rows,
    total: current.total,
    ended: current.ended,
    failure: held.key === key ? held.failure : undefined,
    more,
    reload,
  };
}
