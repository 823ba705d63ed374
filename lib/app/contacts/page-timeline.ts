import type { Answers, Request } from '../../messaging/protocol';
import { type TimelineEntry, byNewest } from '../../domain/history/timeline';
import type { Interaction } from '../../domain/interaction/interaction';
import { type Result, fail, ok } from '../../domain/result';
import type { Move } from '../../domain/standing/standing';
import type { Deps } from '../deps';
import { membersShown } from './show-card';

/** One page of a customer's history across its member records, newest first. */
export async function pageTimeline(
  deps: Pick<Deps, 'store'>,
  { id, before, limit }: Request<'timeline.page'>,
): Promise<Result<Answers['timeline.page']>> {
  const found = await membersShown(deps, id);
  if (!found) return fail({ reason: 'not-found' });
  const ids = found.members.map((member) => member.id);
  const page = { limit: limit + 1, before };
  const [interactions, orders, cases, tasks, moves] = await Promise.all([
    deps.store.childrenOf('interactions', ids, page),
    deps.store.childrenOf('orders', ids, page),
    deps.store.childrenOf('cases', ids, page),
    deps.store.childrenOf('tasks', ids, page),
    deps.store.childrenOf('moves', ids, page),
  ]);
  const entries: TimelineEntry[] = [
    ...eachMailOnce(interactions.filter(kept)).map((record) => ({
      of: 'interaction' as const,
      id: record.id,
      at: record.at,
      contactId: record.contactId,
      record,
    })),
    ...orders.filter(kept).map((record) => ({ of: 'order' as const, id: record.id, at: record.at, contactId: record.contactId, record })),
    ...cases
      .filter(kept)
      .map((record) => ({ of: 'case' as const, id: record.id, at: record.openedAt, contactId: record.contactId, record })),
    ...tasks
      .filter(kept)
      .map((record) => ({ of: 'task' as const, id: record.id, at: record.due, contactId: record.contactId ?? found.rootId, record })),
    ...lastOfDay(moves).map((record) => ({ of: 'move' as const, id: record.id, at: record.at, contactId: record.contactId, record })),
  ].toSorted(byNewest);
  return ok({ entries: entries.slice(0, limit), more: entries.length > limit || interactions.length > limit });
}

function kept(record: { deletedAt?: number }): boolean {
  return record.deletedAt === undefined;
}

/** A mail to two people who are one customer by now lies on both records' timelines and is shown once. */
function eachMailOnce(interactions: readonly Interaction[]): Interaction[] {
  const seen = new Set<string>();
  return interactions.filter(({ source, externalId = '' }) => {
    if (source !== 'mail') return true;
    // Its name, and behind the last space the address of who got it.
    const name = externalId.slice(0, Math.max(0, externalId.lastIndexOf(' ')));
    if (name !== '' && seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

/** Of several moves on one day only where the day ended: what lay between was a customer's orders coming in one by one. */
function lastOfDay(moves: readonly Move[]): Move[] {
  const newest = moves.toSorted((x, y) => y.at - x.at || (x.id < y.id ? 1 : -1));
  return [...Map.groupBy(newest, ({ axis, day, contactId }) => `${axis} ${day} ${contactId}`).values()].flatMap(([last]) => last ?? []);
}
