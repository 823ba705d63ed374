import type { Contact } from '../domain/contact/contact';
import type { DirectoryRow } from '../domain/directory/row';
import { LinksByEnd } from '../domain/link/links-by-end';
import { project } from '../domain/link/projection';
import { fireAt, isOpen } from '../domain/task/task';
import { rowOf } from '../match/directory-row';
import type { BookStore, Put } from '../store/store';

const SIZE = 'directory-size';

type Customer = { rootId: string; members: Contact[] };

/** The directory's rows of customers, from the store alone. `withoutTasks`: contacts known to have no follow-up. */
export async function directoryRows(
  store: Pick<BookStore, 'getMany' | 'linksOf' | 'allChildrenOf'>,
  customers: readonly Customer[],
  withoutTasks: ReadonlySet<string> = new Set(),
): Promise<DirectoryRow[]> {
  const asked = customers.flatMap(({ members }) => members.map(({ id }) => id)).filter((id) => !withoutTasks.has(id));
  const merged = customers.flatMap(({ members }) => (members.length > 1 ? members.map(({ id }) => id) : []));
  const [standings, tasks, links] = await Promise.all([
    store.getMany(
      'standings',
      customers.map(({ rootId }) => rootId),
    ),
    store.allChildrenOf('tasks', asked),
    merged.length > 0 ? store.linksOf(merged) : [],
  ]);
  const known = new LinksByEnd(links);
  const tasksOf = Map.groupBy(tasks.filter(isOpen), ({ contactId }) => contactId);
  const rows: DirectoryRow[] = [];
  for (const [at, { rootId, members }] of customers.entries()) {
    const ids = members.map((member) => member.id);
    const [only] = members;
    const shown = only && members.length === 1 ? only : project(members, known.of(ids)).shown;
    const nextTask = ids.flatMap((id) => tasksOf.get(id) ?? []).toSorted((x, y) => fireAt(x) - fireAt(y))[0];
    rows.push(rowOf({ rootId, shown, members, standing: standings[at], nextTask }));
  }
  return rows;
}

/** How many customers the directory has, written with it: the popup asks for the number without loading the whole. */
export function sizePut(size: number): Put {
  return { store: 'documents', record: { id: SIZE, value: size } };
}

export async function readSize(store: Pick<BookStore, 'get'>): Promise<number> {
  const stored = await store.get('documents', SIZE);
  return typeof stored?.value === 'number' ? stored.value : 0;
}
