import type { ValueModel } from './value-model';

/** What may come of one customer: a forecast with its middle 80 %, and what it was made from. Money in minor units of `currency`. */
export type Outlook = {
  /** Chance to buy within `horizonDays`; churn is 1 less this. */
  buys: number;
  horizonDays: number;
  /** Expected order days and undiscounted sales of the next 12 months, each with the middle 80 % of what may come. */
  orders12: number;
  orders: [number, number];
  sales12: number;
  sales: [number, number];
  /** Discounted margin of the next 12 and 36 months, and the margin of all orders so far. */
  value12: number;
  value36: number;
  historic: number;
  /** Expected net of an order day. */
  spend: number;
  currency: string;
  model: {
    method: 'mbg-nbd' | 'pareto-nbd' | 'stack';
    ladder: ValueModel['ladder'];
    fittedOn: string;
    from: string;
    buyers: number;
    nobodyLeaves: boolean;
    /** `gamma-gamma`, or why it is not used. */
    spend: 'gamma-gamma' | 'few-repeaters' | 'equal-spend' | 'depends-on-frequency' | 'no-mean';
    /** How chances compared with what happened on the latest stretch. */
    tested?: { days: number; customers: number; calibration: { customers: number; expected: number; bought: number }[] };
  };
};
