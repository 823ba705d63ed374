import type { Column, PlacedLine } from './page-text';

/** The lines of a column, and the sum of their name-likeness. */
export type ColumnSum = { members: ReadonlySet<PlacedLine>; named: number };

/** Sums columns, each once: a page of thousands has columns of thousands, and each line asks. */
export function columnSums(likeness: ReadonlyMap<PlacedLine, number>): (column: Column) => ColumnSum {
  const sums = new Map<Column, ColumnSum>();
  return (column) => {
    let sum = sums.get(column);
    if (!sum) {
      sum = { members: new Set(column.lines), named: column.lines.reduce((all, line) => all + (likeness.get(line) ?? 0), 0) };
      sums.set(column, sum);
    }
    return sum;
  };
}
