import type { ContactDraft } from '../../domain/contact/contact';
import { project } from '../../domain/link/projection';
import type { Deps } from '../deps';

/** Customers by root id, in the given order, as they are shown: merged ones once. Those who are gone are left out. */
export async function shownContacts(deps: Pick<Deps, 'store'>, ids: readonly string[]): Promise<(ContactDraft & { id: string })[]> {
  const customers = await deps.store.customersOf(ids);
  const contacts = [];
  for (const id of ids) {
    const members = (customers.get(id) ?? []).filter(({ deletedAt }) => deletedAt === undefined);
    const [only] = members;
    if (!only) continue;
    const links = members.length > 1 ? await deps.store.linksOf(members.map((member) => member.id)) : [];
    const { id: _, createdAt: __, updatedAt: ___, rev: ____, fieldRevs: _____, ...own } = only;
    contacts.push({ ...(members.length > 1 ? project(members, links).shown : own), id });
  }
  return contacts;
}
