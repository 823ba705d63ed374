import type { FoundFault } from '../domain/cleaning/finding';
import type { Contact } from '../domain/contact/contact';
import type { Link } from '../domain/link/link';
import type { RecordBase } from '../domain/record';

/** Records that hang on a contact, by store. */
export const CHILD_STORES = ['interactions', 'orders', 'cases', 'tasks', 'deals', 'responses', 'rewards'] as const;
export type ChildStore = (typeof CHILD_STORES)[number];
type Child = RecordBase & { contactId?: string };

/** A record whose contact is not in the book any more, not even as a deleted one: nobody can see it, it only takes space. */
export function childFaults(store: ChildStore, child: Child, isThere: (id: string) => boolean, now: number): FoundFault[] {
  if (child.deletedAt !== undefined || child.contactId === undefined || isThere(child.contactId)) return [];
  return [orphan(store, child, { code: `clean.orphan-${store}`, params: {} }, now)];
}

/** A decision about who is who of which one side is gone. */
export function linkFaults(link: Link, isThere: (id: string) => boolean, now: number): FoundFault[] {
  if (link.deletedAt !== undefined || link.undoneAt !== undefined || (isThere(link.a) && isThere(link.b))) return [];
  return [orphan('links', link, { code: 'clean.orphan-links', params: {} }, now)];
}

/** An employer that is named by a contact which is gone; the name as it was written stays. */
export function employerFaults(contact: Contact, isThere: (id: string) => boolean): FoundFault[] {
  return contact.orgs.flatMap(({ id, orgId, name }) => {
    if (orgId === undefined || isThere(orgId)) return [];
    return [
      {
        kind: 'reference' as const,
        store: 'contacts',
        recordId: contact.id,
        contactId: contact.id,
        field: 'orgs',
        reason: { code: 'clean.employer-gone', params: {} },
        before: name ?? orgId,
        ...(name !== undefined && { after: name, mend: { path: ['orgs', id], was: { orgId }, set: { orgId: null }, sure: true } }),
      },
    ];
  });
}

function orphan(store: string, record: RecordBase, reason: FoundFault['reason'], now: number): FoundFault {
  return {
    kind: 'reference',
    store,
    recordId: record.id,
    field: 'contactId',
    reason,
    before: labelOf(record),
    mend: { path: [], was: { deletedAt: null }, set: { deletedAt: now }, sure: true },
  };
}

/** What a record calls itself. */
function labelOf(record: object): string {
  const { title, subject, number, text, id } = record as Record<'title' | 'subject' | 'number' | 'text' | 'id', unknown>;
  return String(title ?? subject ?? number ?? text ?? id).slice(0, 120);
}
