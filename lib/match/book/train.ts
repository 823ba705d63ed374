import { COLUMN, ROOM } from '../levels';
import { DEFAULT_PRIOR } from '../score';
import { differentCarriers } from './carriers';
import { Comparer } from './comparer';
import type { KeyType } from './key-table';
import type { MatchBook } from './match-book';
import { BookShares, type TableWorth, tableWorth } from './name-shares';
import { DEFAULT_PAIRING, type Postings, candidatesBefore } from './postings';
import { type Tables, factoryTables, pairWeight } from './weights';

export const DEFAULT_TRAINING = {
  /** Random pairs from which the chances among strangers are counted, 1e4 to 1e6. */
  randomPairs: 120_000,
  /** Pairs of rare values from which those within one customer are learned. */
  pairs: 60_000,
  /** A value in more records than this teaches nothing: teams and households share it; 2 to 8. */
  rareUpTo: 4,
  /** What the factory's chances count, in pairs; 50 to 500. */
  prior: 150,
  /** The same of a plain field, of which nothing is known. */
  fieldPrior: 8,
  rounds: 12,
  /** Records whose candidates tell how many duplicates the book holds. */
  sampled: 3000,
} as const;

/** What was learned of one book. `prior`: weight in bits that two records are one before anything is compared. */
export type Trained = { tables: Tables; prior: number; worth: TableWorth; duplicates: number };

/** Comparisons that a key of a type decides beforehand, so that it teaches nothing about them. */
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

/** Learns a book's chances without labels. `random` answers numbers in [0, 1). */
export function train(book: MatchBook, postings: Postings, random: () => number): Trained {
  const factory = factoryTables(book.fieldNames.length);
  const of = Math.max(book.size, 2);
  let duplicates = DEFAULT_PRIOR.duplicates / of;
  let trained: Trained = { tables: factory, prior: 0, worth: { surname: 0, given: 0 }, duplicates };
  for (let round = 0; round < 2; round += 1) {
    const worth = tableWorth(book, of, duplicates);
    const comparer = new Comparer(book, new BookShares(book, of, worth), differentCarriers(book, postings), of);
    const prior = Math.log2(duplicates);
    const tables = { columns: factory.columns, m: factory.m.slice(), u: factory.u.slice() };
    countStrangers(book, comparer, tables, prior, DEFAULT_TRAINING.randomPairs / (round === 0 ? 4 : 1), random);
    learn(book, postings, comparer, tables, random);
    duplicates = countDuplicates(book, postings, comparer, tables, duplicates, random);
    trained = { tables, prior: Math.log2(duplicates), worth, duplicates };
  }
  return trained;
}

/** How often random pairs, which are strangers, agree on each level. */
function countStrangers(book: MatchBook, comparer: Comparer, tables: Tables, prior: number, most: number, random: () => number): void {
  const { columns, u } = tables;
  const counts = new Float64Array(columns * ROOM);
  const sums = new Float64Array(columns);
  const pairs = Math.min(most, book.size * 20);
  if (book.size < 2) return;
  for (let made = 0; made < pairs; made += 1) {
    const x = Math.floor(random() * book.size);
    const y = Math.floor(random() * book.size);
    if (x === y || !comparer.compare(x, y) || pairWeight(tables, comparer, prior) > 0) continue;
    for (let column = 0; column < columns; column += 1) {
      const level = comparer.levels[column] ?? 0;
      if (level === 0) continue;
      counts[column * ROOM + level] = (counts[column * ROOM + level] ?? 0) + 1;
      sums[column] = (sums[column] ?? 0) + 1;
    }
  }
  for (let column = 0; column < columns; column += 1) {
    const weight = column >= COLUMN.field ? 2 : 200;
    for (let level = 1; level < ROOM; level += 1) {
      const at = column * ROOM + level;
      if ((tables.m[at] ?? 0) > 0) u[at] = Math.max(1e-7, ((counts[at] ?? 0) + weight * (u[at] ?? 0)) / ((sums[column] ?? 0) + weight));
    }
  }
}

type Lesson = { size: number; levels: Uint8Array; base: Float64Array; type: Uint8Array; decided: Uint8Array; types: number };

