import { z } from 'zod';
import { instantSchema } from '../record';

/** Keyed hashes of an erased person's e-mails, phones and profiles, so that a re-capture can warn. `id`: the contact's. */
export const tombstoneSchema = z.strictObject({ id: z.string().max(80), erasedAt: instantSchema, keys: z.array(z.number()).max(200) });
export type Tombstone = z.infer<typeof tombstoneSchema>;
