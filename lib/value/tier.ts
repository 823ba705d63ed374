import type { Tier } from '../domain/contact/contact';
import type { Reason } from '../domain/reason';
import type { Settings } from '../domain/setup/settings';
import type { Aggregate, Cuts } from '../domain/standing/standing';

/** The tier by the numbers, and why. No tier: nothing paid in the book's currency yet. */
export type Judged<T> = { value: T | undefined; reasons: Reason[] };

const RANK: Record<Tier, number> = { low: 0, mid: 1, high: 2 };

/**
 * Value tier from the net of the trailing 365 days (SPEC.md, TI-1 to TI-6). Promotes at once; `before`, the tier at the close of an
 * earlier day, is kept until the net falls under `tiers.keep` of its cut.
 */
export function judgeTier(aggregate: Aggregate, cuts: Cuts, settings: Pick<Settings, 'tiers'>, before?: Tier): Judged<Tier> {
  if (aggregate.orders === 0) return { value: undefined, reasons: [] };
  const foreign: Reason[] =
    aggregate.otherCurrencies > 0 ? [{ code: 'tier.other-currency', params: { orders: aggregate.otherCurrencies } }] : [];
  if (aggregate.orders === aggregate.otherCurrencies) return { value: undefined, reasons: foreign };

  const earned = tierFor(aggregate.net12, cuts, 1);
  const kept = before && RANK[before] > RANK[earned] ? lower(before, tierFor(aggregate.net12, cuts, settings.tiers.keep)) : earned;
  const money = (minor: number) => ({ minor, currency: cuts.currency ?? aggregate.currency ?? 'USD' });
  const facts = { orders: aggregate.orders12, net: money(aggregate.net12) };
  const reasons: Reason[] = [tierReason(earned, facts, cuts, settings, money)];
  if (kept !== earned) {
    const cut = cutFor(kept, cuts);
    reasons.push({ code: 'tier.kept', params: { cut: money(cut), floor: money(Math.ceil(cut * settings.tiers.keep)) } });
  }
  if (cuts.mode === 'absolute') reasons.push({ code: 'tier.fixed', params: {} });
  return { value: kept, reasons: [...reasons, ...foreign] };
}

type AsMoney = (minor: number) => { minor: number; currency: string };

function tierReason(tier: Tier, facts: Reason['params'], cuts: Cuts, settings: Pick<Settings, 'tiers'>, money: AsMoney): Reason {
  switch (tier) {
    case 'high':
      return cuts.mode === 'relative'
        ? { code: 'tier.high', params: { ...facts, cut: money(cuts.tierHigh), topShare: settings.tiers.high } }
        : { code: 'tier.high-fixed', params: { ...facts, cut: money(cuts.tierHigh) } };
    case 'mid':
      return { code: 'tier.mid', params: { ...facts, cut: money(cuts.tierMid), next: money(cuts.tierHigh) } };
    case 'low':
      return { code: 'tier.low', params: { ...facts, next: money(cuts.tierMid) } };
  }
}

function tierFor(net12: number, cuts: Cuts, share: number): Tier {
  if (net12 <= 0) return 'low';
  if (net12 >= cuts.tierHigh * share) return 'high';
  return net12 >= cuts.tierMid * share ? 'mid' : 'low';
}

function cutFor(tier: Tier, cuts: Cuts): number {
  return tier === 'high' ? cuts.tierHigh : cuts.tierMid;
}

function lower(x: Tier, y: Tier): Tier {
  return RANK[x] < RANK[y] ? x : y;
}
