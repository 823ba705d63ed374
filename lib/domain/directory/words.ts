import type { Contact, Lifecycle, Tier } from '../contact/contact';

/** In stored order, which is also the order of sorting: from low to high, from first to last. Add at the end only. */
export const KINDS = ['individual', 'org'] as const satisfies readonly Contact['kind'][];
export const TIERS = ['low', 'mid', 'high'] as const satisfies readonly Tier[];
export const LIFECYCLES = ['prospect', 'new', 'active', 'won-back', 'at-risk', 'churned'] as const satisfies readonly Lifecycle[];

/** The word at a place; undefined where there is none, as at NaN. */
export function wordAt<T extends string>(words: readonly T[], place = Number.NaN): T | undefined {
  return words.at(Number.isInteger(place) ? place : words.length);
}
