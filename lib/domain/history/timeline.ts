import type { Case } from '../case/case';
import type { Interaction } from '../interaction/interaction';
import type { Order } from '../order/order';
import type { Move } from '../standing/standing';
import type { Task } from '../task/task';

/** One row of a customer's history. `contactId` is the member record that it belongs to. */
export type TimelineEntry = { id: string; at: number; contactId: string } & (
  | { of: 'interaction'; record: Interaction }
  | { of: 'order'; record: Order }
  | { of: 'case'; record: Case }
  | { of: 'task'; record: Task }
  | { of: 'move'; record: Move }
);

/** Rows of a history newest first; equal instants by id, so that paging never skips or repeats. */
export function byNewest(x: TimelineEntry, y: TimelineEntry): number {
  return y.at - x.at || (x.id < y.id ? 1 : x.id > y.id ? -1 : 0);
}
