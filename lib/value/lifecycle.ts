import { addDays, daysBetween } from '../domain/day';
import type { Lifecycle } from '../domain/contact/contact';
import type { Reason } from '../domain/reason';
import type { Settings } from '../domain/setup/settings';
import type { Aggregate } from '../domain/standing/standing';

/** Where a customer is in life, since which day where the orders tell it, and why. */
export type JudgedLifecycle = { value: Lifecycle; since?: string; reason: Reason };

/**
 * Lifecycle without a model: days since the last order against the settings' ladder (SPEC.md, LC-1 to LC-7). A function of the orders
 * and the day alone, so it cannot flap: without an order it only moves down the ladder, an order acts at once.
 */
export function judgeLifecycle(aggregate: Aggregate, { lifecycle: ladder }: Pick<Settings, 'lifecycle'>, asOf: string): JudgedLifecycle {
  const { firstDay, lastDay } = aggregate;
  if (firstDay === undefined || lastDay === undefined) {
    return { value: 'prospect', reason: { code: aggregate.returns > 0 ? 'lifecycle.returned' : 'lifecycle.prospect', params: {} } };
  }
  const days = daysBetween(lastDay, asOf);
  if (days > ladder.churnedAfter) {
    return {
      value: 'churned',
      since: addDays(lastDay, ladder.churnedAfter + 1),
      reason: { code: 'lifecycle.churned', params: { lastDay, limit: ladder.churnedAfter } },
    };
  }
  if (days > ladder.atRiskAfter) {
    return {
      value: 'at-risk',
      since: addDays(lastDay, ladder.atRiskAfter + 1),
      reason: { code: 'lifecycle.at-risk', params: { lastDay, limit: ladder.atRiskAfter } },
    };
  }
  if (aggregate.occasions === 1 && days <= ladder.newFor) {
    return { value: 'new', since: firstDay, reason: { code: 'lifecycle.new', params: { firstDay } } };
  }
  if (aggregate.lastGap !== undefined && aggregate.lastGap > ladder.churnedAfter) {
    return { value: 'won-back', since: lastDay, reason: { code: 'lifecycle.won-back', params: { lastDay, gap: aggregate.lastGap } } };
  }
  return { value: 'active', reason: { code: 'lifecycle.active', params: { lastDay, limit: ladder.atRiskAfter } } };
}
