import { z } from 'zod';
import { daySchema, idSchema, instantSchema, lineSchema, recordSchema } from '../record';

/** One row of the points ledger, or a coupon. Append-only: a balance is always recomputed. */
export const rewardSchema = recordSchema.extend({
  contactId: idSchema,
  type: z.enum(['points', 'coupon']),
  at: instantSchema,
  points: z.int().optional(),
  code: lineSchema.optional(),
  expires: daySchema.optional(),
  orderId: idSchema.optional(),
  why: lineSchema.optional(),
});
export type Reward = z.infer<typeof rewardSchema>;
