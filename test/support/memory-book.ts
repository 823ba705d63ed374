import { isOpen, fireAt, reminderAt } from '../../lib/domain/task/task';
import type { Task } from '../../lib/domain/task/task';
import type { Batch, BookStore, Change, Committed, Put, StoreName } from '../../lib/store/store';

/**
 * A book in memory for simulations that need thousands of them: commits with the same promises as the store (all or nothing, `expect`, repeats,
 * cursors, log), reads by plain scans. What it does not have throws.
 */
export function memoryBook(): BookStore {
  const rows = new Map<string, Map<string, { id: string }>>();
  const cursors = new Map<string, number>();
  const fulfilled = new Map<string, unknown>();
  const changes: Change[] = [];
  const of = (store: string) => {
    const found = rows.get(store) ?? new Map<string, { id: string }>();
    rows.set(store, found);
    return found;
  };
  const tasks = () => [...of('tasks').values()] as Task[];
  const by = (key: (task: Task) => number | undefined) =>
    tasks()
      .flatMap((task) => {
        const at = key(task);
        return at === undefined ? [] : [{ task, at }];
      })
      .sort((x, y) => x.at - y.at || (x.task.id < y.task.id ? -1 : 1));
  const open = () => by((task) => (isOpen(task) ? fireAt(task) : undefined));
  const pending = () => by(reminderAt);

  let writes = 0;
  async function commit(batch: Batch): Promise<Committed> {
    writes += 1;
    const { expect = [], puts = [], removes = [], fulfils = [], cursor } = batch;
    if (fulfils.length > 0 && fulfils.every(({ requestId }) => fulfilled.has(requestId)))
      return { ok: true, seq: changes.length, repeated: true };
    const revOf = (store: StoreName, id: string) => (of(store).get(id) as { rev?: string } | undefined)?.rev ?? null;
    if (expect.some(({ store, id, rev }) => revOf(store, id) !== rev)) return { ok: false, reason: 'stale' };
    for (const { store, record } of structuredClone(puts) as Put[]) of(store).set(record.id, record);
    for (const { store, id } of removes) of(store).delete(id);
    for (const { requestId, result } of fulfils) fulfilled.set(requestId, result);
    if (cursor) cursors.set(cursor.consumer, cursor.seq);
    const named = puts.map(({ store, record }): Change['changes'][number] => [store, record.id, Object.keys(record)]);
    if (!batch.silent && named.length > 0) changes.push({ seq: changes.length + 1, at: batch.at, by: batch.by, changes: named });
    return { ok: true, seq: changes.length };
  }

  const book: Partial<BookStore> = {
    epoch: 'memory',
    health: () => ({ state: 'ok' }),
    documentsVersion: () => writes,
    commit,
    get: async (store, id) => of(store).get(id) as never,
    getMany: async (store, ids) => ids.map((id) => of(store).get(id)) as never,
    scan: async (store, after, limit) =>
      [...of(store).values()]
        .filter(({ id }) => after === undefined || id > after)
        .sort((x, y) => (x.id < y.id ? -1 : 1))
        .slice(0, limit) as never,
    count: async (store) => of(store).size,
    customersOf: async () => new Map(),
    byCustomer: (ids) => [...ids],
    allChildrenOf: async () => [],
    ownersOf: async (store, ids) => [
      ...new Set(ids.flatMap((id) => (of(store).get(id) as { contactId?: string } | undefined)?.contactId ?? [])),
    ],
    ownersAmong: async () => new Set(),
    linksOf: async () => [],
    rootOf: async () => undefined,
    openTasks: async (until, offset, limit) =>
      open()
        .filter(({ at }) => at <= until)
        .slice(offset, offset + limit)
        .map(({ task }) => task),
    countOpenTasks: async (until, most) => Math.min(most, open().filter(({ at }) => at <= until).length),
    nextOpenTask: async (after) => pending().find(({ at }) => at > after)?.task,
    pendingTasks: async (until, limit) =>
      pending()
        .filter(({ at }) => at <= until)
        .slice(0, limit)
        .map(({ task }) => task),
    fulfilled: async (requestId) => fulfilled.get(requestId),
    changesAfter: async (seq, limit) => changes.slice(seq, seq + limit),
    cursor: async (consumer) => cursors.get(consumer) ?? 0,
    cursors: async (consumers) => consumers.map((consumer) => cursors.get(consumer) ?? 0),
    moveCursors: async (moved) => {
      for (const { consumer, seq } of moved) cursors.set(consumer, seq);
    },
    lastSeq: () => changes.length,
    jobs: async () => [],
    putJob: async () => undefined,
  };
  return new Proxy(book, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (value === undefined && name !== 'then') throw new Error(`memory book: no ${String(name)}`);
      return value;
    },
  }) as BookStore;
}
