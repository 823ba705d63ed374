import { COLUMN, COMPARISONS, LEVELS, ROOM, type Comparison } from '../levels';
import { DEFAULT_MODEL, type Level } from '../model';
import type { Comparer } from './comparer';

/** Chances by comparison column and level, in one table each; `ROOM` places a column. */
export type Tables = { columns: number; m: Float64Array; u: Float64Array };

export const DEFAULT_WEIGHTS = {
  /** Most that one comparison may say for or against, in bits; 10 to 20. */
  most: 18,
  least: -14,
} as const;

/** The factory's chances for a book with so many plain fields. */
export function factoryTables(fields: number): Tables {
  const columns = COLUMN.field + fields;
  const m = new Float64Array(columns * ROOM);
  const u = new Float64Array(columns * ROOM);
  for (let column = 0; column < columns; column += 1) {
    const comparison: Comparison = COMPARISONS[Math.min(column, COLUMN.field)] ?? 'field';
    const levels = DEFAULT_MODEL[comparison] as Record<string, Level>;
    LEVELS[comparison].forEach((level, at) => {
      m[column * ROOM + at + 1] = levels[level]?.m ?? 0.5;
      u[column * ROOM + at + 1] = levels[level]?.u ?? 0.5;
    });
  }
  return { columns, m, u };
}

/** What one comparison of the last compared pair says, in bits; 0 where it says nothing. */
export function columnWeight({ m, u }: Tables, { levels, chances }: Comparer, column: number): number {
  const level = levels[column] ?? 0;
  if (level === 0) return 0;
  const at = column * ROOM + level;
  const chance = chances[column] ?? 0;
  const weight = Math.log2((m[at] ?? 0.5) / (chance > 0 ? chance : (u[at] ?? 0.5)));
  return Math.max(DEFAULT_WEIGHTS.least, Math.min(DEFAULT_WEIGHTS.most, weight));
}

/** The whole weight of the last compared pair, in bits, on top of the prior's. */
export function pairWeight(tables: Tables, comparer: Comparer, prior: number): number {
  let sum = prior;
  for (let column = 0; column < tables.columns; column += 1)
    if (comparer.levels[column] !== 0) sum += columnWeight(tables, comparer, column);
  return sum;
}
