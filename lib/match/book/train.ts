import { DEFAULT_PRIOR } from '../score';
import { differentCarriers } from './carriers';
import { Comparer } from './comparer';
import type { DecisionCounts } from './decisions';
import { learn } from './learn';
import { lessonsOf } from './lessons';
import type { MatchBook } from './match-book';
import { BookShares, type TableWorth, tableWorth } from './name-shares';
import { DEFAULT_PAIRING, type Postings, candidatesBefore } from './postings';
import { countStrangers } from './strangers';
import { type Tables, factoryTables, pairWeight } from './weights';

export const DEFAULT_TRAINING = {
  /** Random pairs from which the chances among strangers are counted, 1e4 to 1e6; a quarter of it in the first round. */
  randomPairs: 120_000,
  /** Rounds: how many duplicates there are tells how far the tables of names are to be believed, and the other way round. */
  rounds: 2,
  /** Records whose candidates tell how many duplicates the book holds, 500 to 10,000, and between two pauses. */
  sampled: 3000,
  step: 200,
  /** Duplicates of a record, at least and at most. */
  leastDuplicates: 0.02,
  mostChance: 0.2,
} as const;

/** What was learned of one book. `prior`: weight in bits that two records are one before anything is compared. `duplicates`: that chance. */
export type Trained = { tables: Tables; prior: number; worth: TableWorth; duplicates: number };

/** Learns a book's chances without labels; yields every few milliseconds, so that others get their turn. `random` answers numbers in [0, 1). */
export function* training(book: MatchBook, postings: Postings, random: () => number, decisions?: DecisionCounts): Generator<void, Trained> {
  const factory = factoryTables(book.fieldNames.length);
  const of = Math.max(book.size, 2);
  let duplicates = DEFAULT_PRIOR.duplicates / of;
  let trained: Trained = { tables: factory, prior: Math.log2(duplicates), worth: tableWorth(book, of, duplicates), duplicates };
  for (let round = 0; round < DEFAULT_TRAINING.rounds; round += 1) {
    const worth = tableWorth(book, of, duplicates);
    yield;
    const comparer = new Comparer(book, new BookShares(book, of, worth), differentCarriers(book, postings), of);
    const tables = { columns: factory.columns, m: factory.m.slice(), u: factory.u.slice() };
    const pairs = DEFAULT_TRAINING.randomPairs / (round === DEFAULT_TRAINING.rounds - 1 ? 1 : 4);
    yield* countStrangers(comparer, tables, Math.log2(duplicates), pairs, random);
    const lessons = yield* lessonsOf(comparer, postings, tables, random);
    yield* learn(lessons, tables, decisions);
    duplicates = yield* countDuplicates(comparer, postings, tables, duplicates, random);
    trained = { tables, prior: Math.log2(duplicates), worth, duplicates };
  }
  return trained;
}

/** Chance that two records of the book are one, from the candidates of some records: a fixed point of posterior and prior. */
function* countDuplicates(
  comparer: Comparer,
  postings: Postings,
  tables: Tables,
  first: number,
  random: () => number,
): Generator<void, number> {
  const { book } = comparer;
  const found = new Int32Array(DEFAULT_PAIRING.most);
  const seen = new Int32Array(book.size);
  const weights: number[] = [];
  const share = Math.min(1, DEFAULT_TRAINING.sampled / Math.max(1, book.size));
  let sampled = 0;
  for (let record = 0; record < book.size; record += 1) {
    if (share < 1 && random() > share) continue;
    sampled += 1;
    if (sampled % DEFAULT_TRAINING.step === 0) yield;
    const count = candidatesBefore(book, postings, record, found, seen);
    for (let at = 0; at < count; at += 1) if (comparer.compare(record, found[at] ?? 0)) weights.push(pairWeight(tables, comparer, 0));
  }
  const pairs = Math.max(1, (book.size * (book.size - 1)) / 2);
  let rate = first;
  for (let round = 0; round < 20; round += 1) {
    const prior = Math.log2(rate);
    let expected = 0;
    for (const weight of weights) expected += 1 / (1 + 2 ** -(weight + prior));
    const counted = (expected * (book.size / Math.max(1, sampled))) / pairs;
    rate = Math.min(DEFAULT_TRAINING.mostChance, Math.max(counted, DEFAULT_TRAINING.leastDuplicates / Math.max(book.size, 2)));
  }
  return rate;
}
