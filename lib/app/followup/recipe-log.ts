import { z } from 'zod';
import { recipeIdSchema } from '../../domain/task/task';
import type { Put } from '../../store/store';
import type { Deps } from '../deps';

const ID = 'followup:recipe-log';
/** Entries kept: some weeks of work. */
const MOST = 200;

const entrySchema = z.strictObject({
  at: z.number(),
  recipe: recipeIdSchema,
  what: z.enum(['made', 'moved', 'cancelled', 'skipped-own', 'skipped-open']),
  contactId: z.string(),
  name: z.string().optional(),
});
export type RecipeLogEntry = z.infer<typeof entrySchema>;

/** What the recipes did, newest first. */
export async function readRecipeLog(deps: Pick<Deps, 'store'>): Promise<RecipeLogEntry[]> {
  const stored = await deps.store.get('documents', ID);
  const read = z.array(entrySchema).safeParse(stored?.value ?? []);
  return read.success ? read.data : [];
}

export function putRecipeLog(before: readonly RecipeLogEntry[], entries: readonly RecipeLogEntry[]): Put {
  return { store: 'documents', record: { id: ID, value: [...entries.toReversed(), ...before].slice(0, MOST) } };
}
