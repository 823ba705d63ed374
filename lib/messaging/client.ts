import type { Answer, Changed, MessageName, Request } from './protocol';
import { onMessage, sendMessage } from './wire';

/** Asks the worker. Never rejects: a worker that cannot be reached is the failure `failed`. */
export async function ask<N extends MessageName>(name: N, payload: Request<N>): Promise<Answer<N>> {
  try {
    return (await sendMessage('ask', { name, payload })) as Answer<N>;
  } catch (error) {
    return { ok: false, failure: { reason: 'failed', detail: String(error) } };
  }
}

const listeners = new Set<(changed: Changed) => void>();
let stop: (() => void) | undefined;

/** Calls back after every write of the worker. Returns the function that stops it. The wire takes one listener a page, so this one fans out. */
export function onChanged(callback: (changed: Changed) => void): () => void {
  listeners.add(callback);
  stop ??= onMessage('changed', ({ data }) => {
    for (const listener of listeners) listener(data);
  });
  return () => {
    listeners.delete(callback);
    if (listeners.size > 0) return;
    stop?.();
    stop = undefined;
  };
}
