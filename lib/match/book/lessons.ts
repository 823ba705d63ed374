import { COLUMN, ROOM } from '../levels';
import type { Comparer } from './comparer';
import { KEY_TYPES, type KeyType } from './key-table';
import type { Postings } from './postings';
import type { Tables } from './weights';

/** Comparisons that a key of a type decides beforehand, so that it teaches nothing about them; types that are not here teach nothing at all. */
const DECIDED: Partial<Record<KeyType, readonly number[]>> = {
  profile: [COLUMN.profile],
  email: [COLUMN.email, COLUMN.org],
  phone: [COLUMN.phone],
  tail: [COLUMN.phone],
  domain: [COLUMN.org],
  name: [COLUMN.name],
  birthday: [COLUMN.birthday],
  local: [COLUMN.email],
  'part-year': [COLUMN.name, COLUMN.birthday],
  'part-day': [COLUMN.name, COLUMN.birthday],
  street: [COLUMN.address, COLUMN.locality, COLUMN.postcode],
  'street-post': [COLUMN.address, COLUMN.locality, COLUMN.postcode],
  field: [],
};

export const DEFAULT_LESSONS = {
  /** Pairs of rare values that are learned from, about; 1e4 to 1e6. */
  pairs: 60_000,
  /** A value in more records than this teaches nothing: teams and households share it; 2 to 8. */
  rareUpTo: 4,
  /** Keys between two pauses. */
  step: 1000,
} as const;

/**
 * Pairs that share a rare value, with the levels of all comparisons. `base`: what strangers would make of those that count, log2.
 * `decided`: by type and column, what the shared value decides beforehand.
 */
export type Lessons = { size: number; levels: Uint8Array; base: Float64Array; type: Uint8Array; decided: Uint8Array; types: number };

/** Yields between steps. */
export function* lessonsOf(comparer: Comparer, postings: Postings, tables: Tables, random: () => number): Generator<void, Lessons> {
  const { book } = comparer;
  const { columns, u } = tables;
  const decided = decidedColumns(columns);
  const rare = rareKeys(comparer, postings);
  const share = Math.min(1, DEFAULT_LESSONS.pairs / Math.max(1, rare.length * 2));
  const levels: number[] = [];
  const bases: number[] = [];
  const types: number[] = [];
  for (const [index, key] of rare.entries()) {
    if (index % DEFAULT_LESSONS.step === DEFAULT_LESSONS.step - 1) yield;
    if (share < 1 && random() > share) continue;
    const type = KEY_TYPES.indexOf(book.keyTable.typeOf(key) ?? 'name');
    const end = postings.starts[key + 1] ?? 0;
    for (let i = postings.starts[key] ?? 0; i < end; i += 1)
      for (let j = i + 1; j < end; j += 1) {
        if (!comparer.compare(postings.records[i] ?? 0, postings.records[j] ?? 0)) continue;
        let base = 0;
        for (let column = 0; column < columns; column += 1) {
          const level = comparer.levels[column] ?? 0;
          levels.push(level);
          if (level === 0 || decided[type * columns + column] !== 0) continue;
          const chance = comparer.chances[column] ?? 0;
          base += Math.log2(chance > 0 ? chance : (u[column * ROOM + level] ?? 0) || 1e-6);
        }
        bases.push(base);
        types.push(type);
      }
  }
  return {
    size: bases.length,
    levels: Uint8Array.from(levels),
    base: Float64Array.from(bases),
    type: Uint8Array.from(types),
    decided,
    types: KEY_TYPES.length,
  };
}

function rareKeys({ book }: Comparer, postings: Postings): number[] {
  const rare: number[] = [];
  for (let key = 1; key < book.keyTable.size; key += 1) {
    const carriers = postings.carriers(key);
    const type = book.keyTable.typeOf(key);
    if (carriers > 1 && carriers <= DEFAULT_LESSONS.rareUpTo && type && DECIDED[type]) rare.push(key);
  }
  return rare;
}

function decidedColumns(columns: number): Uint8Array {
  const decided = new Uint8Array(KEY_TYPES.length * columns);
  KEY_TYPES.forEach((name, type) => {
    for (const column of DECIDED[name] ?? []) decided[type * columns + column] = 1;
    // A plain field's key does not say which field's it is.
    if (name === 'field') decided.fill(1, type * columns + COLUMN.field, (type + 1) * columns);
  });
  return decided;
}
