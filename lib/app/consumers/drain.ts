import type { Change } from '../../store/store';
import type { Deps } from '../deps';
import { oneAtATime } from '../one-at-a-time';
import { cadenceConsumer } from './cadence-consumer';
import { directoryConsumer } from './directory-consumer';
import { LogWindow } from './log-window';
import { matchConsumer } from './match-consumer';
import { recipeConsumer } from './recipe-consumer';
import { reminderConsumer } from './reminder-consumer';
import { valueConsumer } from './value-consumer';

/**
 * A consumer of the change log. It applies the effect of a chunk of changes and moves its cursor to `seq` in one transaction (by passing
 * `cursor` with its last commit), so that a worker that dies anywhere goes on where the effect ended. Where there is nothing to do it writes
 * nothing and says so: such cursors are moved together when all consumers have read.
 */
export type Consumer = {
  name: string;
  most?: Chunk;
  consume(deps: Deps, changes: Change[], cursor: Cursor): Promise<'nothing' | void>;
};
export type Cursor = { consumer: string; seq: number };

/** In order: a later one reads what an earlier one wrote. */
export const CONSUMERS: readonly Consumer[] = [
  valueConsumer,
  directoryConsumer,
  matchConsumer,
  recipeConsumer,
  cadenceConsumer,
  reminderConsumer,
];
/** What a consumer is handed at once: rows of the log, and the records that they name together. */
export type Chunk = { rows: number; records: number };
const MOST: Chunk = { rows: 100, records: 2000 };

/** Lets the consumers catch up with the log. Calls queue up: two drains never run at once over one store. */
export function drain(deps: Deps, consumers: readonly Consumer[] = CONSUMERS): Promise<void> {
  return oneAtATime(deps.store, 'drain', async () => {
    try {
      await drainAll(deps, consumers);
    } catch (error) {
      // The write before it is done: cursors that could not be read or moved are a look taken again.
      deps.report(error);
    }
  });
}

async function drainAll(deps: Deps, consumers: readonly Consumer[]): Promise<void> {
  const cursors = await deps.store.cursors(consumers.map(({ name }) => name));
  const log = new LogWindow(deps.store, Math.min(...cursors));
  const idle: Cursor[] = [];
  for (const [at, consumer] of consumers.entries()) {
    try {
      const seq = await drainOne(deps, consumer, cursors[at] ?? 0, log);
      if (seq !== undefined) idle.push({ consumer: consumer.name, seq });
    } catch (error) {
      deps.forgetDirectory();
      deps.report(error);
    }
  }
  await deps.store.moveCursors(idle);
}

/** Answers where a consumer has read up to without having written it down. */
async function drainOne(deps: Deps, consumer: Consumer, from: number, log: LogWindow): Promise<number | undefined> {
  const { rows, records } = consumer.most ?? MOST;
  let idle: number | undefined;
  for (let seq = from; ;) {
    const changes = upTo(records, await log.after(seq, rows));
    const last = changes.at(-1);
    if (!last) return idle;
    ({ seq } = last);
    idle = (await consumer.consume(deps, changes, { consumer: consumer.name, seq })) === 'nothing' ? seq : undefined;
  }
}

/** The first rows that together name at most `most` records; always one. */
function upTo(most: number, changes: readonly Change[]): Change[] {
  let records = 0;
  const end = changes.findIndex((change) => (records += change.changes.length) > most);
  return changes.slice(0, end < 0 ? changes.length : Math.max(1, end));
}

/** Distinct ids of a store that a chunk of changes touched. */
export function touched(changes: readonly Change[], ...stores: string[]): string[] {
  const ids = new Set<string>();
  for (const change of changes) for (const [store, id] of change.changes) if (stores.includes(store)) ids.add(id);
  return [...ids];
}

/** As `touched`, of records that were dropped or of which one of these fields changed. */
export function touchedIn(changes: readonly Change[], store: string, fields: ReadonlySet<string>): string[] {
  const ids = new Set<string>();
  for (const change of changes)
    for (const [name, id, changed] of change.changes)
      if (name === store && (changed.length === 0 || changed.some((field) => fields.has(field)))) ids.add(id);
  return [...ids];
}
