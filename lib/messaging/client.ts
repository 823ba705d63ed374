import type { Answer, Changed, MessageName, Request } from './protocol';
import { sendMessage, onMessage } from './wire';

/** Asks the worker. Never rejects: a worker that cannot be reached is the failure `failed`. */
export async function ask<N extends MessageName>(name: N, payload: Request<N>): Promise<Answer<N>> {
  try {
    return (await sendMessage('ask', { name, payload })) as Answer<N>;
  } catch (error) {
    return { ok: false, failure: { reason: 'failed', detail: String(error) } };
  }
}

/** Calls back after every write of the worker. Returns the function that stops it. */
export function onChanged(callback: (changed: Changed) => void): () => void {
  return onMessage('changed', ({ data }) => callback(data));
}
