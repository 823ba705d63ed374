import { dayNumber } from '../domain/day';
import type { Contact, Lifecycle, Tier } from '../domain/contact/contact';
import type { Reason } from '../domain/reason';
import type { Settings } from '../domain/setup/settings';
import type { Cuts, Ledger, Move, Standing } from '../domain/standing/standing';
import { aggregateOf } from './aggregate';
import { fixedCuts } from './cuts';
import { VALUE_MODEL } from './defaults';
import { type Forecaster, forecaster } from './forecast';
import { judgeByChance, judgeLifecycle, subscriberLife } from './lifecycle';
import { groupOf } from './rfm-group';
import { scoresOf } from './score';
import { DAY_WIDTH, tallyOf } from './tally';
import { judgeTier } from './tier';

export type StandingInput = {
  rootId: string;
  ledger: Ledger;
  /** Of the last re-score of the book; fixed thresholds stand in while there is none or it is in another currency. */
  cuts?: Cuts;
  /** Of the model in `cuts`, made once for many customers. */
  forecast?: Forecaster;
  settings: Pick<Settings, 'tiers' | 'lifecycle' | 'currency' | 'value'>;
  asOf: string;
  /** Instant written into moves. */
  at: number;
  previous?: Standing;
  pins: Contact['pins'];
  /** Pays by subscription (settings.value.subscriberTags). */
  subscriber?: boolean;
  lastInteractionAt?: number;
};

/**
 * Where one customer stands as of a day, and the steps from where they stood (SPEC.md, ST-1 to ST-6). A day's updates are all
 * judged against the close of the last earlier day, so any order of the same updates ends in the same standing.
 */
export function standingOf(input: StandingInput): { standing: Standing; moves: Move[] } {
  const { rootId, ledger, settings, asOf, previous, pins } = input;
  const cuts = input.cuts?.currency === settings.currency ? input.cuts : fixedCuts(settings.currency, 0, asOf);
  const forecast = input.forecast ?? (cuts.model && forecaster(cuts.model, settings));
  const today = dayNumber(asOf);
  const tally = tallyOf(ledger, today);
  const aggregate = aggregateOf(ledger, asOf, tally);
  const prediction = cuts.model && forecast?.(ledger, today, tally);
  const scores = scoresOf(aggregate, cuts, asOf);
  const closing = closingBefore(previous, asOf);

  const tier = judgeTier({ aggregate, prediction }, cuts, settings, closing ?? {}, asOf);
  const byOrders =
    cuts.model && prediction
      ? judgeByChance({ aggregate, ledger, prediction, model: cuts.model, before: closing }, settings, asOf)
      : judgeLifecycle(aggregate, settings, asOf);
  const life = input.subscriber ? subscriberLife() : byOrders;
  const shownTier = pins.tier ?? tier.value;
  const shownLife = pins.lifecycle ?? life.value;
  const tierReasons = pins.tier ? [{ code: 'tier.pinned', params: {} }, ...tier.reasons] : tier.reasons;
  const lifeReasons = pins.lifecycle ? [{ code: 'lifecycle.pinned', params: {} }, life.reason] : [life.reason];

  const standing: Standing = {
    id: rootId,
    asOf,
    model: cuts.model?.inputs ?? VALUE_MODEL,
    aggregate,
    ledger,
    prediction,
    scores,
    group: groupOf(scores, settings.value.rfmMap),
    tier: shownTier,
    tierSince: shownTier && (shownTier === closing?.tier ? (closing.tierSince ?? asOf) : asOf),
    belowSince: tier.belowSince,
    lifecycle: shownLife,
    lifecycleSince:
      (pins.lifecycle ? undefined : life.since) ?? (shownLife === closing?.lifecycle ? (closing.lifecycleSince ?? asOf) : asOf),
    reasons: [...tierReasons, ...lifeReasons],
    lastInteractionAt: input.lastInteractionAt,
    ...((pins.tier ?? pins.lifecycle) && { pins }),
    ...(input.subscriber && { subscriber: true }),
    closing,
  };
  // A book that is filled with old orders has not moved today: its history begins with where the customer stands at the end of the first day.
  if (!closing && !hasRowOf(ledger, today)) return { standing, moves: [] };
  const move = step(input);
  return {
    standing,
    moves: [
      ...move('tier', previous?.tier, shownTier, tierReasons[0] ?? life.reason),
      ...move('lifecycle', previous?.lifecycle ?? 'prospect', shownLife, lifeReasons[0] ?? life.reason),
    ],
  };
}

function hasRowOf(ledger: Ledger, today: number): boolean {
  for (let at = 0; at < ledger.days.length; at += DAY_WIDTH) if (ledger.days[at] === today) return true;
  return false;
}

function closingBefore(previous: Standing | undefined, asOf: string): Standing['closing'] {
  if (!previous) return undefined;
  if (previous.asOf >= asOf) return previous.closing;
  const { asOf: day, tier, tierSince, belowSince, lifecycle, lifecycleSince } = previous;
  return { day, tier, tierSince, belowSince, lifecycle, lifecycleSince, lastDay: previous.aggregate.lastDay };
}

/** A move's id says what and when, so that doing the same update twice writes one row. */
function step({ rootId, asOf, at }: StandingInput) {
  return (axis: Move['axis'], from: Tier | Lifecycle | undefined, to: Tier | Lifecycle | undefined, reason: Reason): Move[] =>
    from === to ? [] : [{ id: `${rootId}:${axis}:${asOf}:${to ?? 'none'}`, contactId: rootId, axis, from, to, at, day: asOf, reason }];
}
