import type { z } from 'zod';
import { type Failure, fail } from '../domain/result';
import { PAYLOAD_LIMITS, brokenLimit } from './limits';
import type { Answer, MessageName, Request } from './protocol';
import { requests } from './requests';
import { onMessage } from './wire';

export type Handlers = { [N in MessageName]: (payload: Request<N>) => Promise<Answer<N>> };
/** As the browser states it; nothing in it comes from the message. */
export type Sender = { id?: string; url?: string };
/** Who we are: the extension's id and the address that its own pages begin with. */
export type Self = { id: string; origin: string };

/** Messages that a content script may send. None yet: what a page says comes back as the result of the injection. */
const CONTENT_MESSAGES: ReadonlySet<string> = new Set();

function isOwnPage(sender: Sender | undefined, self: Self): boolean {
  return sender?.id === self.id && sender.url !== undefined && sender.url.startsWith(self.origin);
}

/** Field paths and zod's codes of a refused payload, without the values. */
function issuesOf(error: z.ZodError): Failure {
  return {
    reason: 'invalid',
    issues: error.issues
      .slice(0, 50)
      .map((issue) => ({ path: issue.path.join('.'), code: issue.code === 'custom' ? issue.message : issue.code })),
  };
}

/**
 * One question, answered or refused: sender, size and depth, known name, strict payload, then the handler. `failureOf` turns what a handler
 * throws into data. Never rejects.
 */
export async function answerQuestion(
  question: unknown,
  sender: Sender | undefined,
  context: { handlers: Handlers; self: Self; failureOf: (error: unknown) => Failure },
): Promise<Answer<MessageName>> {
  const page = isOwnPage(sender, context.self);
  if (!page && sender?.id !== context.self.id) return fail({ reason: 'refused', detail: 'sender' });
  const broken = brokenLimit(question, page ? PAYLOAD_LIMITS.page : PAYLOAD_LIMITS.content);
  if (broken) return fail({ reason: 'refused', detail: broken });
  const { name, payload } = (question ?? {}) as { name?: unknown; payload?: unknown };
  if (typeof name !== 'string' || !Object.hasOwn(requests, name)) return fail({ reason: 'refused', detail: 'unknown message' });
  if (!page && !CONTENT_MESSAGES.has(name)) return fail({ reason: 'refused', detail: 'sender' });
  const parsed = requests[name as MessageName].safeParse(payload);
  if (!parsed.success) return { ok: false, failure: issuesOf(parsed.error) };
  const handler = context.handlers[name as MessageName] as (payload: unknown) => Promise<Answer<MessageName>>;
  try {
    return await handler(parsed.data);
  } catch (error) {
    return { ok: false, failure: context.failureOf(error) };
  }
}

/** Answers the pages of this extension. Call synchronously when the worker starts. */
export function serve(context: { handlers: Handlers; self: Self; failureOf: (error: unknown) => Failure }): void {
  onMessage('ask', ({ data, sender }) => answerQuestion(data, sender, context));
}
