import { z } from 'zod';
import { ownValuesSchema } from '../own-field/own-value';
import { DRAFT_OMIT, idSchema, instantSchema, lineSchema, recordSchema, textSchema } from '../record';

/** A wall-clock time without a zone, `YYYY-MM-DDTHH:mm` (RFC 5545 section 3.3.5, form 1: floating). */
export const wallTimeSchema = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d$/);

/** The four ready recipes that make follow-ups by themselves. */
export const recipeIdSchema = z.enum(['no-reply', 'after-order', 'after-return', 'win-back']);
export type RecipeId = z.infer<typeof recipeIdSchema>;

/** A follow-up (VTODO, RFC 5545 section 3.6.2). */
export const taskSchema = recordSchema.extend({
  contactId: idSchema.optional(),
  title: lineSchema,
  note: textSchema.optional(),
  due: instantSchema,
  /** The user named a day, not a time: `due` is the hour at which the day's reminders come. */
  allDay: z.boolean().default(false),
  /** Of a task for a whole day: the day and hour as the user's wall clock shows them, wherever they travel. `due` is its instant where they are now. */
  dueLocal: wallTimeSchema.optional(),
  /** Of a series with a time: the IANA zone in whose clock it recurs (RFC 5545 TZID). */
  zone: z.string().min(1).max(60).optional(),
  /** RECUR value (RFC 5545 section 3.3.10), daily or slower; `due` is the occurrence that is open. */
  rrule: z.string().max(500).optional(),
  anchor: z.enum(['due', 'last-interaction']).default('due'),
  /** Minutes before `due` (VALARM TRIGGER); empty means at `due`. */
  alarms: z
    .array(
      z
        .int()
        .min(0)
        .max(60 * 24 * 60),
    )
    .max(10)
    .default([]),
  priority: z.enum(['low', 'normal', 'high']).default('normal'),
  snoozedUntil: instantSchema.optional(),
  status: z.enum(['needs-action', 'completed', 'cancelled']).default('needs-action'),
  completedAt: instantSchema.optional(),
  /** The reminder (an alarm of an occurrence, or the end of a snooze) that was shown last. All earlier ones count as shown. */
  notifiedFor: instantSchema.optional(),
  notifiedAt: instantSchema.optional(),
  /** When to remind next; null when every reminder was shown, absent in a record that nobody planned yet. */
  remindAt: instantSchema.nullable().optional(),
  /** Of an occurrence that was done: the task that carries the series on. */
  nextId: idSchema.optional(),
  /** UID under which another program knows it (RFC 5545 section 3.8.4.7); without one that is its id. */
  uid: z.string().min(1).max(500).optional(),
  /** The recipe that made it, and the record that made the recipe do so. */
  recipe: z.strictObject({ id: recipeIdSchema, cause: z.string().max(120) }).optional(),
  /** Values of the user's own fields. */
  custom: ownValuesSchema.optional(),
});
export type Task = z.infer<typeof taskSchema>;
export const taskDraftSchema = taskSchema.omit(DRAFT_OMIT);
export type TaskDraft = z.infer<typeof taskDraftSchema>;

/** When the task wants attention next: the end of its snooze, else its due time. */
export function fireAt(task: Pick<Task, 'due' | 'snoozedUntil'>): number {
  return task.snoozedUntil ?? task.due;
}
export function isOpen(task: Pick<Task, 'status' | 'deletedAt'>): boolean {
  return task.status === 'needs-action' && task.deletedAt === undefined;
}

/** The instant of the next reminder; undefined when none is owed. One that nobody planned is owed its due time, unless that was shown. */
export function reminderAt(
  task: Pick<Task, 'due' | 'snoozedUntil' | 'status' | 'deletedAt' | 'remindAt' | 'notifiedFor'>,
): number | undefined {
  if (!isOpen(task) || task.remindAt === null) return undefined;
  return task.remindAt ?? (task.notifiedFor === fireAt(task) ? undefined : fireAt(task));
}
