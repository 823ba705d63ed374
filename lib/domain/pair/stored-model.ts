import { z } from 'zod';
import { instantSchema } from '../record';

const share = z.number().min(0).max(1);
/** Chances of the levels of one comparison, in their order. */
const chancesSchema = z.strictObject({ m: z.array(share).max(40), u: z.array(share).max(40) });

/** What a book has taught about its duplicates (lib/match/book/match-model.ts), when, and from how many decisions of the user. */
export const storedModelSchema = z.strictObject({
  at: instantSchema,
  decisions: z.int().nonnegative(),
  model: z.strictObject({
    version: z.int().min(1),
    normalise: z.int().min(0),
    trainedOn: z.int().nonnegative(),
    prior: z.number().min(-80).max(0).optional(),
    comparisons: z.record(z.string().max(40), chancesSchema),
    fields: z.array(chancesSchema.extend({ name: z.string().max(60) })).max(16),
    surnames: z.record(z.string().max(100), share),
    givens: z.record(z.string().max(100), share),
  }),
});
export type StoredModel = z.infer<typeof storedModelSchema>;
