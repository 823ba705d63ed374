import type { InteractionDraft } from '../../domain/interaction/interaction';
import { mailExternalId, planThreadLog } from '../mail/plan-thread-log';
import type { MailThread, NeverLog, ThreadContacts } from '../mail/thread';
import { threadKey } from './thread-key';

/** A mail for one timeline. `timed`: its own time is known; `threadKey`: what a reminder that waits for a reply knows the thread by. */
export type MailToLog = { draft: InteractionDraft; timed: boolean; threadKey: string };
/** `message`: its place in the thread. */
export type LogEntry = { message: number; mail: MailToLog };

/** What is logged of a thread: one entry a mail and known participant. */
export function threadLog(
  thread: MailThread,
  contacts: ThreadContacts,
  how: { text: 'new' | 'none'; never: NeverLog; now: number; url: string },
): LogEntry[] {
  const { url, ...rest } = how;
  const drafts = planThreadLog(thread, contacts, { ...rest, own: new Set(thread.own), ...(/^https?:/.test(url) && { url }) });
  const placeOf = new Map(
    thread.messages.flatMap((message, at) =>
      [message.from, ...message.to, ...message.cc].flatMap((box) =>
        box?.address === undefined ? [] : [[mailExternalId(message.id, box.address), at] as const],
      ),
    ),
  );
  return drafts.flatMap((draft) => {
    const message = placeOf.get(draft.externalId ?? '');
    if (message === undefined) return [];
    return [{ message, mail: { draft, timed: thread.messages[message]?.at !== undefined, threadKey: threadKey(thread) } }];
  });
}
