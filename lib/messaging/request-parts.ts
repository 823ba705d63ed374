import { z } from 'zod';
import { contactDraftSchema, lifecycleSchema, tierSchema } from '../domain/contact/contact';
import { capturedOrderSchema } from '../domain/order/order';
import { provenanceDraftSchema } from '../domain/provenance/provenance';
import { ownKeySchema } from '../domain/own-field/own-field';
import { idSchema, uriSchema } from '../domain/record';

export const filterSchema = z.strictObject({
  text: z.string().max(200).optional(),
  kind: z.enum(['individual', 'org']).optional(),
  tier: z
    .array(z.union([tierSchema, z.literal('none')]))
    .max(4)
    .optional(),
  lifecycle: z.array(lifecycleSchema).max(6).optional(),
  tags: z.array(z.string().max(60)).max(50).optional(),
  country: z.array(z.string().length(2)).max(50).optional(),
  quietForDays: z.int().min(1).max(36_500).optional(),
  where: z.string().max(2000).optional(),
});
export const sortSchema = z.strictObject({
  by: z.union([
    z.enum(['name', 'org', 'tier', 'net12', 'lifecycle', 'lastContactAt', 'nextDueAt', 'updatedAt', 'createdAt']),
    z.templateLiteral(['own.', ownKeySchema]),
  ]),
  descending: z.boolean(),
});

/** Customers chosen in a list: some by root id, or all of the list but some. */
export const chosenSchema = z.union([
  z.strictObject({ ids: z.array(idSchema).min(1).max(5000) }),
  z.strictObject({ filter: filterSchema, except: z.array(idSchema).max(5000) }),
]);

/** One reviewed card: `onto` names the contact that it is added to, else it becomes a new one. */
export const saveItemSchema = z.strictObject({
  draft: contactDraftSchema,
  onto: idSchema.optional(),
  provenance: z.array(provenanceDraftSchema).max(200),
  /** Of the capture itself, for the timeline; absent for a contact typed by hand. */
  captured: z.strictObject({ url: uriSchema, title: z.string().max(500) }).optional(),
  /** Client's name for this item: saving the same item twice is saving it once. */
  requestId: idSchema,
  orders: z.array(capturedOrderSchema).max(50).optional(),
});
export type SaveItem = z.infer<typeof saveItemSchema>;

/** Keys by which a page's people are looked up in the book. */
export const lookupSchema = z.strictObject({
  emails: z.array(z.string().max(320)).max(100),
  phones: z.array(z.string().max(80)).max(100),
  uris: z.array(z.string().max(8000)).max(100),
});
