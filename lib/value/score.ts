import { daysBetween } from '../domain/day';
import type { Aggregate, Cuts, Standing } from '../domain/standing/standing';

/** Scores that a measure has: fifths. */
const FIFTHS = 5;

/** `values` in ascending order with the midrank (1-based rank less a half; ties share their mean) of each distinct value. */
export function midranks(values: readonly number[]): { value: number; midrank: number }[] {
  return sortedMidranks(Float64Array.from(values).sort());
}

/** As `midranks`, of values that are sorted. */
export function sortedMidranks(sorted: Float64Array): { value: number; midrank: number }[] {
  const ranks: { value: number; midrank: number }[] = [];
  for (let start = 0; start < sorted.length;) {
    const value = sorted[start] ?? 0; // start < length
    let end = start + 1;
    while (end < sorted.length && sorted[end] === value) end += 1;
    ranks.push({ value, midrank: start + (end - start) / 2 });
    start = end;
  }
  return ranks;
}

/** 1 + floor(5 * midrank / n), at most 5 (value.md, "RFM"): equal values score equal, more never scores less. */
export function fifth(midrank: number, n: number): number {
  return Math.min(FIFTHS, 1 + Math.floor((FIFTHS * midrank) / n));
}

/**
 * The four cut points of whole-number values: `scoreBy` them gives every value its `fifth`. A cut is the largest value that
 * still misses the score, or one less than the smallest value where none misses it.
 */
export function cutPoints(values: readonly number[]): [number, number, number, number] {
  return sortedCutPoints(Float64Array.from(values).sort());
}

/** As `cutPoints`, of values that are sorted. */
export function sortedCutPoints(sorted: Float64Array): [number, number, number, number] {
  const lowest = (sorted[0] ?? 0) - 1;
  const cuts: [number, number, number, number] = [lowest, lowest, lowest, lowest];
  for (const { value, midrank } of sortedMidranks(sorted)) {
    // Scores rise with the values, so that the last value that misses a score is the largest.
    for (let score = fifth(midrank, sorted.length) + 1; score <= FIFTHS; score += 1) cuts[score - 2] = value;
  }
  return cuts;
}

/** 1 plus the number of cut points that `value` exceeds. */
export function scoreBy(value: number, cuts: readonly number[]): number {
  let score = 1;
  for (const cut of cuts) if (value > cut) score += 1;
  return score;
}

/** Recency score from days since the last occasion; `cuts` in days, descending: fewer days score more. */
export function rScore(days: number, cuts: readonly number[]): number {
  let score = 1;
  for (const cut of cuts) if (days < cut) score += 1;
  return score;
}
/** Frequency score from the number of occasions. */
export function fScore(occasions: number, cuts: readonly number[]): number {
  return scoreBy(occasions, cuts);
}
/** Monetary score from net spend, all time, in minor units. */
export function mScore(net: number, cuts: readonly number[]): number {
  return scoreBy(net, cuts);
}

/** The three scores of a customer by the book's cuts; nothing for one without a valid order. */
export function scoresOf(aggregate: Aggregate, cuts: Cuts, asOf: string): Standing['scores'] {
  if (aggregate.lastDay === undefined) return undefined;
  return {
    r: rScore(daysBetween(aggregate.lastDay, asOf), cuts.r),
    f: fScore(aggregate.occasions, cuts.f),
    m: mScore(aggregate.net, cuts.m),
  };
}
