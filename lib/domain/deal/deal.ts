import { z } from 'zod';
import { ownValuesSchema } from '../own-field/own-value';
import { moneySchema } from '../money';
import { daySchema, idSchema, instantSchema, lineSchema, recordSchema } from '../record';

/** An opportunity in a pipeline. */
export const dealSchema = recordSchema.extend({
  contactId: idSchema,
  title: lineSchema,
  pipeline: lineSchema,
  stage: lineSchema,
  stages: z.array(z.strictObject({ stage: lineSchema, at: instantSchema })).max(200),
  amount: moneySchema.optional(),
  probability: z.number().min(0).max(1).optional(),
  expectedClose: daySchema.optional(),
  source: lineSchema.optional(),
  lossReason: lineSchema.optional(),
  /** Values of the user's own fields. */
  custom: ownValuesSchema.optional(),
});
export type Deal = z.infer<typeof dealSchema>;
