import type { FoundFault } from '../domain/cleaning/finding';
import type { Contact } from '../domain/contact/contact';

const DAY_MS = 86_400_000;

/** What the book knows of a customer, as the directory has it. */
export type Standing = { orders: number; lastContactAt?: number; nextDueAt?: number; createdAt: number };

/** Whole days since somebody who never ordered, and with whom nothing is planned, was heard of or entered; undefined of everybody else. */
export function quietDays({ orders, nextDueAt, lastContactAt, createdAt }: Standing, now: number): number | undefined {
  if (orders > 0 || nextDueAt !== undefined) return undefined;
  return Math.floor((now - Math.max(lastContactAt ?? 0, createdAt)) / DAY_MS);
}

/** A customer who never ordered, whom nobody spoke with for `staleDays` and nobody plans to; to be taken out of the book, if the user says so. */
export function staleFaults(contact: Contact, standing: Standing | undefined, now: number, staleDays: number): FoundFault[] {
  if (!standing) return [];
  const days = quietDays({ ...standing, createdAt: Math.max(standing.createdAt, contact.createdAt) }, now);
  if (days === undefined || days < staleDays) return [];
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
