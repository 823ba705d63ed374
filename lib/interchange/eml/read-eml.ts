import PostalMime, { type Address } from 'postal-mime';

/** A mail file as plain data: who wrote to whom, when, about what, and what it says. `html` is hostile and only ever parsed, never shown. */
export type MailFile = {
  subject: string;
  date?: string;
  participants: { role: 'from' | 'to' | 'cc'; name?: string; address: string }[];
  text: string;
  html?: string;
  /** vCards that came along, as bytes. */
  cards: Uint8Array[];
};

export const DEFAULT_EML = {
  /** Participants taken (20 to 500). */
  participants: 100,
  /** Levels of parts within parts (5 to 256). */
  depth: 40,
  /** Bytes of the headers (64 KiB to 2 MiB). */
  headers: 1024 * 1024,
};

/** Reads one message (RFC 5322, MIME). Undefined when nobody wrote it: then it is not a mail. */
export async function readEml(bytes: Uint8Array): Promise<MailFile | undefined> {
  const mail = await PostalMime.parse(bytes, {
    maxNestingDepth: DEFAULT_EML.depth,
    maxHeadersSize: DEFAULT_EML.headers,
    attachmentEncoding: 'arraybuffer',
  });
  const participants = [
    ...people('from', mail.from ? [mail.from] : []),
    ...people('from', mail.replyTo ?? []),
    ...people('to', mail.to ?? []),
    ...people('cc', mail.cc ?? []),
  ];
  const unique = participants.filter(
    ({ address }, at) => participants.findIndex((each) => each.address.toLowerCase() === address.toLowerCase()) === at,
  );
  if (unique.length === 0) return undefined;
  return {
    subject: mail.subject ?? '',
    ...(mail.date && { date: mail.date }),
    participants: unique.slice(0, DEFAULT_EML.participants),
    text: mail.text ?? '',
    ...(mail.html && { html: mail.html }),
    cards: mail.attachments.flatMap(({ mimeType, filename, content }) =>
      /vcard/i.test(mimeType) || /\.vcf$/i.test(filename ?? '') ? [asBytes(content)] : [],
    ),
  };
}

function people(role: 'from' | 'to' | 'cc', addresses: readonly Address[]): MailFile['participants'] {
  return addresses
    .flatMap((each) => each.group ?? [each])
    .flatMap(({ name, address }) => (address?.includes('@') ? [{ role, address, ...(name && name !== address && { name }) }] : []));
}

function asBytes(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}
