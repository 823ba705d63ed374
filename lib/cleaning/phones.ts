import type { FoundFault } from '../domain/cleaning/finding';
import type { Contact } from '../domain/contact/contact';
import type { Reason } from '../domain/reason';
import { readPhone } from '../match/normalise/phone';

/** Written with its country code. */
const INTERNATIONAL = /^\s*(?:tel:)?\(?[+＋]/i;

/** Numbers of a contact that are not held in E.164 (ITU-T E.164): read as people of the contact's country write them, else of the user's. */
export function phoneFaults(contact: Contact, country: string): FoundFault[] {
  const own = contact.addresses.find((address) => address.country)?.country;
  return contact.phones.flatMap(({ id, raw, e164, ext }) => {
    if (e164 !== undefined) return [];
    const here = readPhone(raw, own ?? country);
    const read = here.e164 || own === undefined ? here : readPhone(raw, country);
    const set = { e164: read.e164 ?? null, ...(read.ext !== undefined && ext === undefined && { ext: read.ext }) };
    const was = { raw, e164: null, ...('ext' in set && { ext: null }) };
    const reason: Reason = !read.e164
      ? { code: 'clean.phone-unread', params: {} }
      : INTERNATIONAL.test(raw)
        ? { code: 'clean.phone-form', params: {} }
        : { code: 'clean.phone-national', params: { country: read === here ? (own ?? country) : country } };
    return [
      {
        kind: 'phone' as const,
        store: 'contacts',
        recordId: contact.id,
        contactId: contact.id,
        field: 'phones',
        reason,
        before: raw,
        ...(read.e164 && {
          after: read.ext ? `${read.e164} ext. ${read.ext}` : read.e164,
          mend: { path: ['phones', id], was, set: { raw, ...set }, sure: true },
        }),
      },
    ];
  });
}
