import type { Contact, Lifecycle, Tier } from '../domain/contact/contact';
import type { Reason } from '../domain/reason';
import type { Settings } from '../domain/setup/settings';
import type { Aggregate, Cuts, Move, Standing } from '../domain/standing/standing';
import { fixedCuts } from './cuts';
import { VALUE_MODEL } from './defaults';
import { judgeLifecycle } from './lifecycle';
import { scoresOf } from './score';
import { judgeTier } from './tier';

export type StandingInput = {
  rootId: string;
  aggregate: Aggregate;
  /** Of the last re-score of the book; fixed thresholds stand in while there is none or it is in another currency. */
  cuts?: Cuts;
  settings: Pick<Settings, 'tiers' | 'lifecycle' | 'currency'>;
  asOf: string;
  /** Instant written into moves. */
  at: number;
  previous?: Standing;
  pins: Contact['pins'];
  lastInteractionAt?: number;
};

/**
 * Where one customer stands as of a day, and the steps from where they stood (SPEC.md, ST-1 to ST-6). A day's updates are all
 * judged against the close of the last earlier day, so any order of the same updates ends in the same standing.
 */
export function standingOf(input: StandingInput): { standing: Standing; moves: Move[] } {
  const { rootId, aggregate, settings, asOf, previous, pins } = input;
  const cuts = input.cuts?.currency === settings.currency ? input.cuts : fixedCuts(settings.currency, 0, asOf);
  const closing = closingBefore(previous, asOf);

  const tier = judgeTier(aggregate, cuts, settings, closing?.tier);
  const life = judgeLifecycle(aggregate, settings, asOf);
  const shownTier = pins.tier ?? tier.value;
  const shownLife = pins.lifecycle ?? life.value;
  const tierReasons = pins.tier ? [{ code: 'tier.pinned', params: {} }, ...tier.reasons] : tier.reasons;
  const lifeReasons = pins.lifecycle ? [{ code: 'lifecycle.pinned', params: {} }, life.reason] : [life.reason];

  const standing: Standing = {
    id: rootId,
    asOf,
    model: VALUE_MODEL,
    aggregate,
    scores: scoresOf(aggregate, cuts, asOf),
    tier: shownTier,
    tierSince: shownTier && (shownTier === closing?.tier ? (closing.tierSince ?? asOf) : asOf),
    lifecycle: shownLife,
    lifecycleSince:
      (pins.lifecycle ? undefined : life.since) ?? (shownLife === closing?.lifecycle ? (closing.lifecycleSince ?? asOf) : asOf),
    reasons: [...tierReasons, ...lifeReasons],
    lastInteractionAt: input.lastInteractionAt,
    closing,
  };
  // A book that is filled with old orders has not moved today: its history begins with where the customer stands.
  if (!previous && aggregate.lastDay !== asOf) return { standing, moves: [] };
  const move = step(input);
  return {
    standing,
    moves: [
      ...move('tier', previous?.tier, shownTier, tierReasons[0] ?? life.reason),
      ...move('lifecycle', previous?.lifecycle ?? 'prospect', shownLife, lifeReasons[0] ?? life.reason),
    ],
  };
}

function closingBefore(previous: Standing | undefined, asOf: string): Standing['closing'] {
  if (!previous) return undefined;
  if (previous.asOf >= asOf) return previous.closing;
  const { asOf: day, tier, tierSince, lifecycle, lifecycleSince } = previous;
  return { day, tier, tierSince, lifecycle, lifecycleSince };
}

/** A move's id says what and when, so that doing the same update twice writes one row. */
function step({ rootId, asOf, at }: StandingInput) {
  return (axis: Move['axis'], from: Tier | Lifecycle | undefined, to: Tier | Lifecycle | undefined, reason: Reason): Move[] =>
    from === to ? [] : [{ id: `${rootId}:${axis}:${asOf}:${to ?? 'none'}`, contactId: rootId, axis, from, to, at, day: asOf, reason }];
}
