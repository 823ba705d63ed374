import { addDays, daysBetween } from '../domain/day';
import type { Tier } from '../domain/contact/contact';
import type { Reason } from '../domain/reason';
import type { Settings } from '../domain/setup/settings';
import type { Cuts } from '../domain/standing/standing';
import { type Measured, measureOf, topShareOf } from './cuts';

/** The tier by the numbers, since when it is only kept, and why. No tier: nothing paid in the book's currency yet. */
export type JudgedTier = { value: Tier | undefined; belowSince?: string; reasons: Reason[] };
/** The tier at the close of an earlier day, and since when it was only kept then. */
export type TierBefore = { tier?: Tier; belowSince?: string };

const RANK: Record<Tier, number> = { low: 0, mid: 1, high: 2 };
const EXPECTED = { high: 'tier.high-expected', mid: 'tier.mid-expected', low: 'tier.low-expected' } satisfies Record<Tier, string>;
type TierSettings = Pick<Settings, 'tiers' | 'value'>;

/**
 * Value tier (SPEC.md, TI-1 to TI-7). Promotes at once. Demotes when the measure is under `tiers.keep` of its cut at two recomputations at least
 * `value.demoteAfter` days apart with none between that found it above.
 */
export function judgeTier(customer: Measured, cuts: Cuts, settings: TierSettings, before: TierBefore, asOf: string): JudgedTier {
  const { aggregate } = customer;
  if (aggregate.orders === 0) return { value: undefined, reasons: [] };
  const foreign: Reason[] =
    aggregate.otherCurrencies > 0 ? [{ code: 'tier.other-currency', params: { orders: aggregate.otherCurrencies } }] : [];
  if (aggregate.orders === aggregate.otherCurrencies) return { value: undefined, reasons: foreign };

  const value = measureOf(customer, cuts, settings.value.margin);
  const money = (minor: number) => ({ minor, currency: cuts.currency ?? aggregate.currency ?? 'USD' });
  const earned = tierFor(value, cuts, 1);
  const reasons: Reason[] = [tierReason(earned, value, customer, cuts, settings, money)];
  const kept = keptTier(earned, value, cuts, settings, before, asOf);
  if (kept.tier !== earned) {
    const cut = kept.tier === 'high' ? cuts.tierHigh : cuts.tierMid;
    const floor = money(Math.ceil(cut * settings.tiers.keep));
    reasons.push(
      kept.belowSince
        ? { code: 'tier.waiting', params: { floor, untilDay: addDays(kept.belowSince, settings.value.demoteAfter) } }
        : { code: 'tier.kept', params: { cut: money(cut), floor } },
    );
  }
  if (cuts.mode === 'absolute' && !settings.value.amounts) reasons.push({ code: 'tier.fixed', params: {} });
  return { value: kept.tier, ...(kept.belowSince && { belowSince: kept.belowSince }), reasons: [...reasons, ...foreign] };
}

function keptTier(
  earned: Tier,
  value: number,
  cuts: Cuts,
  { tiers, value: rules }: TierSettings,
  before: TierBefore,
  asOf: string,
): { tier: Tier; belowSince?: string } {
  if (!before.tier || RANK[before.tier] <= RANK[earned] || value <= 0) return { tier: earned };
  const floor = tierFor(value, cuts, tiers.keep);
  if (RANK[floor] >= RANK[before.tier]) return { tier: before.tier };
  const belowSince = before.belowSince ?? asOf;
  if (daysBetween(belowSince, asOf) >= rules.demoteAfter) return { tier: floor };
  return { tier: before.tier, belowSince };
}

type AsMoney = (minor: number) => { minor: number; currency: string };

function tierReason(
  tier: Tier,
  value: number,
  { aggregate, prediction }: Measured,
  cuts: Cuts,
  { tiers }: TierSettings,
  money: AsMoney,
): Reason {
  const facts = { orders: aggregate.orders12, net: money(aggregate.net12) };
  const cut = money(tier === 'high' ? cuts.tierHigh : cuts.tierMid);
  if (cuts.measure === 'expected' && prediction) {
    return { code: EXPECTED[tier], params: { ...facts, value: money(value), topShare: topShareOf(value, cuts) ?? 1, cut } };
  }
  switch (tier) {
    case 'high':
      return cuts.mode === 'relative'
        ? { code: 'tier.high', params: { ...facts, cut, topShare: topShareOf(value, cuts) ?? tiers.high } }
        : { code: 'tier.high-fixed', params: { ...facts, cut } };
    case 'mid':
      return { code: 'tier.mid', params: { ...facts, cut, next: money(cuts.tierHigh) } };
    case 'low':
      return { code: 'tier.low', params: { ...facts, next: money(cuts.tierMid) } };
  }
}

function tierFor(value: number, cuts: Cuts, share: number): Tier {
  if (value <= 0) return 'low';
  if (value >= cuts.tierHigh * share) return 'high';
  return value >= cuts.tierMid * share ? 'mid' : 'low';
}
