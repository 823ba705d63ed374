import type { Page } from 'puppeteer-core';
import type { Answer, Answers, MessageName, Request } from '../../../lib/messaging/protocol.ts';

/** Asks the worker through a page of the extension, in the wire format of @webext-core/messaging, as the interface does. */
export async function askRaw(page: Page, question: unknown): Promise<unknown> {
  return page.evaluate(async (data) => {
    const reply = (await chrome.runtime.sendMessage({ id: Math.floor(Math.random() * 1e9), type: 'ask', data, timestamp: Date.now() })) as
      | { res?: unknown; err?: { message?: string } }
      | undefined;
    if (reply?.err) throw new Error(reply.err.message ?? 'the worker threw');
    return reply?.res;
  }, question);
}

/** One question of the protocol and its answer, failures included. */
export async function ask<N extends MessageName>(page: Page, name: N, payload: Request<N>): Promise<Answer<N>> {
  return (await askRaw(page, { name, payload })) as Answer<N>;
}

/** The value of an answer. @throws when the worker answers with a failure */
export async function told<N extends MessageName>(page: Page, name: N, payload: Request<N>): Promise<Answers[N]> {
  const answer = await ask(page, name, payload);
  if (!answer.ok) throw new Error(`${name}: ${JSON.stringify(answer.failure)}`);
  return answer.value;
}
