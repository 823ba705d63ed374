import { z } from 'zod';
import { currencySchema } from '../money';
import { cadenceRuleSchema } from '../standing/cadence';
import { greetingSchema } from './greeting';
import { recipeSettingsSchema } from './recipe-settings';
import { valueSettingsSchema } from './value-settings';

/** The user's own set-up. Each field has its default, so that `settingsSchema.parse({})` is a fresh book. */
export const settingsSchema = z.strictObject({
  /** ISO 3166-1 alpha-2: how phone numbers without a country are read. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .default('US'),
  /** The currency that sums are kept in. */
  currency: currencySchema.default('USD'),
  /** Hour of the day (0-23) at which reminders for a whole day come. */
  dayStartsAt: z.int().min(0).max(23).default(9),
  notifications: z.boolean().default(true),
  quietHours: z
    .strictObject({
      on: z.boolean().default(false),
      from: z.int().min(0).max(23).default(20),
      to: z.int().min(0).max(23).default(8),
      /** Days on which reminders come, ISO 8601: 1 is Monday. The others are quiet as a whole. */
      days: z.array(z.int().min(1).max(7)).min(1).max(7).default([1, 2, 3, 4, 5, 6, 7]),
    })
    .prefault({}),
  tiers: z
    .strictObject({
      /** Share of customers that is high value (0-1), and high or mid. */
      high: z.number().min(0.01).max(0.5).default(0.2),
      mid: z.number().min(0.02).max(0.95).default(0.5),
      /** A customer is demoted below this share of the cut (hysteresis). */
      keep: z.number().min(0.5).max(1).default(0.9),
    })
    .refine((tiers) => tiers.mid > tiers.high, { path: ['mid'], message: 'order' })
    .prefault({}),
  lifecycle: z
    .strictObject({
      /** Days since the last order. */
      atRiskAfter: z.int().min(1).max(3650).default(90),
      churnedAfter: z.int().min(2).max(3650).default(180),
      newFor: z.int().min(1).max(365).default(30),
    })
    .refine((days) => days.churnedAfter > days.atRiskAfter, { path: ['churnedAfter'], message: 'order' })
    .prefault({}),
  value: valueSettingsSchema.prefault({}),
  match: z
    .strictObject({
      /** Weight (log2 odds) from which a pair is shown in the queue. */
      reviewFrom: z.number().min(-20).max(40).default(-1),
      /** Weight from which a captured draft counts as known. */
      knownFrom: z.number().min(0).max(60).default(10),
      /** Clear duplicates are merged without being asked for, as long as so many of a hundred such merges are right. */
      auto: z
        .strictObject({
          on: z.boolean().default(true),
          precision: z.number().min(0.9).max(0.9999).default(0.999),
        })
        .prefault({}),
    })
    .prefault({}),
  mail: z
    .strictObject({
      /** What of a logged mail is kept: the words that its writer wrote, or subject and date alone. */
      text: z.enum(['new', 'none']).default('new'),
      /** Addresses and domains of which nothing is kept. */
      never: z.array(z.string().min(1).max(320)).max(500).default([]),
      /** The user's own addresses, learned from the mail sites: never contacts. */
      own: z.array(z.string().min(3).max(320)).max(50).default([]),
      /** Days without a reply until the reminder. */
      replyDays: z.int().min(1).max(30).default(3),
    })
    .prefault({}),
  cadence: z.strictObject({ on: z.boolean().default(true), rules: z.array(cadenceRuleSchema).max(50).optional() }).prefault({}),
  recipes: recipeSettingsSchema.prefault({}),
  /** Greetings in the user's own words; of every other occasion the ready ones. */
  greetings: z.array(greetingSchema).max(50).default([]),
  cleaning: z
    .strictObject({
      /** Days without a contact from which somebody who never ordered is taken for stale. */
      staleDays: z.int().min(180).max(3650).default(730),
    })
    .prefault({}),
  /** Columns of the contacts table, own fields as `own.<key>`; none leaves it to the width. */
  columns: z.array(z.string().max(60)).max(60).default([]),
  welcomeDone: z.boolean().default(false),
});
export type Settings = z.infer<typeof settingsSchema>;
const fields = settingsSchema.shape;
/** Some of the settings. Without the defaults: zod fills a default into an absent optional field, and a patch would reset what it does not name. */
export const settingsPatchSchema = z
  .strictObject({
    country: fields.country.unwrap(),
    currency: fields.currency.unwrap(),
    dayStartsAt: fields.dayStartsAt.unwrap(),
    notifications: fields.notifications.unwrap(),
    quietHours: fields.quietHours.unwrap(),
    tiers: fields.tiers.unwrap(),
    lifecycle: fields.lifecycle.unwrap(),
    value: fields.value.unwrap(),
    match: fields.match.unwrap(),
    mail: fields.mail.unwrap(),
    cadence: fields.cadence.unwrap(),
    recipes: fields.recipes.unwrap(),
    greetings: fields.greetings.unwrap(),
    cleaning: fields.cleaning.unwrap(),
    columns: fields.columns.unwrap(),
    welcomeDone: fields.welcomeDone.unwrap(),
  })
  .partial() satisfies z.ZodType<Partial<Settings>>;
