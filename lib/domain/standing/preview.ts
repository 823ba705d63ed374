import type { Lifecycle, Tier } from '../contact/contact';

/** Who would stand elsewhere under other settings. */
export type ValuePreview = {
  customers: number;
  /** Customers whose tier or lifecycle would be another. */
  moved: number;
  /** Customers whose orders have to be read again first: another currency, other rates, other subscribers. */
  unknown: number;
  tiers: { from?: Tier; to?: Tier; customers: number }[];
  lifecycles: { from: Lifecycle; to: Lifecycle; customers: number }[];
  /** Names of a few of them. */
  some: string[];
};
