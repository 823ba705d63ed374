import { chunksOf } from '../../domain/chunks';
import type { Standing } from '../../domain/standing/standing';
import type { Deps } from '../deps';
import { inTwoLanes } from '../in-two-lanes';
import { oneAtATime } from '../one-at-a-time';
import { type Restood, differs, isCurrent, putStanding, restandAll, restandStored } from '../value/standings';
import type { ValueContext } from '../value/value-context';

export const DEFAULT_RESCORE_WRITES = {
  /**
   * Standings written in one transaction, and customers read again from their orders at once: some 30 ms, in which no question waits for longer.
   * Derived rows, which can be made again, may be more than the 100 records of design.md. 100 to 500.
   */
  chunk: 250,
} as const;

/** Stands customers again from what is stored of them this moment, or from their orders, and writes who stands elsewhere. Answers all of them. */
export async function writeAgain(deps: Deps, customers: readonly { id: string }[], context: ValueContext): Promise<Restood[]> {
  const all: Restood[] = [];
  for (const chunk of chunksOf(customers, DEFAULT_RESCORE_WRITES.chunk)) {
    await oneAtATime(deps.store, 'drain', async () => {
      const ids = chunk.map(({ id }) => id);
      const stored = (await deps.store.getMany('standings', ids)).filter((standing) => standing !== undefined);
      const { ready, stale } = sortOut(stored, context);
      const results = ready.flatMap((standing) => restandStored(deps, standing, context) ?? []);
      await putRestood(deps, results.filter(differs));
      all.push(...results, ...(await standFromOrders(deps, stale, context)));
    });
  }
  return all;
}

/** Makes customers again from their orders and writes who stands elsewhere. To be called while no consumer writes. */
export async function standFromOrders(deps: Deps, stored: readonly Standing[], context: ValueContext): Promise<Restood[]> {
  const known = new Map(stored.map((standing) => [standing.id, standing]));
  const all: Restood[] = [];
  await inTwoLanes(chunksOf(stored, DEFAULT_RESCORE_WRITES.chunk), async (chunk) => {
    const found = await deps.store.customersOf(chunk.map(({ id }) => id));
    const living = chunk.flatMap(({ id: rootId }) => {
      const members = (found.get(rootId) ?? []).filter(({ deletedAt }) => deletedAt === undefined);
      return members.length > 0 ? [{ rootId, members }] : [];
    });
    const results = await restandAll(deps, living, context, () => false, known);
    await putRestood(deps, results.filter(differs));
    all.push(...results);
  });
  return all;
}

/** To be called while no consumer writes. */
export async function putRestood(deps: Deps, results: readonly Restood[]): Promise<void> {
  for (const chunk of chunksOf(results, DEFAULT_RESCORE_WRITES.chunk)) {
    const done = await deps.store.commit({ at: deps.now(), by: 'engine', puts: chunk.flatMap(putStanding) });
    if (!done.ok) throw new Error('app: standings could not be written');
  }
}

export function sortOut(standings: readonly Standing[], context: ValueContext): { ready: Standing[]; stale: Standing[] } {
  const ready: Standing[] = [];
  const stale: Standing[] = [];
  for (const standing of standings) (standing.ledger && isCurrent(standing.ledger, context) ? ready : stale).push(standing);
  return { ready, stale };
}
