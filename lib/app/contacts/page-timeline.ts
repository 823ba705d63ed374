import type { Answers, Request } from '../../messaging/protocol';
import { type TimelineEntry, byNewest } from '../../domain/history/timeline';
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
    ...interactions
      .filter(kept)
      .map((record) => ({ of: 'interaction' as const, id: record.id, at: record.at, contactId: record.contactId, record })),
    ...orders.filter(kept).map((record) => ({ of: 'order' as const, id: record.id, at: record.at, contactId: record.contactId, record })),
    ...cases
      .filter(kept)
      .map((record) => ({ of: 'case' as const, id: record.id, at: record.openedAt, contactId: record.contactId, record })),
    ...tasks
      .filter(kept)
      .map((record) => ({ of: 'task' as const, id: record.id, at: record.due, contactId: record.contactId ?? found.rootId, record })),
    ...lastOfDay(moves).map((record) => ({ of: 'move' as const, id: record.id, at: record.at, contactId: record.contactId, record })),
  ].toSorted(byNewest);
  return ok({ entries: entries.slice(0, limit), more: entries.length > limit });
}

function kept(record: { deletedAt?: number }): boolean {
  return record.deletedAt === undefined;
}

/** Of several moves on one day only where the day ended: what lay between was a customer's orders coming in one by one. */
function lastOfDay(moves: readonly Move[]): Move[] {
  const newest = moves.toSorted((x, y) => y.at - x.at || (x.id < y.id ? 1 : -1));
  return [...Map.groupBy(newest, ({ axis, day, contactId }) => `${axis} ${day} ${contactId}`).values()].flatMap(([last]) => last ?? []);
}
