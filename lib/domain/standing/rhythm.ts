import { z } from 'zod';

/** Days between two contacts: wished for, and the most. */
export const rhythmSchema = z
  .strictObject({ ideal: z.int().min(1).max(3650), latest: z.int().min(1).max(3650) })
  .refine(({ ideal, latest }) => ideal <= latest, { path: ['latest'], message: 'order' });
export type Rhythm = z.infer<typeof rhythmSchema>;
