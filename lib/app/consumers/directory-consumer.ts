import type { Directory } from '../../domain/directory/directory';
import type { DirectoryRow } from '../../domain/directory/row';
import { withStanding } from '../../match/directory-row';
import type { Change, Put } from '../../store/store';
import { directoryRows, sizePut } from '../directory-rows';
import type { Deps } from '../deps';
import { type Consumer, touched, touchedIn } from './drain';
import { affectedBy } from './roots';
import { touchedContacts } from './touched-contacts';

/** What a row says of where its customer stands. */
const STANDS = new Set(['tier', 'lifecycle', 'aggregate', 'lastInteractionAt']);

/** Contacts whose rows are made at once: questions of the pages come in between (100 to 1,000). */
const SLICE = 500;

/** Lists and search see what was written: the rows of all customers that a chunk of changes concerns are made again. */
export const directoryConsumer: Consumer = {
  name: 'directory',
  // Some thousand customers at once: a chunk of the directory is written whole, whether one of its rows changed or all.
  most: { rows: 500, records: 10_000 },
  async consume(deps, changes, cursor) {
    const direct = await touchedContacts(deps.store, changes, ['tasks'], () => true);
    const directory = await deps.directory();
    const { moved, others } = await movedRows(deps, directory, new Set(direct), touchedIn(changes, 'standings', STANDS));
    const { rows, gone } = await madeAgain(deps, [...direct, ...others], createdIn(changes));
    const upserts = [...moved, ...rows];
    const plan = directory.plan({ upserts, removes: gone });
    if (plan.documents.length === 0) return 'nothing';
    const added = upserts.filter(({ id }) => !directory.has(id)).length;
    const removed = gone.filter((id) => directory.has(id)).length;
    // Written by nobody but here, and only what differs: what stood there need not be read.
    const puts = plan.documents.map((record): Put => ({ store: 'directory', record, changed: ['rows'] }));
    if (added !== removed) puts.push(sizePut(directory.size + added - removed));
    const committed = await deps.store.commit({ at: deps.now(), by: 'engine', puts, cursor, silent: true });
    if (!committed.ok) throw new Error('app: the directory could not be written');
    plan.confirm();
    return undefined;
  },
};

/** Rows of the customers that contacts belong to, from their records, and ids that have no row of their own any more. */
async function madeAgain(
  deps: Deps,
  ids: readonly string[],
  created: ReadonlySet<string>,
): Promise<{ rows: DirectoryRow[]; gone: string[] }> {
  const rows = new Map<string, DirectoryRow>();
  const gone = new Set<string>();
  const ordered = deps.store.byCustomer([...new Set(ids)]);
  for (let from = 0; from < ordered.length; from += SLICE) {
    const affected = await affectedBy(deps.store, ordered.slice(from, from + SLICE));
    for (const row of await directoryRows(deps.store, affected.customers, created)) rows.set(row.id, row);
    for (const id of affected.gone) gone.add(id);
  }
  return { rows: [...rows.values()], gone: [...gone] };
}

/** Rows of customers of whom nothing but the standing changed, as after an order; `others` must be made again from their records. */
async function movedRows(deps: Deps, directory: Directory, direct: ReadonlySet<string>, ids: readonly string[]) {
  const standings = await deps.store.getMany('standings', ids);
  const moved: DirectoryRow[] = [];
  const others: string[] = [];
  for (const [at, id] of ids.entries()) {
    const standing = standings[at];
    const row = direct.has(id) ? undefined : directory.whole(id);
    if (row && standing) moved.push(withStanding(row, standing));
    else others.push(id);
  }
  return { moved, others };
}

/** Contacts that these changes made (`kind` is set once) and no follow-up in them names: they have none. */
function createdIn(changes: readonly Change[]): Set<string> {
  const created = new Set<string>();
  if (touched(changes, 'tasks').length > 0) return created;
  for (const change of changes)
    for (const [store, id, fields] of change.changes) if (store === 'contacts' && fields.includes('kind')) created.add(id);
  return created;
}
