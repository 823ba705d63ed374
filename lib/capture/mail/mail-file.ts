import { fingerprint } from '../fingerprint';
import { bareSubject } from '../thread/thread-key';
import { cleanLine } from '../page/clean';
import { readWhen } from '../when';
import { readQuotes } from './quotes';
import type { Mailbox, MailHeaders, MailLine, MailMessage, MailThread } from './thread';

/** A mail as a file holds it, parsed. Hostile text. */
export type FileMail = {
  id?: string;
  references: string[];
  subject: string;
  date?: string;
  participants: { role: 'from' | 'reply-to' | 'to' | 'cc'; name?: string; address: string }[];
  headers: Record<string, string>;
};
export type FileMessage = MailMessage & { references: string[] };

export const DEFAULT_MAIL_FILE = {
  /** Mails from which on an address that is in nearly all of them is taken for the user's (10 to 100). */
  ownFrom: 20,
  /** The share of the mails that it has to be in (0.7 to 1). */
  ownShare: 0.8,
  /** Characters of a name, of a subject. */
  line: 400,
};

/** A mail of a file as the book's message. What it quotes is left out: with a whole mailbox at hand the earlier mails are there themselves. */
export function fileMessage(mail: FileMail, body: readonly MailLine[], path = ''): FileMessage {
  const mailboxes = (role: FileMail['participants'][number]['role']) => mail.participants.filter((each) => each.role === role).map(mailbox);
  const at = readWhen(mail.date ?? '');
  const [from] = mailboxes('from');
  const subject = cleanLine(mail.subject, DEFAULT_MAIL_FILE.line);
  const { lines, below } = readQuotes(body);
  const kept = [...lines, ...below].flatMap((line) => body[line] ?? []);
  const replyTo = mailboxes('reply-to');
  return {
    id: mail.id ?? `file#${at ?? ''}#${fingerprint(from?.address ?? '', subject, kept[0]?.text ?? '')}`,
    ...(at !== undefined && { at }),
    ...(subject && { subject }),
    ...(from && { from }),
    ...(replyTo.length > 0 && { replyTo }),
    to: mailboxes('to'),
    cc: mailboxes('cc'),
    body: kept,
    headers: mail.headers as MailHeaders,
    path,
    references: mail.references,
  };
}

function mailbox({ name = '', address }: { name?: string; address: string }): Mailbox {
  const shown = cleanLine(name, DEFAULT_MAIL_FILE.line);
  return { ...(shown && { name: shown }), address: cleanLine(address, 320).toLowerCase() };
}

/**
 * The user's own addresses: those known, those that the mails were delivered to (`Delivered-To`), and in a mailbox the one that nearly every mail has as
 * sender or receiver.
 */
export function ownAddresses(messages: readonly MailMessage[], known: readonly string[]): string[] {
  const own = new Set(known.map((address) => address.toLowerCase()));
  const count = new Map<string, number>();
  for (const { from, to, cc, headers } of messages) {
    const delivered = headers?.['delivered-to']?.trim().replace(/^<|>$/g, '').toLowerCase();
    if (delivered !== undefined && /^[^\s@<>]+@[^\s@<>]+$/.test(delivered))
      count.set(`to ${delivered}`, (count.get(`to ${delivered}`) ?? 0) + 1);
    const here = new Set([from, ...to, ...cc].flatMap((each) => each?.address ?? []));
    for (const address of here) count.set(address, (count.get(address) ?? 0) + 1);
  }
  const many = messages.length >= DEFAULT_MAIL_FILE.ownFrom;
  for (const [key, times] of count) {
    if (key.startsWith('to ')) own.add(key.slice(3));
    else if (many && times >= messages.length * DEFAULT_MAIL_FILE.ownShare) own.add(key);
  }
  return [...own];
}

/** The threads of a file: mails that refer to each other (RFC 5322 section 3.6.4), and answers without references by their subject. Newest thread first. */
export function fileThreads(messages: readonly FileMessage[], adapter: string, own: readonly string[]): MailThread[] {
  const mine = new Set(own);
  const parent = new Map<string, string>();
  const rootOf = (id: string): string => {
    let at = id;
    for (let up = parent.get(at); up !== undefined && up !== at; up = parent.get(at)) at = up;
    parent.set(id, at);
    return at;
  };
  const join = (x: string, y: string) => parent.set(rootOf(x), rootOf(y));
  for (const message of messages) {
    for (const reference of message.references) join(message.id, reference);
    const subject = bareSubject(message.subject ?? '').toLowerCase();
    if (message.references.length === 0 && subject !== '') join(message.id, `subject ${subject}`);
  }
  const threads = new Map<string, Map<string, MailMessage>>();
  for (const { references: _, ...message } of messages) {
    const isOut = mine.has(message.from?.address ?? '');
    const known: MailMessage = mine.size > 0 ? { ...message, direction: isOut ? 'out' : 'in' } : message;
    const root = rootOf(message.id);
    const thread = threads.get(root) ?? new Map<string, MailMessage>();
    thread.set(known.id, known);
    threads.set(root, thread);
  }
  return [...threads.values()]
    .map((all): MailThread => {
      const sorted = [...all.values()].sort((x, y) => (x.at ?? 0) - (y.at ?? 0));
      const subject = bareSubject(sorted[0]?.subject ?? '');
      return { id: sorted[0]?.id ?? '', ...(subject && { subject }), adapter, extent: 'partial', own: [...own], messages: sorted };
    })
    .sort((x, y) => (y.messages.at(-1)?.at ?? 0) - (x.messages.at(-1)?.at ?? 0));
}
