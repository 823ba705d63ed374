import type { Contact } from '../../domain/contact/contact';
import type { ChildItem } from '../../domain/import/import-item';
import { NO_ROWS } from '../../domain/import/import-record';
import type { RowVerdict } from '../../domain/import/row-verdict';
import { type Result, ok } from '../../domain/result';
import type { Answers, Request } from '../../messaging/protocol';
import type { Deps } from '../deps';
import { attach } from './attach';
import { findCustomers } from './find-customer';
import { Taken } from './taken';

/** What an import would make of rows about customers: it is planned as `takeRows` does, row by row, and nothing is written. */
export async function compareRows(deps: Deps, { items, policy }: Request<'imports.compare'>): Promise<Result<Answers['imports.compare']>> {
  const whos = items.map(({ who }) => who);
  const found = await findCustomers(deps, whos, await deps.settings());
  const customers = await deps.store.contactsWithRoots(found.filter((id) => id !== undefined));
  const results: RowVerdict[] = [];
  for (const [at, item] of items.entries()) results.push(await verdictOf(deps, item, policy, customers.get(found[at] ?? '')?.contact));
  return ok({ results });
}

async function verdictOf(
  deps: Deps,
  item: ChildItem,
  policy: Request<'imports.compare'>['policy'],
  known: Contact | undefined,
): Promise<RowVerdict> {
  const taken = new Taken();
  const now = deps.now();
  const none = {
    id: deps.newId(),
    file: '',
    size: 0,
    kind: item.kind,
    startedAt: now,
    state: 'running',
    next: 0,
    counts: NO_ROWS,
  } as const;
  await attach(deps, { ...none, policy }, [item], taken, false);
  const made = taken.puts.find(({ store }) => store === 'contacts')?.record as Contact | undefined;
  const { waiting, updated, unchanged } = taken.counts;
  const state = waiting > 0 ? 'waits' : updated > 0 ? 'changed' : unchanged > 0 ? 'same' : 'new';
  if (made) return { state, customer: made.name.full, isNewCustomer: true };
  return known ? { state, customer: known.name.full } : { state };
}
