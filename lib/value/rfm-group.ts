/** The eleven groups of the R x FM grid (value.md, "Segments"); words under `rfm.<group>`, dashes as underscores. */
export const RFM_GROUPS = [
  'champions',
  'loyal',
  'potential-loyalists',
  'new',
  'promising',
  'needs-attention',
  'about-to-sleep',
  'cant-lose',
  'at-risk',
  'hibernating',
  'prospect',
] as const;
export type RfmGroup = (typeof RFM_GROUPS)[number];

/** By recency score, the group of each FM score from 1 to 5. */
const GRID: Record<1 | 2 | 3 | 4 | 5, readonly [RfmGroup, RfmGroup, RfmGroup, RfmGroup, RfmGroup]> = {
  5: ['new', 'potential-loyalists', 'potential-loyalists', 'champions', 'champions'],
  4: ['promising', 'potential-loyalists', 'potential-loyalists', 'loyal', 'loyal'],
  3: ['about-to-sleep', 'about-to-sleep', 'needs-attention', 'loyal', 'loyal'],
  2: ['hibernating', 'hibernating', 'at-risk', 'at-risk', 'cant-lose'],
  1: ['hibernating', 'hibernating', 'at-risk', 'at-risk', 'cant-lose'],
};

/** Frequency and monetary score as one, halves up. */
export function fmScore(f: number, m: number): number {
  return Math.floor((f + m) / 2 + 0.5);
}

/**
 * The group of a customer by recency score and `fmScore`, both 1 to 5. Total and disjoint: 25 cells, one group each.
 * @throws RangeError for a score outside 1 to 5.
 */
export function rfmGroup(r: number, fm: number): Exclude<RfmGroup, 'prospect'> {
  const group = GRID[r as keyof typeof GRID]?.[fm - 1];
  if (group === undefined || group === 'prospect') throw new RangeError(`value: scores r ${r}, fm ${fm} are not in 1 to 5`);
  return group;
}

/** The group of a standing's scores; a customer who never ordered is a prospect. */
export function groupOf(scores: { r: number; f: number; m: number } | undefined): RfmGroup {
  return scores ? rfmGroup(scores.r, fmScore(scores.f, scores.m)) : 'prospect';
}
