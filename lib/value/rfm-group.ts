import { DEFAULT_RFM_MAP, type RfmCellGroup, type RfmGroup, type RfmRule, covers } from '../domain/standing/rfm-map';

/** Frequency and monetary score as one, halves up. */
export function fmScore(f: number, m: number): number {
  return Math.floor((f + m) / 2 + 0.5);
}

/**
 * The group of a customer by recency score and `fmScore`, both 1 to 5. `map` must be total and disjoint, as its schema sees to.
 * @throws RangeError for a score outside 1 to 5.
 */
export function rfmGroup(r: number, fm: number, map: readonly RfmRule[] = DEFAULT_RFM_MAP): RfmCellGroup {
  const rule = map.find((candidate) => covers(candidate, r, fm));
  if (!rule) throw new RangeError(`value: scores r ${r}, fm ${fm} are not in 1 to 5`);
  return rule.group;
}

/** The group of a standing's scores; a customer who never ordered is a prospect. */
export function groupOf(scores: { r: number; f: number; m: number } | undefined, map?: readonly RfmRule[]): RfmGroup {
  return scores ? rfmGroup(scores.r, fmScore(scores.f, scores.m), map) : 'prospect';
}
