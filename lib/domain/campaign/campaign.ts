import { z } from 'zod';
import { moneySchema } from '../money';
import { daySchema, idSchema, instantSchema, lineSchema, recordSchema } from '../record';

/** A marketing activity. */
export const campaignSchema = recordSchema.extend({
  name: lineSchema,
  channel: z.enum(['email', 'phone', 'sms', 'social', 'post', 'event']),
  cost: moneySchema.optional(),
  from: daySchema,
  to: daySchema.optional(),
});
export type Campaign = z.infer<typeof campaignSchema>;

/** One customer's part in a campaign; `control` customers were left out on purpose. */
export const responseSchema = recordSchema.extend({
  campaignId: idSchema,
  contactId: idSchema,
  control: z.boolean(),
  sentAt: instantSchema.optional(),
  openedAt: instantSchema.optional(),
  respondedAt: instantSchema.optional(),
  orderId: idSchema.optional(),
});
export type CampaignResponse = z.infer<typeof responseSchema>;
