import { z } from 'zod';

const recipe = (days: number) =>
  z.strictObject({ on: z.boolean().default(false), days: z.int().min(0).max(365).default(days) }).prefault({});

/** The four ready recipes, each off until the user turns it on. `days`: how long after what happened the follow-up is due. */
export const recipeSettingsSchema = z.strictObject({
  'no-reply': recipe(3),
  'after-order': recipe(7),
  'after-return': recipe(2),
  'win-back': recipe(0),
});
export type RecipeSettings = z.infer<typeof recipeSettingsSchema>;
