import { z } from 'zod';
import { idSchema, instantSchema } from '../record';

/**
 * What became of the rows of an import. `unchanged`: the book had all of it. `possible`: new, with a suggested duplicate. `partly`: taken, but not all
 * of their cells; such a row is counted under what it became as well.
 */
export const importCountsSchema = z.strictObject({
  created: z.int().min(0),
  updated: z.int().min(0),
  unchanged: z.int().min(0),
  possible: z.int().min(0),
  waiting: z.int().min(0),
  failed: z.int().min(0),
  partly: z.int().min(0).optional(),
});
export type ImportCounts = z.infer<typeof importCountsSchema>;
export const NO_ROWS: ImportCounts = { created: 0, updated: 0, unchanged: 0, possible: 0, waiting: 0, failed: 0 };

/** One column of a file and what it goes to, as it is remembered (`lib/interchange/mapping/target.ts` reads it). */
export const columnChoiceSchema = z.strictObject({ header: z.string().max(2000), to: z.string().max(120) });
export type ColumnChoice = z.infer<typeof columnChoiceSchema>;

/** How the rows of a file are taken. `missing`: whether a customer whom an order names and the book lacks is made or waits. */
export const importPolicySchema = z.strictObject({ missing: z.enum(['wait', 'create']) });
export type ImportPolicy = z.infer<typeof importPolicySchema>;

/** One import: a file, how far it came, and what became of it. */
export const importRecordSchema = z.strictObject({
  id: idSchema,
  file: z.string().max(300),
  /** Bytes. */
  size: z.int().min(0),
  kind: z.string().max(20),
  /** The program that the file is from, in its own words; absent where it is not known. */
  from: z.string().max(80).optional(),
  startedAt: instantSchema,
  endedAt: instantSchema.optional(),
  state: z.enum(['running', 'done', 'cancelled', 'failed', 'undoing', 'undone']),
  /** Items of the file that are in the book or in a list: the next message begins here. */
  next: z.int().min(0),
  counts: importCountsSchema,
  policy: importPolicySchema,
  /** Of an undone import: records that stayed, because they were changed since. */
  kept: z.int().min(0).optional(),
  detail: z.string().max(500).optional(),
});
export type ImportRecord = z.infer<typeof importRecordSchema>;

/** A row that gave no record, or one of whose cells was not understood. */
export const importFailureSchema = z.strictObject({
  row: z.int().min(0),
  problems: z.array(z.strictObject({ column: z.int().min(0).optional(), reason: z.string().max(40), value: z.string().max(300) })).max(20),
  /** The cells as they stand in the file, for the list that can be mended and imported again. */
  cells: z.array(z.string().max(2000)).max(200),
  /** The row itself is in the book, or waits: only what the problems name was left out. */
  isTaken: z.boolean().optional(),
});
export type ImportFailure = z.infer<typeof importFailureSchema>;

/** A row that belongs to nobody in the book yet. */
export type WaitingRow = {
  id: string;
  importId: string;
  file: string;
  row: number;
  kind: string;
  title: string;
  who: Record<string, string | undefined>;
};
