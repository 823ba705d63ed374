import type { Contact } from '../contact/contact';

/** Mailbox addresses are compared without case (RFC 5321 section 2.4 allows case in the local part; nobody uses it). */
export function emailKey(address: string): string {
  return address.trim().toLowerCase();
}

/** E.164 when it is known, else the digits as written; the extension is part of it. */
export function phoneKey(phone: Pick<Contact['phones'][number], 'raw' | 'e164' | 'ext'>): string {
  const number = phone.e164 ?? phone.raw.normalize('NFKC').replace(/[^\d+]/g, '');
  return `${number === '' ? plain(phone.raw) : number}${phone.ext ? `;ext=${phone.ext}` : ''}`;
}

/** A web address without scheme, `www.` or `m.`, query, fragment and closing slash; the host in lower case. */
export function uriKey(uri: string): string {
  const match = /^(?:[a-z][a-z\d+.-]*:\/\/)?([^/?#\s]+)([^?#\s]*)/i.exec(uri.trim());
  if (!match) return plain(uri);
  const [, host = '', path = ''] = match;
  return host.toLowerCase().replace(/^(?:www|m|mobile)\./, '') + path.replace(/\/+$/, '');
}

/** Text compared without case, width and runs of white space. */
export function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** What makes two elements of a list field the same value, whatever their ids and labels. */
export const elementKeys = {
  emails: (element) => emailKey(element.address),
  phones: phoneKey,
  addresses: (element) => plain(element.full).replace(/[\s,，、.]+/g, ' '),
  orgs: (element) => [element.orgId ?? plain(element.name ?? ''), plain(element.title ?? ''), plain(element.department ?? '')].join('\n'),
  profiles: (element) => uriKey(element.uri).toLowerCase(),
  urls: (element) => uriKey(element.uri),
} satisfies { [F in ElementField]: (element: Contact[F][number]) => string };

/** List fields whose elements have ids. */
export type ElementField = 'emails' | 'phones' | 'addresses' | 'orgs' | 'profiles' | 'urls';
export const ELEMENT_FIELDS = ['emails', 'phones', 'addresses', 'orgs', 'profiles', 'urls'] as const satisfies readonly ElementField[];
