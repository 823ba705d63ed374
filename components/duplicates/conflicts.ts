import type { Difference } from '../../lib/match/merge-preview';

/** Whether both sides have a value of which a merge shows one: somebody has to say which. */
export function isConflict(row: Difference): boolean {
  return row.single && !row.same && row.a.length > 0 && row.b.length > 0;
}

/** What was said of the conflicts of a pair: a side by field, and whether the newest value stands for all others. */
export type Said = { choices: Readonly<Record<string, string>>; newest: boolean };
export const NOTHING_SAID: Said = { choices: {}, newest: false };

/** Conflicts of which nothing was said yet, in the order of the rows. */
export function undecidedOf(rows: readonly Difference[], { choices, newest }: Said): Difference[] {
  return newest ? [] : rows.filter((row) => isConflict(row) && !Object.hasOwn(choices, row.field));
}
