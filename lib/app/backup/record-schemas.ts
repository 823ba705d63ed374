import type { z } from 'zod';
import type { BackupStore } from '../../domain/backup/backup-file';
import { campaignSchema, responseSchema } from '../../domain/campaign/campaign';
import { caseSchema } from '../../domain/case/case';
import { contactSchema } from '../../domain/contact/contact';
import { dealSchema } from '../../domain/deal/deal';
import { interactionSchema } from '../../domain/interaction/interaction';
import { linkSchema } from '../../domain/link/link';
import { orderSchema } from '../../domain/order/order';
import { pairSchema } from '../../domain/pair/pair';
import { provenanceSchema } from '../../domain/provenance/provenance';
import { rewardSchema } from '../../domain/reward/reward';
import { fieldDefSchema } from '../../domain/own-field/own-field';
import { messageTemplateSchema, ruleSchema, segmentSchema } from '../../domain/setup/field-def';
import { moveSchema } from '../../domain/standing/standing';
import { taskSchema } from '../../domain/task/task';
import { tombstoneSchema } from '../../domain/tombstone/tombstone';

/** The schema that a record of each type must pass before a restore writes it. Documents are the book's own and have none. */
export const RECORD_SCHEMAS: Record<Exclude<BackupStore, 'documents'>, z.ZodType<{ id: string }>> = {
  fieldDefs: fieldDefSchema,
  segments: segmentSchema,
  rules: ruleSchema,
  messageTemplates: messageTemplateSchema,
  contacts: contactSchema,
  links: linkSchema,
  campaigns: campaignSchema,
  orders: orderSchema,
  interactions: interactionSchema,
  cases: caseSchema,
  deals: dealSchema,
  tasks: taskSchema,
  responses: responseSchema,
  rewards: rewardSchema,
  moves: moveSchema,
  provenance: provenanceSchema,
  tombstones: tombstoneSchema,
  pairs: pairSchema,
};
