import { z } from 'zod';

/** What customers are greeted for; the words are `greeting.<id>`, the dash as an underscore. */
export const greetedSchema = z.enum([
  'birthday',
  'anniversary',
  'new-year',
  'spring-festival',
  'lantern',
  'dragon-boat',
  'mid-autumn',
  'double-ninth',
  'national-day',
  'thanksgiving',
  'christmas',
]);
export type Greeted = z.infer<typeof greetedSchema>;

/** A greeting in the user's own words for one occasion and language; `{name}` is how the customer is called. */
export const greetingSchema = z.strictObject({
  of: greetedSchema,
  language: z.enum(['en', 'zh']),
  text: z.string().trim().min(1).max(1000),
});
export type Greeting = z.infer<typeof greetingSchema>;
