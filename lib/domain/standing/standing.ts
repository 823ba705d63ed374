import { z } from 'zod';
import { lifecycleSchema, tierSchema } from '../contact/contact';
import { currencySchema, minorSchema } from '../money';
import { reasonSchema } from '../reason';
import { daySchema, idSchema, instantSchema } from '../record';
import { RFM_GROUPS } from './rfm-map';
import { valueModelSchema } from './value-model';

const score = z.int().min(1).max(5);

/**
 * A customer's orders by day, all that value needs of them: the sums of any later day come from it without the orders. Made again from the
 * orders when one of them changes, when `basis` (currency, rates, calendar) does, or when a row of a day to come (`nextDay`) is reached.
 */
export const ledgerSchema = z.strictObject({
  basis: z.string().max(40),
  /**
   * Three numbers a day, one after the other: days since 1970-01-01, valid orders of that day, net in minor units of `currency`; ascending, each
   * day once. Flat, because a book has millions of them.
   */
  days: z.array(minorSchema).refine((days) => days.length % 3 === 0),
  currency: currencySchema,
  returns: z.int().nonnegative(),
  /** Valid orders in currencies without a rate: they count, their money does not. */
  otherCurrencies: z.int().nonnegative(),
  nextDay: z.int().optional(),
  lastOrderAt: instantSchema.optional(),
  /** Valid orders with a discount, and how many orders have lines of a category, most frequent first. */
  onDiscount: z.int().nonnegative(),
  categories: z.array(z.tuple([z.string().max(500), z.int().positive()])).max(5),
});
export type Ledger = z.infer<typeof ledgerSchema>;

/** Sums over a customer's orders: all that value needs of them. Days are the user's calendar days. */
export const aggregateSchema = z.strictObject({
  /** Valid orders: not cancelled, not fully returned. */
  orders: z.int().nonnegative(),
  /** Distinct days with a valid order. */
  occasions: z.int().nonnegative(),
  returns: z.int().nonnegative(),
  firstDay: daySchema.optional(),
  lastDay: daySchema.optional(),
  /** Days between the last two occasions: how long the pause before the last order was. */
  lastGap: z.int().nonnegative().optional(),
  /** Net of returns, minor units of `currency`, all time and in the 365 days up to `asOf`. */
  net: minorSchema,
  net12: minorSchema,
  orders12: z.int().nonnegative(),
  currency: currencySchema.optional(),
  /** Orders in currencies without a rate, left out of the sums above. */
  otherCurrencies: z.int().nonnegative(),
  lastOrderAt: instantSchema.optional(),
});
export type Aggregate = z.infer<typeof aggregateSchema>;

/** What a model expects of a customer, rounded as it is shown: a standing that reads the same is not written again. */
export const predictionSchema = z.strictObject({
  /** Chance to buy within `horizonDays`, two decimals. Churn is 1 less this. */
  buys: z.number().min(0).max(1),
  horizonDays: z.int().positive(),
  /** Expected order days in 12 months, one decimal, and the discounted margin from them, three digits, in minor units. */
  orders12: z.number().nonnegative(),
  value12: minorSchema,
});
export type Prediction = z.infer<typeof predictionSchema>;

/** Where a customer stands. Derived per root contact, rebuildable; `id` is the root contact's id. */
export const standingSchema = z.strictObject({
  id: idSchema,
  asOf: daySchema,
  model: z.string().max(40),
  aggregate: aggregateSchema,
  ledger: ledgerSchema.optional(),
  prediction: predictionSchema.optional(),
  scores: z.strictObject({ r: score, f: score, m: score }).optional(),
  /** By the user's map of R and FM. */
  group: z.enum(RFM_GROUPS).optional(),
  tier: tierSchema.optional(),
  tierSince: daySchema.optional(),
  /** First recomputation that found the value under the kept share of the tier's cut, while the tier is still kept. */
  belowSince: daySchema.optional(),
  lifecycle: lifecycleSchema,
  lifecycleSince: daySchema.optional(),
  reasons: z.array(reasonSchema).max(12),
  lastInteractionAt: instantSchema.optional(),
  /** What the user said of the contact when this was made: a re-score needs no contact. */
  pins: z.strictObject({ tier: tierSchema.optional(), lifecycle: lifecycleSchema.optional() }).optional(),
  subscriber: z.boolean().optional(),
  /** How the last earlier day ended: a day's updates are all judged against it, so that their order does not matter. */
  closing: z
    .strictObject({
      day: daySchema,
      tier: tierSchema.optional(),
      tierSince: daySchema.optional(),
      belowSince: daySchema.optional(),
      lifecycle: lifecycleSchema,
      lifecycleSince: daySchema.optional(),
      lastDay: daySchema.optional(),
    })
    .optional(),
});
export type Standing = z.infer<typeof standingSchema>;

/** One step in the history of tier or lifecycle. */
export const moveSchema = z.strictObject({
  id: z.string().max(120),
  contactId: idSchema,
  axis: z.enum(['tier', 'lifecycle']),
  from: z.string().max(20).optional(),
  to: z.string().max(20).optional(),
  at: instantSchema,
  day: daySchema,
  reason: reasonSchema,
});
export type Move = z.infer<typeof moveSchema>;

/** Where the score bands of the whole book lie; made by a re-score, used by every single update until the next one. */
export const cutsSchema = z.strictObject({
  asOf: daySchema,
  customers: z.int().nonnegative(),
  /** `relative` when there are enough customers for fifths, else the fixed thresholds of the settings. */
  mode: z.enum(['relative', 'absolute']),
  /** Scores that had too few customers or distinct values for fifths and use the fixed thresholds. */
  fixed: z.array(z.enum(['r', 'f', 'm'])).optional(),
  r: z.array(z.number()).length(4),
  f: z.array(z.number()).length(4),
  m: z.array(z.number()).length(4),
  tierHigh: z.number(),
  tierMid: z.number(),
  /** What tiers are cut by: the margin expected in 12 months where the model passes its gate, else that of the last 365 days. */
  measure: z.enum(['expected', 'trailing']).optional(),
  /** Smallest value within the top 1, 2, … 99 % of ranked customers. */
  tops: z.array(z.number()).max(99).optional(),
  /** What customers pay on an order day, the median of their own means, in minor units: what a bulk order is compared with. */
  usualDay: z.number().optional(),
  model: valueModelSchema.optional(),
  currency: currencySchema.optional(),
});
export type Cuts = z.infer<typeof cutsSchema>;
