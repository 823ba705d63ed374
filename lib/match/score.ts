import type { Evidence } from '../domain/link/link';

export const DEFAULT_PRIOR = {
  /** Duplicates of a contact that a book is expected to hold, 0.05 to 2. */
  duplicates: 0.5,
  /** A smaller book is taken for one of this size. */
  leastBook: 50,
} as const;

/** The weight, in bits, that two contacts of a book of `size` are one before anything is compared. */
export function priorWeight(size: number): number {
  return Math.log2(DEFAULT_PRIOR.duplicates / Math.max(size, DEFAULT_PRIOR.leastBook));
}

/** Log2 odds and probability (0 to 1) that two contacts are one: the prior plus every weight of the evidence (a `prior` row is not counted twice). */
export function score(evidence: readonly Evidence[], prior: number): { weight: number; probability: number } {
  const weight = evidence.reduce((sum, each) => (each.comparison === 'prior' ? sum : sum + each.weight), prior);
  return { weight, probability: 1 / (1 + 2 ** -weight) };
}

/** The prior as the first row of a waterfall. `weight`: bits; the factory's when left out. */
export function priorEvidence(size: number, weight = priorWeight(size)): Evidence {
  return { comparison: 'prior', level: 'book', weight: Math.round(weight * 1000) / 1000, of: Math.max(size, 0) };
}
