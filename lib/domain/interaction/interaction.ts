import { z } from 'zod';
import { DRAFT_OMIT, LIMITS, idSchema, instantSchema, lineSchema, recordSchema, textSchema, uriSchema } from '../record';

/** One contact with a customer, or a capture of their page. */
export const interactionSchema = recordSchema.extend({
  contactId: idSchema,
  type: z.enum(['call', 'email', 'meeting', 'social', 'chat', 'visit', 'note', 'capture']),
  at: instantSchema,
  direction: z.enum(['in', 'out']).optional(),
  participants: z
    .array(
      z.strictObject({
        role: z.enum(['from', 'to', 'cc', 'organizer', 'attendee']),
        name: lineSchema.optional(),
        address: lineSchema.optional(),
        contactId: idSchema.optional(),
      }),
    )
    .max(LIMITS.list)
    .optional(),
  subject: lineSchema.optional(),
  text: textSchema.optional(),
  outcome: z.enum(['reached', 'no-answer', 'voicemail', 'positive', 'negative']).optional(),
  /** Whole seconds. */
  duration: z
    .int()
    .nonnegative()
    .max(86_400 * 30)
    .optional(),
  url: uriSchema.optional(),
  /** With `externalId` unique: logged once. */
  source: z.string().max(80).optional(),
  externalId: z.string().max(500).optional(),
});
export type Interaction = z.infer<typeof interactionSchema>;
export const interactionDraftSchema = interactionSchema.omit(DRAFT_OMIT);
export type InteractionDraft = z.infer<typeof interactionDraftSchema>;

/** Interactions that count as being in touch: a note or a capture is not. */
export function isTouch(interaction: Pick<Interaction, 'type'>): boolean {
  return interaction.type !== 'note' && interaction.type !== 'capture';
}
