import { type Result, ok } from '../../domain/result';
import type { Answers, Request } from '../../messaging/protocol';
import { listContacts } from '../contacts/find-contacts';
import { shownContacts } from '../contacts/shown-contacts';
import type { Deps } from '../deps';

/** A window of a list as full contacts: customers that were merged are one, as they are shown. */
export async function pageExport(deps: Deps, query: Request<'export.page'>): Promise<Result<Answers['export.page']>> {
  const listed = await listContacts(deps, query);
  if (!listed.ok) return listed;
  const { rows, total } = listed.value;
  const contacts = await shownContacts(
    deps,
    rows.map(({ id }) => id),
  );
  return ok({ contacts, total });
}
