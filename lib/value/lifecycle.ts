import { addDays, daysBetween, dayNumber } from '../domain/day';
import type { Lifecycle } from '../domain/contact/contact';
import type { Reason } from '../domain/reason';
import type { Settings } from '../domain/setup/settings';
import type { Aggregate, Ledger, Prediction } from '../domain/standing/standing';
import type { ValueModel } from '../domain/standing/value-model';
import { chanceBy } from './forecast';
import { historyOf, tallyOf } from './tally';

/** Where a customer is in life, since which day where the orders tell it, and why. */
export type JudgedLifecycle = { value: Lifecycle; since?: string; reason: Reason };
type LifeSettings = Pick<Settings, 'lifecycle' | 'value' | 'tiers'>;

/** Longest time that a first order makes a customer new, whatever the median says. */
const NEW_AT_MOST = 365;
/** Marks are products of decimals: a chance of 0.18 is not under 90 % of 0.2. */
const EXACT = 1e-9;

/**
 * Lifecycle without a model: days since the last order against the settings' ladder (SPEC.md, LC-1 to LC-7). A function of the orders
 * and the day alone, so it cannot flap: without an order it only moves down the ladder, an order acts at once.
 */
export function judgeLifecycle(aggregate: Aggregate, { lifecycle: ladder }: Pick<Settings, 'lifecycle'>, asOf: string): JudgedLifecycle {
  const { firstDay, lastDay } = aggregate;
  if (firstDay === undefined || lastDay === undefined) return prospect(aggregate);
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

export type LifeInput = {
  aggregate: Aggregate;
  ledger: Ledger;
  prediction: Prediction;
  model: ValueModel;
  before?: { lifecycle: Lifecycle; lastDay?: string };
};

/**
 * Lifecycle by the chance to buy within the horizon (SPEC.md, LM-1 to LM-6). A customer falls only when the chance is under `tiers.keep` of the
 * mark (hysteresis); an order acts at once.
 */
export function judgeByChance(input: LifeInput, settings: LifeSettings, asOf: string): JudgedLifecycle {
  const { aggregate, ledger, prediction, model, before } = input;
  const { firstDay, lastDay } = aggregate;
  if (firstDay === undefined || lastDay === undefined) return prospect(aggregate);
  const age = daysBetween(lastDay, asOf);
  const newFor = Math.max(settings.lifecycle.newFor, Math.min(NEW_AT_MOST, model.secondAfter ?? 0));
  if (aggregate.occasions === 1 && age <= newFor)
    return { value: 'new', since: firstDay, reason: { code: 'lifecycle.new', params: { firstDay } } };

  const { activeFrom, churnedBelow, horizonDays } = settings.value;
  const { keep } = settings.tiers;
  const was = before?.lastDay === lastDay ? before?.lifecycle : undefined;
  const isIn = was === 'active' || was === 'won-back' || was === 'new';
  const params = { chanceShare: prediction.buys, horizon: horizonDays, lastDay };
  if (prediction.buys < churnedBelow * (was && was !== 'churned' ? keep : 1) - EXACT) {
    return { value: 'churned', reason: { code: 'lifecycle.unlikely', params } };
  }
  const gap = aggregate.lastGap;
  const doubtful = prediction.buys < activeFrom * (isIn ? keep : 1) - EXACT;
  if (gap !== undefined && (age <= newFor || !doubtful) && cameBack(ledger, model, settings, dayNumber(lastDay))) {
    return { value: 'won-back', since: lastDay, reason: { code: 'lifecycle.won-back', params: { lastDay, gap } } };
  }
  if (doubtful) return { value: 'at-risk', reason: { code: 'lifecycle.doubtful', params } };
  return { value: 'active', reason: { code: 'lifecycle.likely', params } };
}

/** Whether the last order came from a customer whom the model would have called churned the day before. */
function cameBack(ledger: Ledger, model: ValueModel, { value }: LifeSettings, lastDay: number): boolean {
  const history = historyOf(tallyOf(ledger, lastDay - 1), lastDay - 1);
  return history !== undefined && chanceBy(model, history, value.horizonDays) < value.churnedBelow;
}

/** A subscriber is active whatever the orders say. */
export function subscriberLife(): JudgedLifecycle {
  return { value: 'active', reason: { code: 'lifecycle.subscriber', params: {} } };
}

function prospect(aggregate: Aggregate): JudgedLifecycle {
  return { value: 'prospect', reason: { code: aggregate.returns > 0 ? 'lifecycle.returned' : 'lifecycle.prospect', params: {} } };
}
