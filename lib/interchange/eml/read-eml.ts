import PostalMime, { type Address, type Attachment, type Email } from 'postal-mime';
import { unflaggedFlowed, unflow } from './flowed';

/** A mail file as plain data: who wrote to whom, when, about what, and what it says. `html` is hostile and only ever parsed, never shown. */
export type MailFile = {
  /** Message-ID without brackets. */
  id?: string;
  /** Message-IDs of the mails before it, the first of the thread in front (RFC 5322 section 3.6.4). */
  references: string[];
  subject: string;
  date?: string;
  participants: MailFileParticipant[];
  /** Header fields that tell machines and lists from people, by lower-case name. */
  headers: Record<string, string>;
  text: string;
  html?: string;
  /** Why there is no text to read: an encrypted mail (S/MIME, OpenPGP). */
  sealed?: true;
  /** It is an invitation or an answer to one (RFC 6047), not a letter. */
  invitation?: true;
  /** vCards that came along, as bytes. */
  cards: Uint8Array[];
};
export type MailFileParticipant = { role: 'from' | 'reply-to' | 'to' | 'cc'; name?: string; address: string };

export const DEFAULT_EML = {
  /** Participants taken (20 to 500). */
  participants: 100,
  /** Levels of parts within parts (5 to 256). */
  depth: 40,
  /** Bytes of the headers (64 KiB to 2 MiB). */
  headers: 1024 * 1024,
  /** Characters of the text and of the markup that are kept (100,000 to 10,000,000); a body beyond is cut. */
  body: 5_000_000,
  /** Characters of one header value. */
  value: 1_000,
};

const KEPT = new Set([
  'list-id',
  'list-unsubscribe',
  'list-post',
  'precedence',
  'auto-submitted',
  'x-auto-response-suppress',
  'feedback-id',
  'x-mailer',
  'return-path',
  'sender',
  'delivered-to',
]);

/** Reads one message (RFC 5322, MIME). Undefined when nobody wrote it: then it is not a mail. */
export async function readEml(raw: Uint8Array): Promise<MailFile | undefined> {
  const { bytes, flowed } = unflaggedFlowed(raw);
  const mail = await PostalMime.parse(bytes, {
    maxNestingDepth: DEFAULT_EML.depth,
    maxHeadersSize: DEFAULT_EML.headers,
    attachmentEncoding: 'arraybuffer',
    // A mail in a mail is somebody else's.
    forceRfc822Attachments: true,
  });
  const participants = unique([
    ...people('from', mail.from ? [mail.from] : []),
    ...people('reply-to', mail.replyTo ?? []),
    ...people('to', mail.to ?? []),
    ...people('cc', mail.cc ?? []),
  ]);
  if (!participants.some(({ role }) => role === 'from')) return undefined;
  const text = (mail.text ?? '').slice(0, DEFAULT_EML.body);
  const id = idsIn(mail.messageId ?? '')[0];
  return {
    ...(id && { id }),
    references: [...new Set([...idsIn(mail.references ?? ''), ...idsIn(mail.inReplyTo ?? '')])].slice(0, 100),
    subject: (mail.subject ?? '').slice(0, DEFAULT_EML.value),
    ...(mail.date && { date: mail.date }),
    participants,
    headers: headersOf(mail),
    text: flowed ? unflow(text) : text,
    ...(mail.html && { html: mail.html.slice(0, DEFAULT_EML.body) }),
    ...(isSealed(mail) && { sealed: true }),
    ...(mail.attachments.some(isInvitation) && { invitation: true }),
    cards: mail.attachments.flatMap(({ mimeType, filename, content }) =>
      /vcard/i.test(mimeType) || /\.vcf$/i.test(filename ?? '') ? [asBytes(content)] : [],
    ),
  };
}

function people(role: MailFileParticipant['role'], addresses: readonly Address[]): MailFileParticipant[] {
  return addresses
    .slice(0, DEFAULT_EML.participants * 2)
    .flatMap((each) => each.group?.slice(0, DEFAULT_EML.participants) ?? [each])
    .flatMap(({ name, address }) => {
      if (!address?.includes('@') || address.length > 320) return [];
      const shown = name?.trim().slice(0, 400);
      return [{ role, address, ...(shown && shown !== address && { name: shown }) }];
    });
}

function unique(participants: readonly MailFileParticipant[]): MailFileParticipant[] {
  const seen = new Map<string, MailFileParticipant>();
  for (const each of participants) {
    const key = each.address.toLowerCase();
    if (!seen.has(key)) seen.set(key, each);
  }
  return [...seen.values()].slice(0, DEFAULT_EML.participants);
}

function idsIn(value: string): string[] {
  return [...value.slice(0, 20_000).matchAll(/<([^<>\s]{1,250})>/g)].map(([, id = '']) => id);
}

function headersOf({ headers }: Email): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const { key, value } of headers) if (KEPT.has(key)) kept[key] ??= value.slice(0, DEFAULT_EML.value);
  return kept;
}

/** Without a text of its own, and sealed: RFC 8551 section 3.3, RFC 3156 section 4. */
function isSealed({ headers, attachments, text, html }: Email): boolean {
  const type = headers.find(({ key }) => key === 'content-type')?.value ?? '';
  const sealed = /^(?:application\/(?:x-)?pkcs7-mime\b(?!.*signed-data)|multipart\/encrypted)/i.test(type);
  const inside = attachments.some(({ mimeType }) => /pkcs7-mime|pgp-encrypted/i.test(mimeType));
  return sealed || (inside && !text?.trim() && !html) || text?.trim().startsWith('-----BEGIN PGP MESSAGE-----') === true;
}

function isInvitation({ mimeType, method }: Attachment): boolean {
  return /^text\/calendar$/i.test(mimeType) || (/^application\/ics$/i.test(mimeType) && method !== undefined);
}

function asBytes(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}
