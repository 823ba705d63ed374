import type { Mailbox, MailLine, MailMessage, MailThread } from '../../lib/capture/mail/thread';

/** The lines of a plain text. */
export function mailLines(text: string): MailLine[] {
  return text.split('\n').map((line) => ({ text: line.trim() }));
}

/** A mail of Ada Li's; give what matters. */
export function message(more: Partial<MailMessage> & { text?: string } = {}): MailMessage {
  const { text = 'Hello,\nplease send the offer.', ...rest } = more;
  return {
    id: 'm1@lantern.example',
    at: Date.UTC(2026, 2, 5, 10),
    subject: 'Offer',
    from: { name: 'Ada Li', address: 'ada.li@lantern.example' },
    to: [{ name: 'Rep', address: 'rep@sidecard.example' }],
    cc: [],
    body: mailLines(text),
    path: '',
    ...rest,
  };
}

export function thread(messages: MailMessage[], more: Partial<MailThread> = {}): MailThread {
  return { id: 'thread', subject: 'Offer', adapter: 'eml@1', extent: 'partial', own: ['rep@sidecard.example'], messages, ...more };
}

export const ADA: Mailbox = { name: 'Ada Li', address: 'ada.li@lantern.example' };
