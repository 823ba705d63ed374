import { COLUMN, COMPARISONS, type Comparison, LEVELS, ROOM } from '../levels';
import { NORMALISE_VERSION } from '../features';
import type { MatchBook } from './match-book';
import { type Tables, factoryTables } from './weights';

/** Chances of the levels of one comparison, in the order of `LEVELS`. */
export type Chances = { m: number[]; u: number[] };

/**
 * What a book has taught: plain data, stored with the book and counted up at each training. `prior`: bits that two of its records are one
 * before anything is compared. `surnames`, `givens`: shares of names that are commoner in the book than the outside tables say.
 */
export type MatchModel = {
  version: number;
  /** The normalisation under which it was learned. */
  normalise: number;
  /** Contacts of the book when it was trained; 0 for the factory's. */
  trainedOn: number;
  prior?: number;
  comparisons: Partial<Record<Comparison, Chances>>;
  fields: ({ name: string } & Chances)[];
  surnames: Record<string, number>;
  givens: Record<string, number>;
};

/** The model before anything was learned. */
export const FACTORY: MatchModel = {
  version: 1,
  normalise: NORMALISE_VERSION,
  trainedOn: 0,
  comparisons: {},
  fields: [],
  surnames: {},
  givens: {},
};

/** The chances of a model in tables; what it does not have is the factory's. */
export function tablesOf(model: MatchModel, book: MatchBook): Tables {
  const tables = factoryTables(book.fieldNames.length);
  for (const comparison of COMPARISONS)
    if (comparison !== 'field') fill(tables, COLUMN[comparison], LEVELS[comparison].length, model.comparisons[comparison]);
  for (const field of model.fields) {
    const at = book.fieldNames.indexOf(field.name);
    if (at >= 0) fill(tables, COLUMN.field + at, LEVELS.field.length, field);
  }
  return tables;
}

function fill({ m, u }: Tables, column: number, levels: number, chances: Chances | undefined): void {
  for (let level = 0; level < levels; level += 1) {
    const at = column * ROOM + level + 1;
    if (chances?.m[level]) m[at] = chances.m[level] ?? 0;
    if (chances?.u[level]) u[at] = chances.u[level] ?? 0;
  }
}

/** The chances of a comparison's levels as a model keeps them. */
export function chancesOf({ m, u }: Tables, column: number, levels: number): Chances {
  const cut = (table: Float64Array) =>
    Array.from({ length: levels }, (_, level) => Number((table[column * ROOM + level + 1] ?? 0).toPrecision(4)));
  return { m: cut(m), u: cut(u) };
}
