import { z } from 'zod';
import { DRAFT_OMIT, idSchema, instantSchema, recordSchema, uriSchema } from '../record';

/** Where one value of a record came from. `field` is a path such as `name`, `emails.<element id>` or `birthday`. */
export const provenanceSchema = recordSchema.extend({
  contactId: idSchema,
  field: z.string().min(1).max(120),
  url: uriSchema.optional(),
  title: z.string().max(500).optional(),
  at: instantSchema,
  /** `json-ld@1`, `h-card@1`, `user`. */
  extractor: z.string().min(1).max(80),
  method: z.enum(['structured', 'link', 'text', 'user', 'import']),
  snippet: z.string().max(500).optional(),
  /** 0 to 1. */
  confidence: z.number().min(0).max(1),
});
export type Provenance = z.infer<typeof provenanceSchema>;

/** As proposed at capture: the contact is not saved yet, `field` uses list positions (`emails.0`). */
export const provenanceDraftSchema = provenanceSchema.omit({ ...DRAFT_OMIT, contactId: true });
export type ProvenanceDraft = z.infer<typeof provenanceDraftSchema>;
