import type { Answers, ChildCounts, Request } from '../../messaging/protocol';
import type { ListedRow } from '../../domain/directory/row';
import { type Pair, pairId } from '../../domain/pair/pair';
import { type Result, fail, ok } from '../../domain/result';
import type { Deps } from '../deps';
import { showCard } from '../contacts/show-card';
import { write } from '../write';

/** The queue, strongest first; with `contactId` only what concerns that customer. */
export async function pagePairs(deps: Deps, { offset, limit, contactId }: Request<'pairs.page'>): Promise<Result<Answers['pairs.page']>> {
  const { pairs, total } = contactId ? await pairsOfCustomer(deps, contactId, offset, limit) : await deps.store.pairsPage(offset, limit);
  const directory = await deps.directory();
  const rowOf = async (id: string): Promise<ListedRow | undefined> => directory.row((await deps.store.rootOf(id)) ?? id);
  const shown = [];
  for (const pair of pairs) {
    const [a, b] = [await rowOf(pair.a), await rowOf(pair.b)];
    if (a && b && a.id !== b.id) shown.push({ pair, a, b });
  }
  return ok({ pairs: shown, total });
}

async function pairsOfCustomer(deps: Deps, contactId: string, offset: number, limit: number): Promise<{ pairs: Pair[]; total: number }> {
  const rootId = await deps.store.rootOf(contactId);
  const members = rootId ? await deps.store.membersOf(rootId) : [];
  const found = (await Promise.all(members.map(({ id }) => deps.store.pairsOf(id)))).flat();
  const pairs = [...new Map(found.map((pair) => [pair.id, pair])).values()].toSorted((x, y) => y.weight - x.weight);
  return { pairs: pairs.slice(offset, offset + limit), total: pairs.length };
}

/** Two suggested duplicates side by side, with what would come together. */
export async function viewPair(deps: Deps, { a, b }: Request<'pairs.view'>): Promise<Result<Answers['pairs.view']>> {
  const pair = await deps.store.get('pairs', pairId(a, b));
  if (!pair) return fail({ reason: 'not-found' });
  const [first, second] = await Promise.all([showCard(deps, a), showCard(deps, b)]);
  if (!first.ok) return first;
  if (!second.ok) return second;
  const countsOf = (ids: readonly string[]): Promise<ChildCounts> => countChildren(deps, ids);
  const [countA, countB] = await Promise.all([first, second].map((card) => countsOf(card.value.members.map(({ id }) => id))));
  if (!countA || !countB) return fail({ reason: 'not-found' });
  return ok({ pair, a: first.value, b: second.value, counts: { a: countA, b: countB } });
}

async function countChildren(deps: Deps, ids: readonly string[]): Promise<ChildCounts> {
  const counts: ChildCounts = { interactions: 0, orders: 0, cases: 0, tasks: 0 };
  for (const id of ids) {
    for (const store of ['interactions', 'orders', 'cases', 'tasks'] as const) counts[store] += await deps.store.countChildren(store, id);
  }
  return counts;
}

/** Puts a pair off to the end of the queue. */
export function putOff(deps: Deps, { a, b }: Request<'pairs.later'>): Promise<Result<Answers['pairs.later']>> {
  return write(deps, async () => {
    const pair = await deps.store.get('pairs', pairId(a, b));
    if (!pair) return fail({ reason: 'not-found' });
    const record: Pair = { ...pair, state: 'later' };
    return ok({
      batch: { at: deps.now(), by: 'user' as const, puts: [{ store: 'pairs' as const, record }], silent: true },
      value: { id: pair.id },
    });
  });
}
