import { COLUMN, ROOM, levelNumber } from '../levels';
import type { DecisionCounts } from './decisions';
import type { Lessons } from './lessons';
import type { Tables } from './weights';

export const DEFAULT_LEARNING = {
  /** What the factory's chances count, in pairs; 50 to 500. */
  prior: 150,
  /** The same of a plain field, of which nothing is known. */
  fieldPrior: 8,
  /** Rounds of expectation and maximisation, 5 to 30. */
  rounds: 12,
  /** Fewer lessons than this teach nothing, 10 to 100. */
  leastLessons: 20,
  /** What one decision of the user counts, in pairs, 1 to 10: it is certain. */
  decision: 4,
} as const;
/** Levels of names that disagree: from this one on. */
const DISAGREE_FROM = levelNumber('name', 'given_only');

/**
 * Learns `tables.m` by expectation and maximisation over the lessons (Fellegi and Sunter 1969; Winkler 1988), with a Dirichlet prior of the
 * factory's chances and of the user's decisions. How often one customer's names disagree is not learned (anchor): colleagues who share a rare
 * switchboard would pass for the match class. Yields between rounds.
 */
export function* learn(lessons: Lessons, tables: Tables, decisions?: DecisionCounts): Generator<void, void> {
  const { columns, m, u } = tables;
  const start = m.slice();
  for (let at = COLUMN.field * ROOM; at < columns * ROOM; at += 1) start[at] = u[at] ?? 0;
  const learned = start.slice();
  const counts = new Float64Array(columns * ROOM);
  const rates = new Float64Array(lessons.types).fill(0.3);
  const rounds = lessons.size < DEFAULT_LEARNING.leastLessons ? 0 : DEFAULT_LEARNING.rounds;
  for (let round = 0; round < rounds; round += 1) {
    counts.fill(0);
    expect(lessons, learned, counts, rates, columns);
    maximise(learned, start, counts, columns, decisions);
    anchorNames(learned, m);
    yield;
  }
  if (rounds === 0 && decisions) {
    maximise(learned, start, counts, columns, decisions);
    anchorNames(learned, m);
  }
  m.set(learned);
}

/** Chance that each lesson is one customer, given what is known; counted by level into `counts`, by type of key into `rates`. */
function expect(lessons: Lessons, learned: Float64Array, counts: Float64Array, rates: Float64Array, columns: number): void {
  const { levels, base, type: types, decided } = lessons;
  const logs = learned.map((chance) => Math.log2(chance || 1e-6));
  const right = new Float64Array(lessons.types);
  const all = new Float64Array(lessons.types);
  for (let pair = 0; pair < lessons.size; pair += 1) {
    const type = types[pair] ?? 0;
    const rate = rates[type] ?? 0.3;
    let weight = Math.log2(rate / (1 - rate)) - (base[pair] ?? 0);
    for (let column = 0; column < columns; column += 1) {
      const level = levels[pair * columns + column] ?? 0;
      if (level !== 0 && decided[type * columns + column] === 0) weight += logs[column * ROOM + level] ?? 0;
    }
    const posterior = 1 / (1 + 2 ** -weight);
    right[type] = (right[type] ?? 0) + posterior;
    all[type] = (all[type] ?? 0) + 1;
    for (let column = 0; column < columns; column += 1) {
      const level = levels[pair * columns + column] ?? 0;
      if (level !== 0 && decided[type * columns + column] === 0)
        counts[column * ROOM + level] = (counts[column * ROOM + level] ?? 0) + posterior;
    }
  }
  for (let type = 0; type < lessons.types; type += 1)
    rates[type] = Math.min(0.99, Math.max(0.01, ((right[type] ?? 0) + 1) / ((all[type] ?? 0) + 2)));
}

function maximise(learned: Float64Array, start: Float64Array, counts: Float64Array, columns: number, decisions?: DecisionCounts): void {
  for (let column = 0; column < columns; column += 1) {
    const decided = decisions?.same[column];
    const countOf = (level: number) => (counts[column * ROOM + level] ?? 0) + DEFAULT_LEARNING.decision * (decided?.[level] ?? 0);
    const prior = column >= COLUMN.field ? DEFAULT_LEARNING.fieldPrior : DEFAULT_LEARNING.prior;
    let sum = prior;
    for (let level = 1; level < ROOM; level += 1) sum += countOf(level);
    for (let level = 1; level < ROOM; level += 1) {
      const at = column * ROOM + level;
      if ((start[at] ?? 0) > 0) learned[at] = (countOf(level) + prior * (start[at] ?? 0)) / sum;
    }
  }
}

function anchorNames(learned: Float64Array, factory: Float64Array): void {
  let agreeing = 0;
  let apart = 0;
  for (let level = 1; level < DISAGREE_FROM; level += 1) agreeing += learned[level] ?? 0;
  for (let level = DISAGREE_FROM; level < ROOM; level += 1) apart += factory[level] ?? 0;
  for (let level = 1; level < DISAGREE_FROM; level += 1) learned[level] = ((learned[level] ?? 0) * (1 - apart)) / agreeing;
  for (let level = DISAGREE_FROM; level < ROOM; level += 1) learned[level] = factory[level] ?? 0;
}
