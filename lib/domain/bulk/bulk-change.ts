import { z } from 'zod';
import { tierSchema } from '../contact/contact';
import { ownKeySchema } from '../own-field/own-field';
import { ownValueSchema } from '../own-field/own-value';
import { lineSchema } from '../record';
import { rhythmSchema } from '../standing/rhythm';

/** Fields of one line that many customers can be given at once. */
export const BULK_FIELDS = ['owner', 'occupation', 'industry', 'size', 'language'] as const;

/** One change of many customers; null empties the place. */
export const bulkChangeSchema = z.discriminatedUnion('place', [
  z.strictObject({ place: z.literal('tag'), tag: z.string().trim().min(1).max(60), value: z.boolean() }),
  z.strictObject({ place: z.literal('field'), field: z.enum(BULK_FIELDS), value: lineSchema.nullable() }),
  z.strictObject({ place: z.literal('own'), key: ownKeySchema, value: ownValueSchema.nullable() }),
  z.strictObject({ place: z.literal('cadence'), value: rhythmSchema.nullable() }),
  z.strictObject({ place: z.literal('tier'), value: tierSchema.nullable() }),
]);
export type BulkChange = z.infer<typeof bulkChangeSchema>;

/** Where a step stands. `kept`, of one taken back: were changed since, and so stay. */
export type BulkStep = {
  id: string;
  change: BulkChange;
  at: number;
  state: 'running' | 'done' | 'undoing' | 'undone';
  customers: number;
  done: number;
  changed: number;
  kept: number;
};
