import { z } from 'zod';
import { lifecycleSchema, tierSchema } from '../contact/contact';
import { currencySchema, minorSchema } from '../money';
import { reasonSchema } from '../reason';
import { daySchema, idSchema, instantSchema } from '../record';

const score = z.int().min(1).max(5);

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
  /** Orders in other currencies, left out of the sums above until a rate table exists. */
  otherCurrencies: z.int().nonnegative(),
  lastOrderAt: instantSchema.optional(),
});
export type Aggregate = z.infer<typeof aggregateSchema>;

/** Where a customer stands. Derived per root contact, rebuildable; `id` is the root contact's id. */
export const standingSchema = z.strictObject({
  id: idSchema,
  asOf: daySchema,
  model: z.string().max(40),
  aggregate: aggregateSchema,
  scores: z.strictObject({ r: score, f: score, m: score }).optional(),
  tier: tierSchema.optional(),
  tierSince: daySchema.optional(),
  lifecycle: lifecycleSchema,
  lifecycleSince: daySchema.optional(),
  reasons: z.array(reasonSchema).max(12),
  lastInteractionAt: instantSchema.optional(),
  /** How the last earlier day ended: a day's updates are all judged against it, so that their order does not matter. */
  closing: z
    .strictObject({
      day: daySchema,
      tier: tierSchema.optional(),
      tierSince: daySchema.optional(),
      lifecycle: lifecycleSchema,
      lifecycleSince: daySchema.optional(),
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
  currency: currencySchema.optional(),
});
export type Cuts = z.infer<typeof cutsSchema>;
