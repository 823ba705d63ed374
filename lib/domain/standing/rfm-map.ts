import { z } from 'zod';

/** The eleven groups of the R x FM grid (value.md, "Segments"); words under `rfm.<group>`, dashes as underscores. `prospect` has no orders and no cell. */
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
export type RfmCellGroup = Exclude<RfmGroup, 'prospect'>;

const fifth = z.int().min(1).max(5);
const ruleSchema = z.strictObject({
  group: z.enum(RFM_GROUPS).exclude(['prospect']),
  r: z.tuple([fifth, fifth]),
  fm: z.tuple([fifth, fifth]),
});
/** Recency and FM scores, from and to, both included, that belong to a group. A group may have several rules. */
export type RfmRule = z.infer<typeof ruleSchema>;

/** Cells of the 5 x 5 grid that no rule names, and cells that more than one does. */
export function mapProblems(rules: readonly RfmRule[]): { r: number; fm: number; problem: 'missing' | 'double' }[] {
  return CELLS.flatMap(({ r, fm }) => {
    const found = rules.filter((rule) => covers(rule, r, fm)).length;
    return found === 1 ? [] : [{ r, fm, problem: found === 0 ? ('missing' as const) : ('double' as const) }];
  });
}

/** A map of groups that names every cell exactly once; any other is refused, naming the cells. */
export const rfmMapSchema = z
  .array(ruleSchema)
  .max(25)
  .superRefine((rules, context) => {
    for (const { r, fm, problem } of mapProblems(rules)) context.addIssue({ code: 'custom', path: [`r${r}fm${fm}`], message: problem });
  });

const CELLS = [1, 2, 3, 4, 5].flatMap((r) => [1, 2, 3, 4, 5].map((fm) => ({ r, fm })));

export function covers({ r, fm }: RfmRule, recency: number, both: number): boolean {
  return recency >= r[0] && recency <= r[1] && both >= fm[0] && both <= fm[1];
}

/** Sidecard's own map. */
export const DEFAULT_RFM_MAP: readonly RfmRule[] = [
  { group: 'new', r: [5, 5], fm: [1, 1] },
  { group: 'promising', r: [4, 4], fm: [1, 1] },
  { group: 'potential-loyalists', r: [4, 5], fm: [2, 3] },
  { group: 'champions', r: [5, 5], fm: [4, 5] },
  { group: 'loyal', r: [3, 4], fm: [4, 5] },
  { group: 'needs-attention', r: [3, 3], fm: [3, 3] },
  { group: 'about-to-sleep', r: [3, 3], fm: [1, 2] },
  { group: 'cant-lose', r: [1, 2], fm: [5, 5] },
  { group: 'at-risk', r: [1, 2], fm: [3, 4] },
  { group: 'hibernating', r: [1, 2], fm: [1, 2] },
];
