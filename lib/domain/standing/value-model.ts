import { z } from 'zod';
import { daySchema } from '../record';

const rate = z.number().positive();
const share = z.number().min(0).max(1);

/** Parameters of a purchase model, rates in weeks (lib/value/purchase/fit-purchases.ts). */
export const purchaseParamsSchema = z.discriminatedUnion('model', [
  z.strictObject({ model: z.literal('bg-nbd'), r: rate, alpha: rate, a: rate, b: rate }),
  z.strictObject({ model: z.literal('mbg-nbd'), r: rate, alpha: rate, a: rate, b: rate, stages: z.int().min(2).max(12).optional() }),
  z.strictObject({ model: z.literal('pareto-nbd'), r: rate, alpha: rate, s: rate, beta: rate }),
]);

const repeaters = z.int().nonnegative();
/** How the mean of the next purchases is estimated (lib/value/purchase/gamma-gamma.ts). */
export const spendModelSchema = z.discriminatedUnion('model', [
  z.strictObject({ model: z.literal('gamma-gamma'), p: rate, q: rate, gamma: rate, repeaters, correlation: z.number() }),
  z.strictObject({
    model: z.literal('credibility'),
    mean: z.number().nonnegative(),
    why: z.enum(['few-repeaters', 'equal-spend', 'depends-on-frequency', 'no-mean']),
    repeaters,
    correlation: z.number().optional(),
  }),
]);

const methodSchema = z.enum(['mbg-nbd', 'pareto-nbd', 'stack']);
/** How the model did on the latest stretch of the past (lib/value/purchase/back-test.ts). */
export const backTestSchema = z.strictObject({
  days: z.int().positive(),
  customers: z.int().nonnegative(),
  brier: z.strictObject({ 'mbg-nbd': share, 'pareto-nbd': share, stack: share }),
  best: methodSchema,
  stack: z.strictObject({ mean: z.array(z.number()), sd: z.array(z.number()), weights: z.array(z.number()) }),
  calibration: z.array(z.strictObject({ customers: z.int().nonnegative(), expected: share, bought: share })).length(10),
});

/** What the whole book tells about buying; fitted now and then, asked for every customer. `inputs` is a hash of all that went in. */
export const valueModelSchema = z.strictObject({
  version: z.string().max(40),
  inputs: z.string().max(40),
  fittedOn: daySchema,
  /** First day of the data. */
  from: daySchema,
  buyers: z.int().positive(),
  occasions: z.int().positive(),
  /** Few data ladder: fewer than 200 buyers are `limited`. */
  ladder: z.enum(['limited', 'full']),
  params: purchaseParamsSchema,
  /** The data hold no sign of customers leaving: the chance to leave is next to nothing. */
  nobodyLeaves: z.boolean(),
  spend: spendModelSchema,
  backTest: backTestSchema.optional(),
  /** Median days from a first to a second occasion, of those who came back. */
  secondAfter: z.int().nonnegative().optional(),
});
export type ValueModel = z.infer<typeof valueModelSchema>;
