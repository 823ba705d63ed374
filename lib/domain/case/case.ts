import { z } from 'zod';
import { DRAFT_OMIT, idSchema, instantSchema, lineSchema, recordSchema, textSchema } from '../record';

/** A complaint, service request, feedback or survey answer. */
export const caseSchema = recordSchema.extend({
  contactId: idSchema,
  type: z.enum(['complaint', 'service', 'feedback', 'survey']),
  openedAt: instantSchema,
  closedAt: instantSchema.optional(),
  status: z.enum(['open', 'waiting', 'resolved']),
  priority: z.enum(['low', 'normal', 'high']),
  subject: lineSchema,
  text: textSchema.optional(),
  resolution: textSchema.optional(),
  /** 1 (poor) to 5 (good). */
  satisfaction: z.int().min(1).max(5).optional(),
  orderId: idSchema.optional(),
});
export type Case = z.infer<typeof caseSchema>;
export const caseDraftSchema = caseSchema.omit(DRAFT_OMIT);
