import type { Evidence } from '../domain/link/link';
import type { Reason } from '../domain/reason';

export const DEFAULT_STRENGTH = {
  /** Bits from which evidence is called strong, and some; 6 to 12 and 2 to 5. */
  strong: 8,
  some: 3,
} as const;

/** Where the locale files have the short name of what was compared. */
export function comparisonKey({ comparison }: Pick<Evidence, 'comparison'>): string {
  return `match.comparison.${comparison}`;
}
/** Where the locale files say in plain words how it compared: `match.level.email_same`. */
export function levelKey({ comparison, level }: Pick<Evidence, 'comparison' | 'level'>): string {
  return `match.level.${comparison}_${level.replaceAll(/[.-]/g, '_')}`;
}

/** How strongly a row of the waterfall speaks, and by which numbers, in one sentence. */
export function explain(evidence: Evidence): Reason {
  const { comparison, level, shared, of = 0, weight } = evidence;
  const value = evidence.values?.[0] ?? '';
  if (comparison === 'prior') return { code: 'match.prior', params: { of } };
  if (comparison === 'surname')
    return { code: weight < DEFAULT_STRENGTH.some + 1 ? 'match.surname_common' : 'match.surname_rare', params: { value } };
  const counted = countedAs(comparison, level);
  if (shared !== undefined && counted) {
    const isOnly = shared <= 2;
    if (counted === 'name') return isOnly ? { code: 'match.name_only', params: {} } : { code: 'match.name_shared', params: { shared, of } };
    if (isOnly) return { code: `match.${counted}_only`, params: { value } };
    if (weight < DEFAULT_STRENGTH.strong) return { code: `match.${counted}_shared`, params: { value, shared, of } };
  }
  return { code: `match.${strength(weight)}`, params: {} };
}

function countedAs(comparison: Evidence['comparison'], level: string): 'email' | 'phone' | 'profile' | 'domain' | 'name' | undefined {
  if (comparison === 'org') return level === 'own_domain' || level === 'domain' ? 'domain' : undefined;
  if (level === 'same' || level === 'shared')
    return comparison === 'email' || comparison === 'phone' || comparison === 'profile' ? comparison : undefined;
  return comparison === 'name' && (level === 'exact' || level === 'equivalent') ? 'name' : undefined;
}

function strength(weight: number): string {
  const much = Math.abs(weight) >= DEFAULT_STRENGTH.strong ? 'strong' : Math.abs(weight) >= DEFAULT_STRENGTH.some ? 'some' : 'little';
  return `${weight >= 0 ? 'for' : 'against'}_${much}`;
}
