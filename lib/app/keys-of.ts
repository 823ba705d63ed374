import type { Contact, ContactDraft } from '../domain/contact/contact';
import { matchKeys } from '../match/keys';
import type { Records, StoreName } from '../store/store';

/** Ids of other programs that are kept of a contact; more say nothing more. */
const MOST_UIDS = 3;

/** What a record is looked up by, in plain words; the store keeps keyed hashes of them. */
export function keysOf<N extends StoreName>(store: N, record: Records[N], country: string): string[] {
  if (store !== 'contacts') return [];
  const contact = record as Contact;
  const known = KNOWN.get(contact);
  return known?.country === country ? known.keys : [...uidsOf(contact), ...matchKeys(contact, country)];
}

const KNOWN = new WeakMap<Contact, { country: string; keys: string[] }>();

/** A record's keys, worked out when it was looked for in the book, are not worked out again when it is written. */
export function rememberKeys(contact: Contact, country: string, keys: string[]): void {
  KNOWN.set(contact, { country, keys });
}

/** The ids that a contact has in other programs (vCard UID, RFC 6350 section 6.7.6): by them a file that comes a second time finds it. */
export function uidsOf({ unknownProps }: Pick<ContactDraft, 'unknownProps'>): string[] {
  if (unknownProps.length === 0) return [];
  return unknownProps.flatMap(({ name, value }) => (name === 'UID' && value !== '' ? [`uid:${value}`] : [])).slice(0, MOST_UIDS);
}
