import { z } from 'zod';
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
});
export type Order = z.infer<typeof orderSchema>;
export type OrderLine = Order['lines'][number];
export const orderDraftSchema = orderSchema
  .omit(DRAFT_OMIT)
  .refine((order) => (order.type === 'order' ? order.total >= 0 : order.total <= 0), { path: ['total'], message: 'sign' });
export type OrderDraft = z.infer<typeof orderDraftSchema>;
