import type { Evidence } from '../domain/link/link';
import type { Reason } from '../domain/reason';

export const DEFAULT_STRENGTH = {
  /** Bits from which evidence is called strong, and some; 6 to 12 and 2 to 5. */
  strong: 8,
  some: 3,
} as const;

/** Strangers of whom fewer than one agrees: more precise than this no table is. */
const RAREST = 1_000_000;

/** Where the locale files have the short name of what was compared. */
export function comparisonKey({ comparison }: Pick<Evidence, 'comparison'>): string {
  return `match.comparison.${comparison}`;
}
/** Where the locale files say in plain words how it compared: `match.level.email_same`. */
export function levelKey({ comparison, level }: Pick<Evidence, 'comparison' | 'level'>): string {
  return `match.level.${comparison}_${level.replaceAll(/[.-]/g, '_')}`;
}

/** A row of the waterfall in words: the number that it goes by, where there is one, and how strongly it speaks. The prior has its number alone. */
export function explain(evidence: Evidence): { fact?: Reason; strength?: Reason } {
  const { comparison, of = 0, weight } = evidence;
  if (comparison === 'prior') return { fact: { code: 'match.prior', params: { of } } };
  const fact = factOf(evidence);
  return { ...(fact && { fact }), strength: { code: `match.${strength(weight)}`, params: {} } };
}

function factOf({ comparison, level, shared, of = 0, oneIn, values, weight }: Evidence): Reason | undefined {
  const value = values?.[0] ?? '';
  if (comparison === 'surname')
    return oneIn === undefined
      ? { code: 'match.surname_rare', params: { value } }
      : { code: 'match.surname_rate', params: { value, oneIn } };
  const counted = countedAs(comparison, level);
  if (shared !== undefined && counted) {
    if (shared > 2 && (counted === 'name' || weight < DEFAULT_STRENGTH.strong))
      return counted === 'name'
        ? { code: 'match.name_shared', params: { shared, of } }
        : { code: `match.${counted}_shared`, params: { value, shared, of } };
    if (shared <= 2 && counted !== 'name' && level !== 'shared') return { code: `match.${counted}_only`, params: { value } };
  }
  if (comparison !== 'name' || oneIn === undefined || weight <= 0) return undefined;
  return oneIn >= RAREST ? { code: 'match.name_rarest', params: {} } : { code: 'match.name_rate', params: { oneIn } };
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
