import { z } from 'zod';

/** Lengths that every door checks; generous for people, small enough that a hostile page cannot fill the book. */
export const LIMITS = {
  /** One line: a name, a title, a subject. */
  line: 500,
  /** Several lines: a note, an address, a message. */
  text: 20_000,
  /** A web address. RFC 9110 section 4.1 recommends support of 8,000 octets. */
  uri: 8_000,
  /** Elements of one list of a record. */
  list: 200,
} as const;

/** UUIDv7 (RFC 9562 section 5.7). */
export const idSchema = z.uuid();
/** Epoch milliseconds, whole. */
export const instantSchema = z.int().min(-8_640_000_000_000_000).max(8_640_000_000_000_000);
/** Calendar day without time zone, `YYYY-MM-DD` (RFC 3339 full-date). */
export const daySchema = z.iso.date();
/** Hybrid logical clock, see `hlc.ts`. Compares as a string. */
export const revSchema = z.string().min(1).max(80);

export const lineSchema = z.string().trim().min(1).max(LIMITS.line);
export const textSchema = z.string().trim().min(1).max(LIMITS.text);
export const uriSchema = z.string().trim().min(1).max(LIMITS.uri);
/** Stable id of an element of a list, unique within its record. */
export const elementIdSchema = z.string().min(1).max(40);

/** What every record carries. `sample` marks records that came with the sample data and leave with them. */
export const recordSchema = z.strictObject({
  id: idSchema,
  createdAt: instantSchema,
  updatedAt: instantSchema,
  rev: revSchema,
  fieldRevs: z.record(z.string(), revSchema).optional(),
  deletedAt: instantSchema.optional(),
  sample: z.boolean().optional(),
});
export type RecordBase = z.infer<typeof recordSchema>;

/** The part of a record that its maker decides; the rest is added when it is written. */
export type Draft<T extends RecordBase> = Omit<T, 'id' | 'createdAt' | 'updatedAt' | 'rev' | 'fieldRevs' | 'deletedAt'>;
/** Keys to omit from a record schema to get the schema of its draft. */
export const DRAFT_OMIT = { id: true, createdAt: true, updatedAt: true, rev: true, fieldRevs: true, deletedAt: true } as const;
