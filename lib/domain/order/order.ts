import { z } from 'zod';
import { ownValuesSchema } from '../own-field/own-value';
import { currencySchema, minorSchema } from '../money';
import { DRAFT_OMIT, LIMITS, idSchema, instantSchema, lineSchema, recordSchema, uriSchema } from '../record';

/** schema.org OrderItem. Money in minor units of the order's currency. */
export const orderLineSchema = z.strictObject({
  sku: lineSchema.optional(),
  name: lineSchema,
  category: lineSchema.optional(),
  quantity: z.number().min(-1e9).max(1e9),
  unitPrice: minorSchema.optional(),
  discount: minorSchema.optional(),
  cost: minorSchema.optional(),
});

/** An order, or a return: a row of its own with a negative total, a reason, and the order that it takes back. */
export const orderSchema = recordSchema.extend({
  contactId: idSchema,
  type: z.enum(['order', 'return']),
  number: lineSchema.optional(),
  at: instantSchema,
  status: z.enum(['open', 'paid', 'shipped', 'fulfilled', 'cancelled', 'refunded']),
  lines: z.array(orderLineSchema).max(LIMITS.list),
  /** Positive for an order, negative or zero for a return. */
  total: minorSchema,
  currency: currencySchema,
  paymentMethod: lineSchema.optional(),
  channel: lineSchema.optional(),
  /** Of a return: the order it takes back, and why. */
  returns: idSchema.optional(),
  reason: lineSchema.optional(),
  url: uriSchema.optional(),
  /** Values of the user's own fields. */
  custom: ownValuesSchema.optional(),
});
export type Order = z.infer<typeof orderSchema>;
export type OrderLine = Order['lines'][number];
function hasRightSign({ type, total }: Pick<Order, 'type' | 'total'>): boolean {
  return type === 'order' ? total >= 0 : total <= 0;
}
const SIGN = { path: ['total'], message: 'sign' };

export const orderDraftSchema = orderSchema.omit(DRAFT_OMIT).refine(hasRightSign, SIGN);
export type OrderDraft = z.infer<typeof orderDraftSchema>;
/** An order read from a page, before it is known whose it is. */
export const capturedOrderSchema = orderSchema.omit({ ...DRAFT_OMIT, contactId: true }).refine(hasRightSign, SIGN);
export type CapturedOrder = z.infer<typeof capturedOrderSchema>;
