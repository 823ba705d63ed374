import type { Task } from '../../domain/task/task';
import { fireAt, isOpen } from '../../domain/task/task';
import { project } from '../../domain/link/projection';
import type { DirectoryRow } from '../../domain/directory/row';
import type { Contact } from '../../domain/contact/contact';
import { rowOf } from '../../match/directory-row';
import type { Put } from '../../store/store';
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
    const upserts: DirectoryRow[] = [];
    for (const { rootId, members } of customers) upserts.push(await makeRow(deps, rootId, members));
    const directory = await deps.directory();
    const plan = directory.plan({ upserts, removes: gone });
    const puts = plan.documents.map((record): Put => ({ store: 'directory', record }));
    const committed = await deps.store.commit({ at: deps.now(), by: 'engine', puts, cursor, silent: true });
    if (!committed.ok) throw new Error('app: the directory could not be written');
    plan.confirm();
  },
};

async function makeRow(deps: Deps, rootId: string, members: readonly Contact[]): Promise<DirectoryRow> {
  const ids = members.map((member) => member.id);
  const [links, standing, tasks] = await Promise.all([
    members.length > 1 ? deps.store.linksOf(ids) : [],
    deps.store.get('standings', rootId),
    deps.store.childrenOf('tasks', ids, { limit: MOST_TASKS }),
  ]);
  const nextTask = tasks.filter(isOpen).toSorted((x: Task, y: Task) => fireAt(x) - fireAt(y))[0];
  return rowOf({ rootId, shown: project(members, links).shown, members, standing, nextTask });
}
