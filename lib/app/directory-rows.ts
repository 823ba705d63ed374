import type { Contact } from '../domain/contact/contact';
import type { DirectoryRow } from '../domain/directory/row';
import { project } from '../domain/link/projection';
import { type Task, fireAt, isOpen } from '../domain/task/task';
import { rowOf } from '../match/directory-row';
import type { BookStore, Put } from '../store/store';

/** Follow-ups of one customer among which the next one is looked for. */
const MOST_TASKS = 200;
const SIZE = 'directory-size';

type Customer = { rootId: string; members: Contact[] };

/** The directory's rows of customers, from the store alone. `withoutTasks`: contacts known to have no follow-up. */
export async function directoryRows(
  store: Pick<BookStore, 'getMany' | 'linksOf' | 'childrenOf'>,
  customers: readonly Customer[],
  withoutTasks: ReadonlySet<string> = new Set(),
): Promise<DirectoryRow[]> {
  const standings = await store.getMany(
    'standings',
    customers.map(({ rootId }) => rootId),
  );
  const rows: DirectoryRow[] = [];
  for (const [at, { rootId, members }] of customers.entries()) {
    const ids = members.map((member) => member.id);
    const [links, nextTask] = await Promise.all([
      members.length > 1 ? store.linksOf(ids) : [],
      withoutTasks.has(rootId) && members.length === 1 ? undefined : nextTaskOf(store, ids),
    ]);
    const [only] = members;
    const shown = only && members.length === 1 ? only : project(members, links).shown;
    rows.push(rowOf({ rootId, shown, members, standing: standings[at], nextTask }));
  }
  return rows;
}

async function nextTaskOf(store: Pick<BookStore, 'childrenOf'>, ids: readonly string[]): Promise<Task | undefined> {
  const tasks = await store.childrenOf('tasks', ids, { limit: MOST_TASKS });
  return tasks.filter(isOpen).toSorted((x, y) => fireAt(x) - fireAt(y))[0];
}

/** How many customers the directory has, written with it: the popup asks for the number without loading the whole. */
export function sizePut(size: number): Put {
  return { store: 'documents', record: { id: SIZE, value: size } };
}

export async function readSize(store: Pick<BookStore, 'get'>): Promise<number> {
  const stored = await store.get('documents', SIZE);
  return typeof stored?.value === 'number' ? stored.value : 0;
}
