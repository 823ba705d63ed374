import { z } from 'zod';
import { DRAFT_OMIT, idSchema, instantSchema, lineSchema, recordSchema, textSchema } from '../record';

/** A follow-up (VTODO, RFC 5545 section 3.6.2). */
export const taskSchema = recordSchema.extend({
  contactId: idSchema.optional(),
  title: lineSchema,
  note: textSchema.optional(),
  due: instantSchema,
  /** The user named a day, not a time: `due` is the hour at which the day's reminders come. */
  allDay: z.boolean().default(false),
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
  /** The due time (or end of a snooze) for which a notification was shown last: the occurrence fired. */
  notifiedFor: instantSchema.optional(),
  notifiedAt: instantSchema.optional(),
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
