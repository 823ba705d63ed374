import { z } from 'zod';
import type { Reason } from '../reason';

/** What cleaning looks for, in the order in which the screen shows it. */
export const CLEANING_KINDS = ['missing', 'email', 'phone', 'name', 'company', 'address', 'date', 'reference', 'stale'] as const;
export const cleaningKindSchema = z.enum(CLEANING_KINDS);
export type CleaningKind = z.infer<typeof cleaningKindSchema>;

export type MendValue = string | number | null;
/**
 * A change of one place of a record: of the record itself, of a field's object (`['name']`) or of one element of a list (`['emails', id]`).
 * It holds only while every key still is as it `was`; null stands for an absent value. Turned round it takes itself back.
 */
export type Mend = {
  path: string[];
  was: Record<string, MendValue>;
  set: Record<string, MendValue>;
  /** Ticked by itself: nothing but the way of writing changes. */
  sure: boolean;
};

/** One thing that is wrong with one record. `before` and `after` are shown; without `after` a mend empties the field or takes the record out. */
export type Finding = {
  /** Unique in its scan. */
  id: string;
  kind: CleaningKind;
  store: string;
  recordId: string;
  contactId?: string;
  field: string;
  reason: Reason;
  before: string;
  after?: string;
  mend?: Mend;
};
export type FoundFault = Omit<Finding, 'id'>;

/** Which findings of a kind are ticked: all that can be mended, the sure ones or none, and those that the user ticked the other way. */
export const tickedSchema = z.strictObject({
  base: z.enum(['all', 'sure', 'none']),
  flipped: z.array(z.string().max(40)).max(5000),
});
export type Ticked = z.infer<typeof tickedSchema>;

export function isTicked({ id, mend }: Pick<Finding, 'id' | 'mend'>, { base, flipped }: Ticked): boolean {
  return mend !== undefined && (base === 'all' || (base === 'sure' && mend.sure)) !== flipped.includes(id);
}
