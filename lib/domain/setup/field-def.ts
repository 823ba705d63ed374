import { z } from 'zod';
import { lineSchema, recordSchema } from '../record';

/** A saved filter. */
export const segmentSchema = recordSchema.extend({ name: lineSchema, filter: z.string().max(2000) });
export type Segment = z.infer<typeof segmentSchema>;

/** A capture rule that the user made for one site. */
export const ruleSchema = recordSchema.extend({
  origin: z.string().max(300),
  version: z.int().positive(),
  selectors: z.record(z.string().max(40), z.string().max(500)),
});
export type Rule = z.infer<typeof ruleSchema>;

/** A saved reply with variables. */
export const messageTemplateSchema = recordSchema.extend({
  name: lineSchema,
  subject: lineSchema.optional(),
  body: z.string().max(20_000),
});
export type MessageTemplate = z.infer<typeof messageTemplateSchema>;
