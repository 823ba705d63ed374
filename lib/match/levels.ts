/**
 * Comparisons and their ordered levels, by number: 0 is "not compared", a comparison's first level is 1. A plain field (`fieldLevels`) has three.
 */
export const LEVELS = {
  name: [
    'exact',
    'equivalent',
    'fuzzy',
    'loose',
    'initial',
    'partial',
    'partial_fuzzy',
    'given_only',
    'given_different',
    'different',
    'generation',
  ],
  birthday: ['same', 'near', 'close', 'day', 'different'],
  email: ['same', 'shared', 'role', 'alike', 'handle', 'colleague', 'different', 'spelled'],
  phone: ['same', 'shared', 'alike', 'different'],
  profile: ['same', 'shared', 'different'],
  org: ['domain', 'same', 'switchboard', 'similar', 'different', 'number', 'own_domain'],
  title: ['same', 'different'],
  address: ['same', 'alike', 'different'],
  locality: ['same', 'alike', 'different'],
  region: ['same', 'different'],
  postcode: ['same', 'alike', 'different'],
  field: ['same', 'alike', 'different'],
} as const;

export type Comparison = keyof typeof LEVELS;
export type LevelOf<C extends Comparison> = (typeof LEVELS)[C][number];

/** Comparisons in the order of their columns; plain fields take the columns from `field` on. */
export const COMPARISONS = Object.keys(LEVELS) as Comparison[];
export const COLUMN = Object.fromEntries(COMPARISONS.map((comparison, at) => [comparison, at])) as Record<Comparison, number>;
/** Room for levels of one comparison in a model's tables. */
export const ROOM = 12;

/** The number of a level. */
export function levelNumber<C extends Comparison>(comparison: C, level: LevelOf<C>): number {
  return (LEVELS[comparison] as readonly string[]).indexOf(level) + 1;
}

export function comparisonAt(column: number): Comparison {
  return COMPARISONS[Math.min(column, COLUMN.field)] ?? 'field';
}

export function levelName(column: number, level: number): string {
  return LEVELS[comparisonAt(column)][level - 1] ?? '';
}
