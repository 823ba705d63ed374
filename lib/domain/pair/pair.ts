import { z } from 'zod';
import { evidenceSchema, type Evidence } from '../link/link';
import { idSchema, instantSchema } from '../record';

/** A suggested duplicate; derived, rebuildable. `id` is `a:b` with `a` < `b`. `weight` in log2 odds, prior included. */
export const pairSchema = z.strictObject({
  id: z.string().max(80),
  a: idSchema,
  b: idSchema,
  weight: z.number(),
  probability: z.number().min(0).max(1),
  evidence: z.array(evidenceSchema).max(40),
  foundAt: instantSchema,
  /** `later`: the user put it off; it goes to the end of the queue. */
  state: z.enum(['open', 'later']),
});
export type Pair = z.infer<typeof pairSchema>;

export function pairId(x: string, y: string): string {
  return x < y ? `${x}:${y}` : `${y}:${x}`;
}

/** What the engine says of a draft against the book. */
export type Classification = { state: 'known' | 'possible' | 'new'; matches: ClassifiedMatch[] };
export type ClassifiedMatch = {
  rootId: string;
  name: string;
  org?: string;
  weight: number;
  probability: number;
  evidence: Evidence[];
  /** What saving onto this contact would change. */
  changes: FieldChange[];
};
/** One field that a save would add or change; `from` is absent where the field was empty. */
export type FieldChange = { field: string; from?: string; to: string };
