import type { Lifecycle, Tier } from '../contact/contact';
import type { RfmGroup } from './rfm-map';

/** The whole book at a glance. Money in minor units of `currency`; months as `2026-03`. */
export type Insights = {
  asOf: string;
  currency: string;
  customers: number;
  /** Orders whose money is in no sum, for want of a rate. */
  withoutRate: number;
  tiers: { tier: Tier | 'none'; customers: number; net12: number; value12: number }[];
  rfm: { r: number; fm: number; group: RfmGroup; customers: number; net: number }[];
  lifecycles: { lifecycle: Lifecycle; customers: number; net12: number }[];
  /** Steps of the last 90 days, of most customers first; one who took a step twice counts once. */
  flow: { from: Lifecycle; to: Lifecycle; customers: number }[];
  cohorts: Cohort[];
  months: MonthOfSales[];
  top: { id: string; name: string; tier?: Tier; net12: number; value12: number }[];
  movers: { id: string; name: string; from?: string; to?: string; day: string }[];
};
/** Customers by the month of their first order. By months since: who ordered and for how much; null where that month is not there yet. */
export type Cohort = { month: string; size: number; cells: ({ customers: number; net: number } | null)[] };
/** `partial`: the month goes on. */
export type MonthOfSales = { month: string; net: number; orders: number; customers: number; partial: boolean };