/** Expectation and maximisation over pairs that share a rare value; name disagreement stays as the factory has it (anchor). */
function learn(book: MatchBook, postings: Postings, comparer: Comparer, tables: Tables, random: () => number): void {
  const { columns, m } = tables;
  const lesson = lessonsOf(book, postings, comparer, tables, random);
  if (lesson.size < 20) return;
  const start = m.slice();
  for (let column = COLUMN.field; column < columns; column += 1)
    for (let level = 1; level < ROOM; level += 1) start[column * ROOM + level] = tables.u[column * ROOM + level] ?? 0;
  const rates = new Float64Array(lesson.types).fill(0.3);
  const known = new Float64Array(columns * ROOM);
  const learned = start.slice();
  for (let round = 0; round < DEFAULT_TRAINING.rounds; round += 1) {
    known.fill(0);
    const sums = new Float64Array(columns);
    const byType = new Float64Array(lesson.types);
    const ofType = new Float64Array(lesson.types);
    for (let pair = 0; pair < lesson.size; pair += 1) {
      const type = lesson.type[pair] ?? 0;
      const rate = rates[type] ?? 0.3;
      let weight = Math.log2(rate / (1 - rate)) - (lesson.base[pair] ?? 0);
      for (let column = 0; column < columns; column += 1) {
        const level = lesson.levels[pair * columns + column] ?? 0;
        if (level !== 0 && lesson.decided[type * columns + column] === 0) weight += Math.log2(learned[column * ROOM + level] || 1e-6);
      }
      const posterior = 1 / (1 + 2 ** -weight);
      byType[type] = (byType[type] ?? 0) + posterior;
      ofType[type] = (ofType[type] ?? 0) + 1;
      for (let column = 0; column < columns; column += 1) {
        const level = lesson.levels[pair * columns + column] ?? 0;
        if (level === 0 || lesson.decided[type * columns + column] !== 0) continue;
        known[column * ROOM + level] = (known[column * ROOM + level] ?? 0) + posterior;
        sums[column] = (sums[column] ?? 0) + posterior;
      }
    }
    for (let type = 0; type < lesson.types; type += 1)
      rates[type] = Math.min(0.99, Math.max(0.01, ((byType[type] ?? 0) + 1) / ((ofType[type] ?? 0) + 2)));
    for (let column = 0; column < columns; column += 1) {
      const prior = column >= COLUMN.field ? DEFAULT_TRAINING.fieldPrior : DEFAULT_TRAINING.prior;
      for (let level = 1; level < ROOM; level += 1) {
        const at = column * ROOM + level;
        if ((start[at] ?? 0) > 0) learned[at] = ((known[at] ?? 0) + prior * (start[at] ?? 0)) / ((sums[column] ?? 0) + prior);
      }
    }
    anchorNames(learned, m);
  }
  m.set(learned);
}

/** Levels of names that disagree, from `partial_fuzzy` on. */
const DISAGREE_FROM = 8;

function anchorNames(learned: Float64Array, factory: Float64Array): void {
  let agreeing = 0;
  let apart = 0;
  for (let level = 1; level < DISAGREE_FROM; level += 1) agreeing += learned[level] ?? 0;
  for (let level = DISAGREE_FROM; level < ROOM; level += 1) apart += factory[level] ?? 0;
  for (let level = 1; level < DISAGREE_FROM; level += 1) learned[level] = ((learned[level] ?? 0) * (1 - apart)) / agreeing;
  for (let level = DISAGREE_FROM; level < ROOM; level += 1) learned[level] = factory[level] ?? 0;
}

function lessonsOf(book: MatchBook, postings: Postings, comparer: Comparer, tables: Tables, random: () => number): Lesson {
  const { columns, u } = tables;
  const rare: number[] = [];
  for (let key = 1; key < book.keyTable.size; key += 1) {
    const carriers = postings.carriers(key);
    const type = book.keyTable.typeOf(key);
    if (carriers > 1 && carriers <= DEFAULT_TRAINING.rareUpTo && type && DECIDED[type]) rare.push(key);
  }
  const share = Math.min(1, DEFAULT_TRAINING.pairs / Math.max(1, rare.length * 2));
  const names: KeyType[] = Object.keys(DECIDED) as KeyType[];
  const decided = new Uint8Array(names.length * columns);
  names.forEach((name, type) => DECIDED[name]?.forEach((column) => (decided[type * columns + column] = 1)));
  const levels: number[] = [];
  const bases: number[] = [];
  const types: number[] = [];
  for (const key of rare) {
    if (share < 1 && random() > share) continue;
    const type = names.indexOf(book.keyTable.typeOf(key) ?? 'name');
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
          base += Math.log2(chance > 0 ? chance : u[column * ROOM + level] || 1e-6);
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
    types: names.length,
  };
}

/** Chance that two records of the book are one, from the candidates of some records: a fixed point of posterior and prior. */
function countDuplicates(
  book: MatchBook,
  postings: Postings,
  comparer: Comparer,
  tables: Tables,
  first: number,
  random: () => number,
): number {
  const found = new Int32Array(DEFAULT_PAIRING.most);
  const seen = new Int32Array(book.size);
  const weights: number[] = [];
  const share = Math.min(1, DEFAULT_TRAINING.sampled / book.size);
  let sampled = 0;
  for (let record = 0; record < book.size; record += 1) {
    if (share < 1 && random() > share) continue;
    sampled += 1;
    const count = candidatesBefore(book, postings, record, found, seen);
    for (let at = 0; at < count; at += 1) if (comparer.compare(record, found[at] ?? 0)) weights.push(pairWeight(tables, comparer, 0));
  }
  const pairs = (book.size * (book.size - 1)) / 2;
  let rate = first;
  for (let round = 0; round < 20; round += 1) {
    const prior = Math.log2(rate);
    let expected = 0;
    for (const weight of weights) expected += 1 / (1 + 2 ** -(weight + prior));
    rate = Math.min(0.2, Math.max((expected * (book.size / Math.max(1, sampled))) / pairs, 0.02 / book.size));
  }
  return rate;
}
