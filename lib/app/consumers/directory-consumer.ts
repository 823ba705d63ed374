import type { Directory } from '../../domain/directory/directory';
import type { DirectoryRow } from '../../domain/directory/row';
import { withStanding } from '../../match/directory-row';
import type { Change, Put } from '../../store/store';
import { directoryRows, sizePut } from '../directory-rows';
import type { Deps } from '../deps';
import { type Consumer, touched } from './drain';
import { affectedBy } from './roots';
import { touchedContacts } from './touched-contacts';

/** Lists and search see what was written: the rows of all customers that a chunk of changes concerns are made again. */
export const directoryConsumer: Consumer = {
  name: 'directory',
  async consume(deps, changes, cursor) {
    const direct = await touchedContacts(deps.store, changes, ['tasks'], () => true);
    const directory = await deps.directory();
    const { moved, others } = await movedRows(deps, directory, new Set(direct), touched(changes, 'standings'));
    const { customers, gone } = await affectedBy(deps.store, [...direct, ...others]);
    const upserts = [...moved, ...(await directoryRows(deps.store, customers, createdIn(changes)))];
    const plan = directory.plan({ upserts, removes: gone });
    const added = upserts.filter(({ id }) => !directory.row(id)).length;
    const removed = gone.filter((id) => directory.row(id)).length;
    const puts = [...plan.documents.map((record): Put => ({ store: 'directory', record })), sizePut(directory.size + added - removed)];
    const committed = await deps.store.commit({ at: deps.now(), by: 'engine', puts, cursor, silent: true });
    if (!committed.ok) throw new Error('app: the directory could not be written');
    plan.confirm();
  },
};

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
