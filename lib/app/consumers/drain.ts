import type { Change } from '../../store/store';
import type { Deps } from '../deps';
import { directoryConsumer } from './directory-consumer';
import { matchConsumer } from './match-consumer';
import { reminderConsumer } from './reminder-consumer';
import { valueConsumer } from './value-consumer';

/**
 * A consumer of the change log. It applies the effect of a chunk of changes and moves its cursor to `seq` in one transaction (by passing
 * `cursor` with its last commit), so that a worker that dies anywhere goes on where the effect ended.
 */
export type Consumer = { name: string; consume(deps: Deps, changes: Change[], cursor: { consumer: string; seq: number }): Promise<void> };

/** In order: a later one reads what an earlier one wrote. */
export const CONSUMERS: readonly Consumer[] = [valueConsumer, directoryConsumer, matchConsumer, reminderConsumer];
/** Change rows handed to a consumer at once. */
const CHUNK = 100;

const running = new WeakMap<object, Promise<void>>();

/** Lets every consumer catch up with the log. Calls queue up: two drains never run at once over one store. */
export function drain(deps: Deps): Promise<void> {
  const before = running.get(deps.store) ?? Promise.resolve();
  const next = before.then(() => drainAll(deps));
  running.set(deps.store, next);
  return next;
}

async function drainAll(deps: Deps): Promise<void> {
  for (const consumer of CONSUMERS) {
    try {
      await drainOne(deps, consumer);
    } catch (error) {
      deps.forgetDirectory();
      deps.report(error);
    }
  }
}

async function drainOne(deps: Deps, consumer: Consumer): Promise<void> {
  for (;;) {
    const changes = await deps.store.changesAfter(await deps.store.cursor(consumer.name), CHUNK);
    const last = changes.at(-1);
    if (!last) return;
    await consumer.consume(deps, changes, { consumer: consumer.name, seq: last.seq });
  }
}

/** Distinct ids of a store that a chunk of changes touched. */
export function touched(changes: readonly Change[], ...stores: string[]): string[] {
  const ids = new Set<string>();
  for (const change of changes) for (const [store, id] of change.changes) if (stores.includes(store)) ids.add(id);
  return [...ids];
}
