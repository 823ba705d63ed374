import { z } from 'zod';
import { campaignSchema, responseSchema } from '../campaign/campaign';
import { caseSchema } from '../case/case';
import { contactDraftSchema } from '../contact/contact';
import { dealSchema } from '../deal/deal';
import { interactionSchema } from '../interaction/interaction';
import { capturedOrderSchema } from '../order/order';
import { DRAFT_OMIT, idSchema, instantSchema, lineSchema } from '../record';
import { taskSchema } from '../task/task';

const ORPHAN = { ...DRAFT_OMIT, contactId: true } as const;

/** Whose a row is, as the file says it: the customer's id in the other program (`system:id`) or here, addresses, a name with an employer. */
export const whoSchema = z.strictObject({
  uid: lineSchema.optional(),
  email: z.string().trim().min(3).max(320).optional(),
  phone: z.string().trim().min(2).max(80).optional(),
  name: lineSchema.optional(),
  org: lineSchema.optional(),
});
export type Who = z.infer<typeof whoSchema>;

/** Names the row for ever: a file that is imported again finds what it made the first time. */
const key = z.string().min(1).max(2000);
const child = { row: z.int().positive(), key, who: whoSchema };

/** `modifiedAt`: when the other program changed it last. */
export const taskItemSchema = z.strictObject({
  kind: z.literal('tasks'),
  ...child,
  record: taskSchema.omit(ORPHAN),
  modifiedAt: instantSchema.optional(),
});

/** `id`: of the record in the book that exported it. */
const contactItemSchema = z.strictObject({
  kind: z.literal('contacts'),
  row: z.int().positive(),
  draft: contactDraftSchema,
  id: idSchema.optional(),
});

/** One row about a customer. */
export const childItemSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('orders'), ...child, record: capturedOrderSchema, returnsNumber: lineSchema.optional() }),
  z.strictObject({ kind: z.literal('interactions'), ...child, record: interactionSchema.omit(ORPHAN) }),
  z.strictObject({ kind: z.literal('cases'), ...child, record: caseSchema.omit(ORPHAN), orderNumber: lineSchema.optional() }),
  z.strictObject({ kind: z.literal('deals'), ...child, record: dealSchema.omit(ORPHAN) }),
  taskItemSchema,
  z.strictObject({
    kind: z.literal('responses'),
    ...child,
    record: responseSchema.omit({ ...ORPHAN, campaignId: true }),
    campaign: campaignSchema.omit(DRAFT_OMIT),
    orderNumber: lineSchema.optional(),
  }),
]);

/** One row of a file, read by the page and checked again by the worker. */
export const importItemSchema = z.discriminatedUnion('kind', [contactItemSchema, childItemSchema]);
export type ImportItem = z.infer<typeof importItemSchema>;
export type ContactItem = Extract<ImportItem, { kind: 'contacts' }>;
export type ChildItem = z.infer<typeof childItemSchema>;
/** What a page is handed the schema's input as: defaults may be left out. */
export type ImportItemInput = z.input<typeof importItemSchema>;

export function isContact(item: ImportItem): item is ContactItem {
  return item.kind === 'contacts';
}

/** A record that hangs on a customer. */
export function isChild(item: ImportItem): item is ChildItem {
  return item.kind !== 'contacts';
}
