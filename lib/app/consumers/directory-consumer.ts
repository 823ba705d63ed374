import type { Task } from '../../domain/task/task';
import { fireAt, isOpen } from '../../domain/task/task';
import { project } from '../../domain/link/projection';
import type { DirectoryRow } from '../../domain/directory/row';
import { rowOf } from '../../match/directory-row';
import type { Change, Put } from '../../store/store';
import type { Deps } from '../deps';
import { type Consumer, touched } from './drain';
import { affectedBy } from './roots';
import { touchedContacts } from './touched-contacts';

/** Follow-ups of one customer among which the next one is looked for. */
const MOST_TASKS = 200;

/** Lists and search see what was written: the rows of all customers that a chunk of changes concerns are made again. */
export const directoryConsumer: Consumer = {
  name: 'directory',
  async consume(deps, changes, cursor) {
    const direct = await touchedContacts(deps.store, changes, ['tasks'], () => true);
    const { customers, gone } = await affectedBy(deps.store, [...direct, ...touched(changes, 'standings')]);
    const directory = await deps.directory();
    const standings = await deps.store.getMany(
      'standings',
      customers.map(({ rootId }) => rootId),
    );
    const fresh = createdIn(changes);
    const upserts: DirectoryRow[] = [];
    for (const [at, { rootId, members }] of customers.entries()) {
      const ids = members.map((member) => member.id);
      const [links, nextTask] = await Promise.all([
        members.length > 1 ? deps.store.linksOf(ids) : [],
        fresh.has(rootId) && members.length === 1 ? undefined : nextTaskOf(deps, ids),
      ]);
      const [only] = members;
      const shown = only && members.length === 1 ? only : project(members, links).shown;
      upserts.push(rowOf({ rootId, shown, members, standing: standings[at], nextTask }));
    }
    const plan = directory.plan({ upserts, removes: gone });
    const puts = plan.documents.map((record): Put => ({ store: 'directory', record }));
    const committed = await deps.store.commit({ at: deps.now(), by: 'engine', puts, cursor, silent: true });
    if (!committed.ok) throw new Error('app: the directory could not be written');
    plan.confirm();
  },
};

/** Contacts that these changes made (`kind` is set once) and no follow-up in them names: they have none. */
function createdIn(changes: readonly Change[]): Set<string> {
  const created = new Set<string>();
  if (touched(changes, 'tasks').length > 0) return created;
  for (const change of changes)
    for (const [store, id, fields] of change.changes) if (store === 'contacts' && fields.includes('kind')) created.add(id);
  return created;
}

async function nextTaskOf(deps: Deps, ids: readonly string[]): Promise<Task | undefined> {
  const tasks = await deps.store.childrenOf('tasks', ids, { limit: MOST_TASKS });
  return tasks.filter(isOpen).toSorted((x: Task, y: Task) => fireAt(x) - fireAt(y))[0];
}
