import { z } from 'zod';
import { currencySchema } from '../money';
import { daySchema } from '../record';
import { rfmMapSchema } from '../standing/rfm-map';

/** What one unit of a currency is worth in the book's, from a day on. */
export const rateSchema = z.strictObject({ currency: currencySchema, day: daySchema, rate: z.number().positive().max(1e9) });
export type Rate = z.infer<typeof rateSchema>;

/** How value is worked out. Marks of tiers are minor units of the book's currency. */
export const valueSettingsSchema = z
  .strictObject({
    /** Share of a sale that is kept (0-1): values are margins. */
    margin: z.number().min(0.01).max(1).default(1),
    /** What money a year away is discounted by, a year (0-1). */
    discount: z.number().min(0).max(1).default(0.1),
    /** Days ahead within which "buys again" is asked. */
    horizonDays: z.int().min(30).max(1095).default(365),
    /** Chance to buy from which a customer is active, and under which they are churned. */
    activeFrom: z.number().min(0.05).max(0.95).default(0.5),
    churnedBelow: z.number().min(0.01).max(0.9).default(0.2),
    /** Days a value stays under its mark before the tier falls. */
    demoteAfter: z.int().min(0).max(365).default(30),
    /** Tiers by fixed amounts instead of shares. */
    amounts: z.strictObject({ high: z.int().min(1).max(1e15), mid: z.int().min(1).max(1e15) }).optional(),
    /** Customers with one of these tags pay by subscription: they are active while they are customers. */
    subscriberTags: z.array(z.string().trim().min(1).max(60)).max(20).default([]),
    rates: z.array(rateSchema).max(500).default([]),
    rfmMap: rfmMapSchema.optional(),
  })
  .refine((value) => value.activeFrom > value.churnedBelow, { path: ['churnedBelow'], message: 'order' })
  .refine(({ amounts }) => !amounts || amounts.high > amounts.mid, { path: ['amounts', 'mid'], message: 'order' });
