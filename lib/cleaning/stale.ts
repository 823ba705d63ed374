import type { FoundFault } from '../domain/cleaning/finding';
import type { Contact } from '../domain/contact/contact';

export const DEFAULT_STALE = {
  /** Days without a contact, of somebody who never ordered (180 to 3,650). */
  days: 730,
} as const;
const DAY_MS = 86_400_000;

/** What the book knows of a customer, as the directory has it. */
export type Standing = { orders: number; lastContactAt?: number; nextDueAt?: number; createdAt: number };

/** A customer who never ordered, whom nobody spoke with for long and nobody plans to; to be taken out of the book, if the user says so. */
export function staleFaults(contact: Contact, standing: Standing | undefined, now: number): FoundFault[] {
  if (!standing || standing.orders > 0 || standing.nextDueAt !== undefined) return [];
  const since = Math.max(standing.lastContactAt ?? 0, standing.createdAt, contact.createdAt);
  const days = Math.floor((now - since) / DAY_MS);
  if (days < DEFAULT_STALE.days) return [];
  return [
    {
      kind: 'stale',
      store: 'contacts',
      recordId: contact.id,
      contactId: contact.id,
      field: 'contact',
      reason: { code: standing.lastContactAt === undefined ? 'clean.stale-never' : 'clean.stale', params: { days } },
      before: contact.name.full,
      mend: { path: [], was: { deletedAt: null }, set: { deletedAt: now }, sure: false },
    },
  ];
}
