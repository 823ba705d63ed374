import type { Link } from '../../domain/link/link';
import { isActive } from '../../domain/link/components';
import { COLUMN, COMPARISONS, LEVELS, ROOM } from '../levels';
import { type Calibration, DEFAULT_CALIBRATION } from './precision';

/**
 * What the user has decided so far, as counts. `same`: by comparison column and level, how often pairs that are one agreed so. `merged`, `apart`:
 * decided pairs; `expected`: how many of them their weights said are one.
 */
export type DecisionCounts = { same: number[][]; merged: number; apart: number; expected: number };

export const DEFAULT_DECISIONS = {
  /** Decisions that the factory's calibration counts, each way; 5 to 50. */
  prior: 20,
  /** Most that decisions move the weights, in bits, 1 to 4. */
  most: 3,
} as const;

/** Counts the user's own decisions that hold, as far as they keep what the pair was decided on. The engine's teach it nothing new. */
export function decisionCounts(
  links: Iterable<Pick<Link, 'type' | 'by' | 'evidence' | 'weight' | 'undoneAt' | 'deletedAt'>>,
): DecisionCounts {
  const counts: DecisionCounts = { same: COMPARISONS.map(() => Array.from({ length: ROOM }, () => 0)), merged: 0, apart: 0, expected: 0 };
  for (const link of links) {
    if (link.by !== 'user' || !isActive(link)) continue;
    if (link.weight !== undefined) {
      counts[link.type === 'same' ? 'merged' : 'apart'] += 1;
      counts.expected += 1 / (1 + 2 ** -link.weight);
    }
    if (link.type !== 'same') continue;
    for (const { comparison, level } of link.evidence ?? []) {
      const column = COLUMN[comparison as keyof typeof COLUMN];
      if (column === undefined || comparison === 'field') continue;
      const at = (LEVELS[comparison as keyof typeof LEVELS] as readonly string[]).indexOf(level) + 1;
      const row = counts.same[column];
      if (at > 0 && row) row[at] = (row[at] ?? 0) + 1;
    }
  }
  return counts;
}

/** How far off the weights have been, by the user's decisions: more merged than expected raises the chances, more kept apart lowers them. */
export function calibrationOf({ merged, apart, expected }: DecisionCounts): Calibration {
  const { prior, most } = DEFAULT_DECISIONS;
  const odds = (same: number, other: number) => Math.log2((same + prior) / (other + prior));
  const shift = odds(merged, apart) - odds(expected, merged + apart - expected);
  return { ...DEFAULT_CALIBRATION, offset: DEFAULT_CALIBRATION.offset + Math.max(-most, Math.min(most, shift)) };
}
