import { daysBetween } from '../domain/day';
import type { Settings } from '../domain/setup/settings';
import type { Aggregate, Cuts } from '../domain/standing/standing';
import { DEFAULT_FIXED, DEFAULT_RELATIVE, scaledMinor } from './defaults';
import { cutPoints, midranks } from './score';

type Shares = Pick<Settings, 'tiers' | 'currency'>;

/** Fixed thresholds of a book that is too small to rank (SPEC.md, CU-2). */
export function fixedCuts(currency: string, customers: number, asOf: string): Cuts {
  const minor = (amount: number): number => scaledMinor(amount, currency);
  return {
    asOf,
    customers,
    mode: 'absolute',
    fixed: ['r', 'f', 'm'],
    r: [...DEFAULT_FIXED.recencyDays],
    f: [...DEFAULT_FIXED.occasions],
    m: DEFAULT_FIXED.net.map(minor),
    tierHigh: minor(DEFAULT_FIXED.tierHigh),
    tierMid: minor(DEFAULT_FIXED.tierMid),
    currency,
  };
}

/**
 * Where the score bands and tiers of a whole book lie (SPEC.md, CU-1 to CU-6). Each measure is ranked when it has enough
 * customers and distinct values, else it keeps its fixed thresholds; `mode` speaks of the tiers.
 */
export function cutsOf(aggregates: readonly Aggregate[], settings: Shares, asOf: string): Cuts {
  const buyers = aggregates.filter((customer) => customer.lastDay !== undefined);
  const paying = buyers.filter((customer) => customer.orders > customer.otherCurrencies && customer.currency === settings.currency);
  const cuts = fixedCuts(settings.currency, buyers.length, asOf);
  const fixed = new Set(cuts.fixed);

  // Negated, so that fewer days rank higher.
  const recency = buyers.map((customer) => -daysBetween(customer.lastDay ?? asOf, asOf));
  if (isRankable(recency)) {
    cuts.r = cutPoints(recency).map((cut) => -cut);
    fixed.delete('r');
  }
  const occasions = buyers.map((customer) => customer.occasions);
  if (isRankable(occasions)) {
    cuts.f = cutPoints(occasions);
    fixed.delete('f');
  }
  const net = paying.map((customer) => customer.net);
  if (isRankable(net)) {
    cuts.m = cutPoints(net);
    fixed.delete('m');
  }
  const trailing = paying.map((customer) => customer.net12);
  if (isRankable(trailing)) {
    cuts.mode = 'relative';
    cuts.tierHigh = topCut(trailing, settings.tiers.high);
    cuts.tierMid = Math.min(cuts.tierHigh, topCut(trailing, settings.tiers.mid));
  }
  cuts.fixed = [...fixed];
  return cuts;
}

function isRankable(values: readonly number[]): boolean {
  return values.length >= DEFAULT_RELATIVE.minCustomers && new Set(values).size >= DEFAULT_RELATIVE.minDistinct;
}

/** The smallest value within the top `share` by midrank, at least one minor unit; above the maximum when a tie is too wide for it. */
function topCut(values: readonly number[], share: number): number {
  const n = values.length;
  const ranks = midranks(values);
  const first = ranks.find((rank) => n - rank.midrank <= share * n + 1e-9);
  return Math.max(1, first?.value ?? (ranks.at(-1)?.value ?? 0) + 1);
}
