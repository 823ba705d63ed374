/** The limits of money, in minor units. */
const MOST_MINOR = 1_000_000_000_000_000;
/** Sums of whole numbers up to here are exact. */
export const EXACT = 4_000_000_000_000_000;

/** The sum of whole numbers whatever their order, kept within the limits of money. */
export function exactSum(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) {
    sum += value;
    if (sum > EXACT || sum < -EXACT) return clamp(Number(values.reduce((total, one) => total + BigInt(one), 0n)));
  }
  return clamp(sum);
}

/** Within the limits of money. */
export function clamp(sum: number): number {
  return Math.max(-MOST_MINOR, Math.min(MOST_MINOR, sum));
}
