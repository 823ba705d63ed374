import type { Mailbox, MailLine } from '../../mail/thread';

/** One mail as a page shows it. Hostile until `mail-reading-schema.ts` has parsed it. */
export type MessageReading = {
  /** The site's own name of it, the same whenever it is shown. */
  key?: string;
  from: Mailbox;
  to: Mailbox[];
  cc: Mailbox[];
  /** As printed, or the machine form where the page has one. */
  date?: string;
  subject?: string;
  body: MailLine[];
  /** Where the raw mail was read: fields that tell machines and lists from people. */
  headers?: Record<string, string>;
  /** For `highlight`, in its frame. */
  path: string;
};

/** The answer of `mail-reader` in one frame. */
export type MailReading = {
  version: 1;
  url: string;
  title: string;
  lang: string;
  /** `roundcube@1`, `mail-generic@1` */
  adapter: string;
  /** It is this site, but not built as the adapter knows it: read by labels instead. */
  changed?: true;
  /** The site's own name of the thread. */
  threadId?: string;
  subject?: string;
  /** Addresses that the page says are the user's. */
  own: string[];
  /** How many mails the thread has, where the page tells; more than `messages` when some are folded up or elsewhere. */
  total?: number;
  /** How the rest can be had from the same origin when the user asks for it. */
  whole?: 'raw' | 'print';
  messages: MessageReading[];
  /** A message is being written: to whom. */
  composing?: Mailbox[];
  /** A page of a mail site on which no mail is open. */
  closed?: true;
  /** Not all of it was read: too many nodes, lines, mails, or too slow. */
  cut?: true;
  /** Whole milliseconds that reading took. */
  took: number;
};
