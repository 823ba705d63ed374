import { COLUMN, ROOM } from '../levels';
import type { Comparer } from './comparer';
import { type Tables, pairWeight } from './weights';

export const DEFAULT_STRANGERS = {
  /** Random pairs that are compared for each record, at most; 5 to 50. */
  perRecord: 20,
  /** What the factory's chances count, in pairs; of a plain field, of which nothing is known. */
  prior: 200,
  fieldPrior: 2,
  /** Least chance of any level, 1e-8 to 1e-6. */
  least: 1e-7,
  /** Pairs between two pauses. */
  step: 2000,
} as const;

/**
 * Counts how often random pairs, which are strangers, agree on each level, into `tables.u` (Splink's estimate from random sampling). Pairs that
 * are one already by the factory's weights are left out. Yields between steps.
 */
export function* countStrangers(
  comparer: Comparer,
  tables: Tables,
  prior: number,
  most: number,
  random: () => number,
): Generator<void, void> {
  const { columns, m, u } = tables;
  const { size } = comparer.book;
  if (size < 2) return;
  const counts = new Float64Array(columns * ROOM);
  const sums = new Float64Array(columns);
  const pairs = Math.min(most, size * DEFAULT_STRANGERS.perRecord);
  for (let made = 0; made < pairs; made += 1) {
    if (made % DEFAULT_STRANGERS.step === DEFAULT_STRANGERS.step - 1) yield;
    const x = Math.floor(random() * size);
    const y = Math.floor(random() * size);
    if (x === y || !comparer.compare(x, y) || pairWeight(tables, comparer, prior) > 0) continue;
    for (let column = 0; column < columns; column += 1) {
      const level = comparer.levels[column] ?? 0;
      if (level === 0) continue;
      counts[column * ROOM + level] = (counts[column * ROOM + level] ?? 0) + 1;
      sums[column] = (sums[column] ?? 0) + 1;
    }
  }
  for (let column = 0; column < columns; column += 1) {
    const weight = column >= COLUMN.field ? DEFAULT_STRANGERS.fieldPrior : DEFAULT_STRANGERS.prior;
    for (let level = 1; level < ROOM; level += 1) {
      const at = column * ROOM + level;
      if ((m[at] ?? 0) > 0)
        u[at] = Math.max(DEFAULT_STRANGERS.least, ((counts[at] ?? 0) + weight * (u[at] ?? 0)) / ((sums[column] ?? 0) + weight));
    }
  }
}
