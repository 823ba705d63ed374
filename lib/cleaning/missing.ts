import type { FoundFault } from '../domain/cleaning/finding';
import type { Contact } from '../domain/contact/contact';
import { titleCase } from './letter-case';

/** What a contact cannot do without: a name of its own, and some way to reach it. `members` are all records of the customer. */
export function missingFaults(contact: Contact, members: readonly Contact[]): FoundFault[] {
  const base = { kind: 'missing' as const, store: 'contacts', recordId: contact.id, contactId: contact.id };
  const faults: FoundFault[] = [];
  const { full } = contact.name;
  if (/@/.test(full) || !/\p{L}/u.test(full)) {
    const better = nameFromAddress(full);
    faults.push({
      ...base,
      field: 'name',
      reason: { code: 'clean.no-name', params: {} },
      before: full,
      ...(better && { after: better, mend: { path: ['name'], was: { full }, set: { full: better }, sure: false } }),
    });
  }
  const living = members.filter(({ deletedAt }) => deletedAt === undefined);
  const isReached = living.some((each) =>
    [each.emails, each.phones, each.profiles, each.urls, each.addresses].some((list) => list.length > 0),
  );
  // Said once of a customer of several records.
  const first = living.map(({ id }) => id).toSorted()[0] ?? contact.id;
  if (!isReached && contact.id === first)
    faults.push({ ...base, field: 'emails', reason: { code: 'clean.no-reach', params: {} }, before: full });
  return faults;
}

/** `ana.gomez@acme.example` says who Ana Gomez is; `ag17@` does not. */
function nameFromAddress(address: string): string | undefined {
  const words = address.slice(0, Math.max(address.indexOf('@'), 0)).split(/[._-]/);
  return words.length >= 2 && words.length <= 3 && words.every((word) => /^\p{L}{2,}$/u.test(word))
    ? titleCase(words.join(' '))
    : undefined;
}
