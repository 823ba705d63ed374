import { fingerprint } from '../fingerprint';
import type { MailThread } from '../mail/thread';

/** `Re: AW: 回复：Offer` is the thread `Offer`. */
export function bareSubject(subject: string): string {
  return subject
    .replace(/^(?:\s*(?:re|fwd?|aw|wg|sv|vs|antw|tr|rif|odp|res|enc|ynt|回复|答复|转发|回覆|轉寄|답장|전달)\s*(?:\[\d+\])?\s*[:：])+/i, '')
    .trim();
}

/** The same for every mail of a thread, on whichever page it is read: by its subject, since few sites name their threads alike in all places. */
export function threadKey(thread: Pick<MailThread, 'subject' | 'id'>): string {
  const subject = bareSubject(thread.subject ?? '').toLowerCase();
  return `mail:${fingerprint(subject === '' ? thread.id : subject)}`;
}
