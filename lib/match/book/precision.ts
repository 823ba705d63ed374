/**
 * How the match weight of a clear, backed pair reads as a chance. `slope`: what a bit counts.
 * `offset`: bits that the user's decisions have shown the weights to be off by. Fitted on generated books of 10,000 to 100,000 contacts.
 */
export type Calibration = { slope: number; offset: number };

export const DEFAULT_CALIBRATION = {
  /** 0.7 to 1.1. */
  slope: 1,
  /** -4 to 4. */
  offset: 0.2,
} as const satisfies Calibration;

export const DEFAULT_PRECISION = {
  /** Share of clear, backed pairs that are wrong whatever they weigh: two people of one name with one mailbox; 1e-5 to 1e-3. */
  floor: 2e-4,
  /** Share of automatic merges that must be right, 0.99 to 0.9999. */
  target: 0.999,
  /** Least weight of a pair that brings two groups together by itself, in bits, 0 to 10. */
  least: 2,
} as const;

/** Chance, 0 to 1, that a clear pair of a weight (bits, prior included) is one customer. */
export function chanceOfWeight(weight: number, { slope, offset }: Calibration = DEFAULT_CALIBRATION): number {
  return (1 - DEFAULT_PRECISION.floor) / (1 + 2 ** -(slope * weight + offset));
}

/**
 * The weight from which clear pairs are merged without a question: the lowest at which those above it are right with the wanted precision in
 * the mean, and each of them with nine times its error. Infinity where none is. Weights in any order.
 */
export function automaticFrom(weights: Float32Array, precision: number, calibration?: Calibration): number {
  const sorted = weights.toSorted((x, y) => y - x);
  let sum = 0;
  let from = Infinity;
  for (const [at, weight] of sorted.entries()) {
    const chance = chanceOfWeight(weight, calibration);
    if (weight < DEFAULT_PRECISION.least || 1 - chance > 0.1) break;
    sum += chance;
    if (sum / (at + 1) >= precision) from = weight;
  }
  return from;
}
