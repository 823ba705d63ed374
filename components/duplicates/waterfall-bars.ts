import type { Evidence } from '../../lib/domain/link/link';

/** One bar, in percent of the width: where it begins, how long it is, and which way it points. */
export type WaterfallBar = { evidence: Evidence; left: number; width: number; sign: 'for' | 'against' | 'none' | 'start' };

export const DEFAULT_WATERFALL = {
  /** Shortest bar, percent of the width (0.5 to 3): evidence of next to nothing is still seen. */
  shortest: 1.5,
  /** Bits below which evidence counts as none (0.01 to 0.5). */
  none: 0.05,
};

/** Match weights as a waterfall (splink's chart): each bar begins where the sum of those before it ends. */
export function waterfallBars(evidence: readonly Evidence[]): WaterfallBar[] {
  let sum = 0;
  const steps = evidence.map((each) => {
    const from = sum;
    sum += each.weight;
    return { each, from, to: sum };
  });
  const low = Math.min(0, ...steps.map(({ to }) => to));
  const high = Math.max(0, ...steps.map(({ to }) => to));
  const span = Math.max(high - low, 1e-9);
  return steps.map(({ each, from, to }) => {
    const width = Math.max((Math.abs(to - from) / span) * 100, DEFAULT_WATERFALL.shortest);
    const left = Math.min(((Math.min(from, to) - low) / span) * 100, 100 - width);
    const sign =
      each.comparison === 'prior' ? 'start' : Math.abs(each.weight) < DEFAULT_WATERFALL.none ? 'none' : each.weight > 0 ? 'for' : 'against';
    return { evidence: each, left, width, sign };
  });
}
