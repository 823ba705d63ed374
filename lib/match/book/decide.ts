import { type Clustering, clustering } from './cluster';
import { type Calibration, DEFAULT_PRECISION, automaticFrom, chanceOfWeight } from './precision';
import type { Scan } from './scan';

export const DEFAULT_DECISION = {
  /** Weight from which a pair is worth a look, in bits with the prior; -4 to 4. */
  reviewFrom: -1,
  /** Least weight of every pair within a group that is merged without a question, in bits; -4 to 4. */
  withinFrom: -2,
  /** Pairs between two pauses. */
  step: 1000,
} as const;

/**
 * What a scan comes to. `automatic`, `found`: for each record the smallest of its group, merged by themselves, and with what is to be looked
 * at. `from`: weight from which a pair merges by itself (Infinity: none does). `precision`: share of automatic pairs expected to be right.
 */
export type Decision = { automatic: Int32Array; found: Int32Array; from: number; precision: number };

/** `precision`: share of automatic merges that must be right. `areApart`: two records whose customers were marked as not the same. */
export type DecisionRules = { precision?: number; areApart?: (x: number, y: number) => boolean; calibration?: Calibration };

/**
 * Groups of a scanned book. Automatic: joined by pairs that are clear (no conflict), backed by more than a name and heavy enough for the wanted
 * precision at this book's size; every other pair of the group is clear and not below `withinFrom`. Yields every few milliseconds.
 */
export function* deciding(
  scan: Scan,
  records: number,
  { precision = DEFAULT_PRECISION.target, areApart, calibration }: DecisionRules = {},
): Generator<void, Decision> {
  const { edges } = scan;
  const backed = new Float32Array(edges.size);
  let count = 0;
  for (let edge = 0; edge < edges.size; edge += 1) {
    if (edge % DEFAULT_DECISION.step === DEFAULT_DECISION.step - 1) yield;
    const weight = edges.weight[edge] ?? 0;
    if (weight < DEFAULT_PRECISION.least || !scan.isBacked(edges.a[edge] ?? 0, edges.b[edge] ?? 0)) continue;
    backed[count] = weight;
    count += 1;
  }
  const from = automaticFrom(backed.subarray(0, count), precision, calibration);
  yield;
  const held = (weightOf: Clustering['weightOf']): Clustering['weightOf'] =>
    areApart ? (x, y) => (areApart(x, y) ? -Infinity : weightOf(x, y)) : weightOf;
  const automatic = yield* clustering(records, edges, {
    from: DEFAULT_DECISION.withinFrom,
    linkage: 'every',
    weightOf: held((x, y) => scan.clearWeightOf(x, y)),
    joins: (x, y) => scan.weightOf(x, y) >= from && scan.isBacked(x, y),
  });
  const found = yield* clustering(records, edges, {
    from: DEFAULT_DECISION.reviewFrom,
    linkage: 'mean',
    weightOf: held((x, y) => scan.weightOf(x, y)),
    start: automatic,
  });
  return { automatic, found, from, precision: statedPrecision(scan, automatic, calibration) };
}

/**
 * Mean chance of the pairs of automatic groups. A pair that its group brought together is as sure as the way over the surest neighbours of
 * both.
 */
function statedPrecision(scan: Scan, groups: Int32Array, calibration?: Calibration): number {
  const { a, b, weight, size } = scan.edges;
  const surest = new Float64Array(groups.length);
  const within: number[] = [];
  for (let edge = 0; edge < size; edge += 1) {
    const [x, y] = [a[edge] ?? 0, b[edge] ?? 0];
    if (groups[x] !== groups[y]) continue;
    within.push(edge);
    const chance = chanceOfWeight(weight[edge] ?? 0, calibration);
    surest[x] = Math.max(surest[x] ?? 0, chance);
    surest[y] = Math.max(surest[y] ?? 0, chance);
  }
  const sum = within.reduce((total, edge) => {
    const way = (surest[a[edge] ?? 0] ?? 0) * (surest[b[edge] ?? 0] ?? 0);
    return total + Math.max(way, chanceOfWeight(weight[edge] ?? 0, calibration));
  }, 0);
  return within.length === 0 ? 1 : sum / within.length;
}
