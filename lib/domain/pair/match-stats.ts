import { z } from 'zod';
import { instantSchema } from '../record';

/** What the last scan of the whole book found. `contacts`: those in the store, deleted ones too. `auto`: the band that is merged without being asked for, and how many of its pairs are right. */
export const scanResultSchema = z.strictObject({
  at: instantSchema,
  contacts: z.int().nonnegative(),
  pairs: z.int().nonnegative(),
  merged: z.int().nonnegative(),
  /** Weight in bits from which the band begins at this book's size, its pairs, and their estimated precision (0 to 1); absent where it is empty. */
  auto: z.strictObject({ from: z.number(), pairs: z.int().nonnegative(), precision: z.number().min(0).max(1) }).optional(),
});
export type ScanResult = z.infer<typeof scanResultSchema>;

/** How the search for duplicates has fared in this book. */
export type MatchStats = {
  /** Pairs that wait for the user. */
  waiting: number;
  merges: { byUser: number; byEngine: number; undoneByUser: number; undoneByEngine: number };
  /** Active marks of "not the same". */
  apart: number;
  scan?: ScanResult;
  /** What the book has taught; absent while the factory's numbers are in force. */
  model?: { version: number; at: number; trainedOn: number; decisions: number };
};
