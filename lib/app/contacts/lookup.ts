import type { Answers, Request } from '../../messaging/protocol';
import { type Result, ok } from '../../domain/result';
import { lookupKeys } from '../../match/keys';
import type { Deps } from '../deps';

/** A key that more contacts than this share says nothing about who is on the page. */
const MOST_PER_KEY = 20;
/** Rows a lookup answers at most. */
const MOST_ROWS = 50;

/** Customers who carry an e-mail, phone or profile that the page in front shows. */
export async function lookUp(deps: Deps, keys: Request<'contacts.lookup'>): Promise<Result<Answers['contacts.lookup']>> {
  const { country } = await deps.settings();
  const found = await deps.store.contactsByKeys(lookupKeys(keys, country), MOST_PER_KEY);
  const roots = new Set<string>();
  for (const ids of found.values()) {
    if (ids.length > MOST_PER_KEY) continue;
    for (const id of ids) {
      const rootId = await deps.store.rootOf(id);
      if (rootId) roots.add(rootId);
    }
  }
  const directory = await deps.directory();
  const rows = [...roots].slice(0, MOST_ROWS).flatMap((id) => directory.row(id) ?? []);
  return ok({ rows });
}
