import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../lib/domain/result';
import { ask, onChanged } from '../../lib/messaging/client';
import type { Answers, MessageName, Request } from '../../lib/messaging/protocol';

export const DEFAULT_ANSWER = {
  /** Milliseconds that news of changes is gathered before asking again (20 to 500). */
  gather: 60,
};

/** `ready` keeps the last value while it is asked again, so that nothing flickers; `failed` without a value, or after one. */
export type AnswerState<T> =
  | { state: 'loading'; value?: undefined; failure?: undefined }
  | { state: 'ready'; value: T; failure?: undefined }
  | { state: 'failed'; value?: T; failure: Failure };

/**
 * Asks the worker, and again whenever something was written (of `stores`, when given). A `null` payload asks nothing yet. A new payload
 * starts over with `loading`, unless `keep` holds the old value until the new one is there (search as you type). An answer that says the same again is
 * the same object: what was made of it stands.
 */
export function useAnswer<N extends MessageName>(
  name: N,
  payload: Request<N> | null,
  { keep = false, stores }: { keep?: boolean; stores?: readonly string[] } = {},
): AnswerState<Answers[N]> & { reload: () => void } {
  const key = payload === null ? null : JSON.stringify(payload);
  const [held, setHeld] = useState<{ key: string | null; answer: AnswerState<Answers[N]> }>({ key: null, answer: { state: 'loading' } });
  const turn = useRef({ last: 0 });

  const load = useCallback(async () => {
    if (key === null) return;
    const turns = turn.current;
    const mine = ++turns.last;
    const answer = await ask(name, JSON.parse(key) as Request<N>);
    if (mine !== turns.last) return;
    setHeld((before) => {
      if (answer.ok && before.key === key && before.answer.state === 'ready' && isSame(before.answer.value, answer.value)) return before;
      return {
        key,
        answer: answer.ok
          ? { state: 'ready', value: answer.value }
          : {
              state: 'failed',
              failure: answer.failure,
              ...(before.key === key && before.answer.value !== undefined ? { value: before.answer.value } : {}),
            },
      };
    });
  }, [name, key]);

  useEffect(() => {
    void load();
    const turns = turn.current;
    return () => {
      turns.last++;
    };
  }, [load]);

  const filter = stores?.join();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onChanged((changed) => {
      if (filter !== undefined && changed.stores.length > 0 && !changed.stores.some((store) => filter.split(',').includes(store))) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        void load();
      }, DEFAULT_ANSWER.gather);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [load, filter]);

  const current: AnswerState<Answers[N]> = held.key === key || (keep && held.answer.state === 'ready') ? held.answer : { state: 'loading' };
  return { ...current, reload: load };
}

/** Answers come as JSON. */
function isSame(before: unknown, now: unknown): boolean {
  return JSON.stringify(before) === JSON.stringify(now);
}
