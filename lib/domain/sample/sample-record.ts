import { z } from 'zod';
import { caseSchema } from '../case/case';
import { contactSchema } from '../contact/contact';
import { interactionSchema } from '../interaction/interaction';
import { orderSchema } from '../order/order';
import { provenanceSchema } from '../provenance/provenance';
import { taskSchema } from '../task/task';

/** Records of the sample data that one message may bring; the sample book has less than half as many. */
const MOST_RECORDS = 400;
/** What the worker alone gives. */
const BY_WORKER = { rev: true, fieldRevs: true, deletedAt: true } as const;
const MARK = { sample: z.literal(true) };

/** One record of the sample data as a page makes it: whole, marked, and without the revision that the worker's clock gives it. */
const sampleRecordSchema = z.discriminatedUnion('store', [
  z.strictObject({ store: z.literal('contacts'), record: contactSchema.omit(BY_WORKER).extend(MARK) }),
  z.strictObject({ store: z.literal('orders'), record: orderSchema.omit(BY_WORKER).extend(MARK) }),
  z.strictObject({ store: z.literal('interactions'), record: interactionSchema.omit(BY_WORKER).extend(MARK) }),
  z.strictObject({ store: z.literal('cases'), record: caseSchema.omit(BY_WORKER).extend(MARK) }),
  z.strictObject({ store: z.literal('tasks'), record: taskSchema.omit(BY_WORKER).extend(MARK) }),
  z.strictObject({ store: z.literal('provenance'), record: provenanceSchema.omit(BY_WORKER).extend(MARK) }),
]);
export type SampleRecord = z.infer<typeof sampleRecordSchema>;

/** The sample data in one message. What belongs to a contact belongs to one of its own: nothing of it hangs on a customer of the user's. */
export const sampleRecordsSchema = z.array(sampleRecordSchema).min(1).max(MOST_RECORDS).refine(hangsOnItself, { message: 'contact' });

function hangsOnItself(records: readonly SampleRecord[]): boolean {
  const contacts = new Set(records.flatMap(({ store, record }) => (store === 'contacts' ? [record.id] : [])));
  return records.every(({ record }) => !('contactId' in record) || record.contactId === undefined || contacts.has(record.contactId));
}
