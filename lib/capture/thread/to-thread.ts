import { fingerprint } from '../fingerprint';
import type { MailMessage, MailThread } from '../mail/thread';
import type { MailReading, MessageReading } from '../page/mail/mail-reading';
import { readWhen } from '../when';
import { bareSubject } from './thread-key';

/** The thread that a page shows, oldest mail first, with one name for each mail however often it is read. `own`: the user's addresses. */
export function toThread(reading: MailReading, own: ReadonlySet<string> = new Set()): MailThread {
  const host = URL.canParse(reading.url) ? new URL(reading.url).host : '';
  const mine = new Set([...reading.own, ...own].map((address) => address.toLowerCase()));
  const subject = bareSubject(reading.subject ?? '');
  const people = reading.messages.map(({ from }) => from.address ?? from.name ?? '').toSorted();
  const id = `${host}/${reading.threadId ?? reading.messages[0]?.key ?? fingerprint(subject, ...people)}`;
  const messages = reading.messages.map((message) => toMessage(message, { host, id, subject, mine }));
  return {
    id,
    ...(subject !== '' && { subject }),
    adapter: reading.adapter,
    extent:
      reading.cut || (reading.total ?? 0) > messages.length || messages.some(({ body }) => body.length === 0) ? 'partial' : 'complete',
    own: [...mine],
    messages: messages.toSorted((x, y) => (x.at ?? 0) - (y.at ?? 0)),
  };
}

function toMessage(
  message: MessageReading,
  { host, id, subject, mine }: { host: string; id: string; subject: string; mine: ReadonlySet<string> },
): MailMessage {
  const at = readWhen(message.date ?? '');
  const { from, to, cc, body, path } = message;
  const first = body.find(({ text }) => text !== '')?.text ?? '';
  return {
    id: message.key === undefined ? `${id}#${at ?? fingerprint(from.address ?? from.name ?? '', first)}` : `${host}/${message.key}`,
    ...(at !== undefined && { at }),
    subject: message.subject ?? subject,
    from,
    to,
    cc,
    ...(mine.size > 0 && { direction: mine.has(from.address ?? '') ? ('out' as const) : ('in' as const) }),
    body,
    ...(message.headers && { headers: message.headers }),
    path,
  };
}
