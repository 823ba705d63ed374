import { useCallback } from 'react';
import { ask } from '../../lib/messaging/client';
import type { Answer, MessageName, Request } from '../../lib/messaging/protocol';
import { failureText } from '../ui/failure-text';
import { showToast } from '../ui/toast';

export type Ask = <N extends MessageName>(name: N, payload: Request<N>, options?: { quiet?: boolean }) => Promise<Answer<N>>;

/** Asks the worker to do something. A failure is said in a toast, unless `quiet`: then the caller shows it where it belongs. */
export function useAsk(): Ask {
  return useCallback(async (name, payload, { quiet = false } = {}) => {
    const answer = await ask(name, payload);
    if (!answer.ok && !quiet) {
      const { title, advice } = failureText(answer.failure);
      showToast({ title, detail: advice, tone: 'bad' });
    }
    return answer;
  }, []);
}
