import { daysBetween } from '../domain/day';
import type { Settings } from '../domain/setup/settings';
import type { Aggregate, Cuts, Prediction } from '../domain/standing/standing';
import type { ValueModel } from '../domain/standing/value-model';
import { DEFAULT_FIXED, DEFAULT_RELATIVE, scaledMinor } from './defaults';
import { sortedCutPoints, sortedMidranks } from './score';

type Shares = Pick<Settings, 'tiers' | 'currency' | 'value'>;
export type Measured = { aggregate: Aggregate; prediction?: Prediction };

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
    measure: 'trailing',
    currency,
  };
}

/** What a customer's tier is judged by, in minor units: expected or trailing margin (SPEC.md, TI-1). Nobody who gave all back is worth anything. */
export function measureOf({ aggregate, prediction }: Measured, cuts: Pick<Cuts, 'measure'>, margin: number): number {
  if (aggregate.net <= 0) return Math.min(0, aggregate.net);
  return cuts.measure === 'expected' && prediction ? prediction.value12 : Math.round(aggregate.net12 * margin);
}

/** A book's values by column, each sorted: of buyers the days since their last occasion (negated: fewer rank higher) and their occasions, of paying ones the money. */
export type CutValues = { recency: Float64Array; occasions: Float64Array; net: Float64Array; measure: Float64Array };

/** The columns of customers whose sums are at hand. */
export function cutValuesOf(book: readonly Measured[], settings: Shares, asOf: string, model?: ValueModel): CutValues {
  const buyers = book.filter(({ aggregate }) => aggregate.lastDay !== undefined);
  const paying = buyers.filter(({ aggregate }) => aggregate.orders > aggregate.otherCurrencies && aggregate.currency === settings.currency);
  const measure = model ? 'expected' : 'trailing';
  return {
    recency: sorted(buyers.map(({ aggregate }) => -daysBetween(aggregate.lastDay ?? asOf, asOf))),
    occasions: sorted(buyers.map(({ aggregate }) => aggregate.occasions)),
    net: sorted(paying.map(({ aggregate }) => aggregate.net)),
    measure: sorted(paying.map((one) => measureOf(one, { measure }, settings.value.margin))),
  };
}

function sorted(values: readonly number[]): Float64Array {
  return Float64Array.from(values).sort();
}

/**
 * Where the score bands and tiers of a whole book lie (SPEC.md, CU-1 to CU-7). Each measure is ranked when it has enough
 * customers and distinct values, else it keeps its fixed thresholds; `mode` speaks of the tiers.
 */
export function cutsOf({ recency, occasions, net, measure }: CutValues, settings: Shares, asOf: string, model?: ValueModel): Cuts {
  const cuts: Cuts = { ...fixedCuts(settings.currency, recency.length, asOf), ...(model && { model }) };
  const fixed = new Set(cuts.fixed);
  if (isRankable(recency)) {
    cuts.r = sortedCutPoints(recency).map((cut) => -cut);
    fixed.delete('r');
  }
  if (isRankable(occasions)) {
    cuts.f = sortedCutPoints(occasions);
    fixed.delete('f');
  }
  if (isRankable(net)) {
    cuts.m = sortedCutPoints(net);
    fixed.delete('m');
  }
  cuts.fixed = [...fixed];
  return cutTiers(cuts, measure, settings);
}

function cutTiers(cuts: Cuts, values: Float64Array, { tiers, value }: Shares): Cuts {
  const rankable = isRankable(values);
  const measure = cuts.model ? 'expected' : 'trailing';
  const ranked: Cuts = rankable ? { ...cuts, measure, mode: 'relative', tops: topsOf(values) } : cuts;
  if (value.amounts) return { ...ranked, mode: 'absolute', tierHigh: value.amounts.high, tierMid: value.amounts.mid };
  if (!rankable) return cuts;
  const ranks = sortedMidranks(values);
  const tierHigh = topCut(ranks, values.length, tiers.high);
  return { ...ranked, tierHigh, tierMid: Math.min(tierHigh, topCut(ranks, values.length, tiers.mid)) };
}

function isRankable(values: Float64Array): boolean {
  if (values.length < DEFAULT_RELATIVE.minCustomers) return false;
  let distinct = 1;
  for (let at = 1; at < values.length && distinct < DEFAULT_RELATIVE.minDistinct; at += 1) if (values[at] !== values[at - 1]) distinct += 1;
  return distinct >= DEFAULT_RELATIVE.minDistinct;
}

/** The smallest value within the top `share` by midrank, at least one minor unit; above the maximum when a tie is too wide for it. */
function topCut(ranks: readonly { value: number; midrank: number }[], n: number, share: number): number {
  const first = ranks.find((rank) => n - rank.midrank <= share * n + 1e-9);
  return Math.max(1, first?.value ?? (ranks.at(-1)?.value ?? 0) + 1);
}

/** Smallest value within the top 1, 2, … 99 %: what "top 12 %" is read from. A share too small for one customer is above everybody. */
function topsOf(values: Float64Array): number[] {
  const above = (values.at(-1) ?? 0) + 1;
  return Array.from({ length: 99 }, (_, at) => {
    const holds = Math.floor(((at + 1) / 100) * values.length + 1e-9);
    return holds === 0 ? above : (values[values.length - holds] ?? 0);
  });
}

/** The smallest whole per cent (0.01 to 1) of ranked customers that a value belongs to the top of; undefined where nobody is ranked. */
export function topShareOf(value: number, cuts: Pick<Cuts, 'tops'>): number | undefined {
  if (!cuts.tops || value <= 0) return undefined;
  const at = cuts.tops.findIndex((top) => value >= top);
  return at < 0 ? 1 : (at + 1) / 100;
}
