import type { InteractionDraft } from '../../domain/interaction/interaction';
import { LIMITS } from '../../domain/record';
import { fingerprint } from '../fingerprint';
import { isNever } from './judge-participant';
import { earlierReplies, newText } from './new-text';
import type { Mailbox, MailMessage, MailThread, PlanThreadLog } from './thread';

/** With `externalId` it makes a mail unique in the book, wherever it was read. */
export const MAIL_SOURCE = 'mail';

/** What a mail is known by in the history of one participant; the address, not the contact, so that a merge changes nothing. */
export function mailExternalId(messageId: string, address: string): string {
  const id = `${messageId} ${address}`;
  return id.length <= 500 ? id : `${fingerprint(messageId)} ${fingerprint(address)}`;
}

export const planThreadLog: PlanThreadLog = (thread, contacts, how) => {
  const drafts: InteractionDraft[] = [];
  for (const message of thread.messages) {
    const roles = rolesOf(message);
    if (roles.some(({ address }) => address !== undefined && isNever(address, how.never))) continue;
    const own = new Set([...how.own, ...thread.own]);
    const isOut = message.direction === 'out' || own.has(message.from?.address ?? '');
    const logged = new Set<string>();
    let text: string | undefined;
    for (const { address } of roles) {
      const contactId = address === undefined || own.has(address) ? undefined : contacts.get(address)?.contactId;
      if (address === undefined || contactId === undefined || logged.has(contactId)) continue;
      logged.add(contactId);
      text ??= how.text === 'none' ? '' : textOf(message, thread);
      const subject = clip(message.subject ?? thread.subject ?? '', LIMITS.line);
      drafts.push({
        contactId,
        type: 'email',
        at: message.at ?? how.now,
        direction: isOut ? 'out' : 'in',
        participants: roles.slice(0, LIMITS.list).map(({ role, name, address: each }) => {
          const known = each === undefined ? undefined : contacts.get(each)?.contactId;
          return {
            role,
            ...(name?.trim() && { name: clip(name.trim(), LIMITS.line) }),
            ...(each && { address: clip(each, LIMITS.line) }),
            ...(known !== undefined && { contactId: known }),
          };
        }),
        ...(subject && { subject }),
        ...(text && { text: clip(text, LIMITS.text) }),
        ...(how.url && { url: how.url }),
        source: MAIL_SOURCE,
        externalId: mailExternalId(message.id, address),
      });
    }
  }
  return drafts;
};

type Role = { role: 'from' | 'to' | 'cc' } & Mailbox;

function rolesOf({ from, to, cc }: MailMessage): Role[] {
  return [
    ...(from ? [{ role: 'from' as const, ...from }] : []),
    ...to.map((each) => ({ role: 'to' as const, ...each })),
    ...cc.map((each) => ({ role: 'cc' as const, ...each })),
  ];
}

function textOf(message: MailMessage, thread: MailThread): string {
  const same = (other: MailMessage) => other.from?.address !== undefined && other.from.address === message.from?.address;
  const others = thread.messages.filter(same).map(({ body }) => body);
  return newText(message.body, message.from ?? {}, earlierReplies(message.body, others));
}

function clip(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
}
