import type { Answers, Request } from '../../messaging/protocol';
import { type Result, ok } from '../../domain/result';
import { lookupKeys } from '../../match/keys';
import { affectedBy } from '../consumers/roots';
import type { Deps } from '../deps';
import { directoryRows } from '../directory-rows';

/** A key that more contacts than this share says nothing about who is on the page. */
const MOST_PER_KEY = 20;
/** Rows a lookup answers at most. */
const MOST_ROWS = 50;

/** Customers who carry an e-mail, phone or profile that the page in front shows. */
export async function lookUp(deps: Deps, keys: Request<'contacts.lookup'>): Promise<Result<Answers['contacts.lookup']>> {
  const { country } = await deps.settings();
  const found = await deps.store.contactsByKeys(lookupKeys(keys, country), MOST_PER_KEY + 1);
  const ids = [...found.values()].filter((carriers) => carriers.length <= MOST_PER_KEY).flat();
  const { customers } = await affectedBy(deps.store, ids);
  const rows = (await directoryRows(deps.store, customers.slice(0, MOST_ROWS))).map(({ fold: _, ...row }) => row);
  return ok({ rows });
}
