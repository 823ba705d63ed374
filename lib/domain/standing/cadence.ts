import { z } from 'zod';
import { idSchema, instantSchema } from '../record';
import { rhythmSchema } from './rhythm';

/** What a rule may be about. */
const cadenceOfSchema = z.enum(['tier', 'lifecycle', 'tag', 'segment']);
/** A rule of the user's: whom it holds for, and how often they want to hear. `value` of a segment is its id. */
export const cadenceRuleSchema = z.strictObject({
  of: cadenceOfSchema,
  value: z.string().min(1).max(60),
  ideal: z.int().min(1).max(3650),
  latest: z.int().min(1).max(3650),
});
export type CadenceRule = z.infer<typeof cadenceRuleSchema>;

/**
 * How a customer is to be kept in touch with, and the days that come round for them. Derived per root contact, rebuildable; `id` is the root's.
 * Who has neither has no row.
 */
export const cadenceSchema = z.strictObject({
  id: idSchema,
  rhythm: rhythmSchema.optional(),
  /** What the rhythm is from: the contact's own, or the rule that won over `over` others. */
  of: z.enum(['own', ...cadenceOfSchema.options]).optional(),
  /** Of a segment its name. */
  value: z.string().max(60).optional(),
  /** Rules that asked for less. */
  over: z.int().nonnegative().default(0),
  /** The last contact; without one the day on which the customer came into the book. */
  since: instantSchema.optional(),
  never: z.boolean().default(false),
  /** 0 for high value to 3 for none. */
  rank: z.int().min(0).max(3),
  /** Segments with a rule that the customer was in when all customers were looked at last. */
  segments: z.array(idSchema).max(50).optional(),
  /** A follow-up is planned already. */
  planned: z.boolean().default(false),
  /** Month and day as one number (229 is February 29); a lunar one is 10,000 more. */
  birthday: z.int().min(101).max(11_230).optional(),
  anniversary: z.int().min(101).max(1231).optional(),
});
export type Cadence = z.infer<typeof cadenceSchema>;
