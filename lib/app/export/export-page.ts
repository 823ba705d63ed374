import { project } from '../../domain/link/projection';
import { type Result, ok } from '../../domain/result';
import type { Answers, Request } from '../../messaging/protocol';
import { listContacts } from '../contacts/find-contacts';
import type { Deps } from '../deps';

/** A window of a list as full contacts: customers that were merged are one, as they are shown. */
export async function pageExport(deps: Deps, query: Request<'export.page'>): Promise<Result<Answers['export.page']>> {
  const listed = await listContacts(deps, query);
  if (!listed.ok) return listed;
  const { rows, total } = listed.value;
  const ids = rows.map(({ id }) => id);
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
  return ok({ contacts, total });
}
