import { type Column, type Columns, PART_COLUMNS, printRow } from './chunks';
import { joinColumn, splitColumn } from './columns';
import type { DirectoryRow } from './row';

/** What changes in one chunk: rows at the places of others, places that go, rows at the end. */
export type ChunkEdit = { replaced: Map<number, DirectoryRow>; removed: Set<number>; added: DirectoryRow[] };

export function emptyEdit(): ChunkEdit {
  return { replaced: new Map(), removed: new Set(), added: [] };
}

export function editedCount(count: number, { removed, added }: ChunkEdit): number {
  return count - removed.size + added.length;
}

/** The columns after an edit. A column that it leaves as it was is the same string. */
export function editColumns(before: Columns, count: number, { replaced, removed, added }: ChunkEdit): Columns {
  const replacing = Array.from(replaced, ([at, row]) => [at, printRow(row)] as const);
  const adding = added.map(printRow);
  const after = { ...before };
  for (const name of [...PART_COLUMNS.text, ...PART_COLUMNS.state]) {
    const values = splitColumn(before[name], count);
    const moved = removed.size > 0 || adding.length > 0;
    if (!replace(values, name, replacing) && !moved) continue;
    const kept = removed.size > 0 ? values.filter((_, at) => !removed.has(at)) : values;
    for (const row of adding) kept.push(row[name]);
    after[name] = joinColumn(kept);
  }
  return after;
}

/** Whether any value became another one. */
function replace(values: string[], name: Column, rows: readonly (readonly [at: number, row: Columns])[]): boolean {
  let changed = false;
  for (const [at, row] of rows) {
    if (values[at] === row[name]) continue;
    values[at] = row[name];
    changed = true;
  }
  return changed;
}
