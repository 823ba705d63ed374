import { z } from 'zod';
import { idSchema, instantSchema, recordSchema } from '../record';

/** One comparison's part in a match weight, in splink's words. `weight` is log2 of m/u. */
export const evidenceSchema = z.strictObject({
  comparison: z.enum([
    'prior',
    'email',
    'phone',
    'profile',
    'name',
    'surname',
    'org',
    'title',
    'address',
    'locality',
    'region',
    'postcode',
    'birthday',
    'field',
  ]),
  level: z.string().max(40),
  weight: z.number(),
  values: z.tuple([z.string().max(500), z.string().max(500)]).optional(),
  /** How many contacts of the book share the value. */
  shared: z.int().nonnegative().optional(),
  of: z.int().nonnegative().optional(),
  /** Of so many strangers one would agree as well, by the tables and the book. */
  oneIn: z.int().positive().optional(),
  /** The name of a field of the user's own, where one was compared. */
  field: z.string().max(60).optional(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** Single-value fields for which the user chose a side, by field name: id of the contact whose value is shown. */
export const choicesSchema = z.record(z.string().max(60), idSchema);

/** A decision that two contacts are the same or different: primary data, an edge that moves nothing. `a` < `b`. */
export const linkSchema = recordSchema.extend({
  a: idSchema,
  b: idSchema,
  type: z.enum(['same', 'different']),
  by: z.enum(['user', 'engine']),
  at: instantSchema,
  weight: z.number().optional(),
  evidence: z.array(evidenceSchema).max(40).optional(),
  choices: choicesSchema.optional(),
  undoneAt: instantSchema.optional(),
});
export type Link = z.infer<typeof linkSchema>;
