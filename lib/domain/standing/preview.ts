import type { Lifecycle, Tier } from '../contact/contact';
import type { RfmGroup } from './rfm-map';

/** Who would stand elsewhere under other settings. */
export type ValuePreview = {
  customers: number;
  /** Customers whose tier, lifecycle or RFM group would be another. */
  moved: number;
  /** Customers whose orders have to be read again first: another currency, other rates, other subscribers. */
  unknown: number;
  tiers: { from?: Tier; to?: Tier; customers: number }[];
  /** Of the RFM grid. */
  groups: { from?: RfmGroup; to?: RfmGroup; customers: number }[];
  lifecycles: { from: Lifecycle; to: Lifecycle; customers: number }[];
  /** Names of a few of them. */
  some: string[];
};
