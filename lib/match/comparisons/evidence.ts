import type { Evidence } from '../../domain/link/link';
import { type Level, bits } from '../model';

export type Terms = { shared?: number; of?: number; values?: [string, string] };

/** One comparison's answer, weighed. Values are cut to what a record holds. */
export function evidence(comparison: Evidence['comparison'], level: string, weights: Level, terms: Terms = {}): Evidence {
  const found: Evidence = { comparison, level, weight: Math.round(bits(weights) * 1000) / 1000 };
  if (terms.values) found.values = [terms.values[0].slice(0, 500), terms.values[1].slice(0, 500)];
  if (terms.shared !== undefined) found.shared = terms.shared;
  if (terms.of !== undefined) found.of = terms.of;
  return found;
}
