import { z } from 'zod';
import { backupMadeSchema, backupPlanSchema, backupStoreSchema, restoreModeSchema } from '../domain/backup/backup-file';
import { bulkChangeSchema } from '../domain/bulk/bulk-change';
import { caseDraftSchema } from '../domain/case/case';
import { cleaningKindSchema, tickedSchema } from '../domain/cleaning/finding';
import { contactDraftSchema } from '../domain/contact/contact';
import { childItemSchema, importItemSchema, taskItemSchema } from '../domain/import/import-item';
import { columnChoiceSchema, importFailureSchema, importPolicySchema } from '../domain/import/import-record';
import { interactionDraftSchema } from '../domain/interaction/interaction';
import { choicesSchema } from '../domain/link/link';
import { orderDraftSchema } from '../domain/order/order';
import { provenanceDraftSchema } from '../domain/provenance/provenance';
import { idSchema, instantSchema, uriSchema } from '../domain/record';
import { sampleRecordsSchema } from '../domain/sample/sample-record';
import { fieldDraftSchema, ownKeySchema } from '../domain/own-field/own-field';
import { ownValuesSchema } from '../domain/own-field/own-value';
import { dimensionSchema } from '../domain/segment/dimension';
import { ruleFileSchema, ruleOriginSchema } from '../domain/setup/rule-file';
import { settingsPatchSchema } from '../domain/setup/settings';
import { recipeIdSchema, taskDraftSchema } from '../domain/task/task';
import { chosenSchema, filterSchema, lookupSchema, saveItemSchema, sortSchema } from './request-parts';

const offset = z.int().min(0).max(10_000_000);
/** No message carries more than one screen of records. */
const limit = z.int().min(1).max(200);
const nothing = z.strictObject({});

const loggedMail = z.strictObject({ draft: interactionDraftSchema, timed: z.boolean(), threadKey: z.string().max(120).optional() });

/** Records of a backup of one type, and the stretch of ids that they fill; without `until` to the end. */
const restoreStretch = z.strictObject({
  store: backupStoreSchema,
  records: z.array(z.looseObject({ id: z.string().min(1).max(200) })).max(500),
  after: z.string().max(200).optional(),
  until: z.string().max(200).optional(),
});

/** The payload of every message a page may send, by message name. Strict: an unknown field is refused. */
export const requests = {
  'status.get': nothing,
  'settings.get': nothing,
  'settings.set': z.strictObject({ patch: settingsPatchSchema }),
  /** Who would stand elsewhere under other settings; nothing is written. */
  'value.preview': z.strictObject({ patch: settingsPatchSchema }),
  'search.query': z.strictObject({ text: z.string().max(200), limit }),
  /** `own`: fields of the user's own whose values come along. */
  'contacts.list': z.strictObject({ filter: filterSchema, sort: sortSchema, offset, limit, own: z.array(ownKeySchema).max(20).optional() }),
  'fields.list': nothing,
  /** New fields; with `id` changes to one that exists. */
  'fields.save': z.strictObject({
    requestId: idSchema,
    fields: z
      .array(z.strictObject({ id: idSchema.optional(), draft: fieldDraftSchema }))
      .min(1)
      .max(500),
  }),
  'segments.list': nothing,
  'segments.try': z.strictObject({ filter: z.string().max(4000) }),
  'segments.values': z.strictObject({ field: z.string().min(1).max(60) }),
  'segments.moves': z.strictObject({ id: idSchema, days: z.int().min(1).max(90) }),
  'segments.save': z.strictObject({
    requestId: idSchema,
    id: idSchema.optional(),
    name: z.string().trim().min(1).max(120),
    filter: z.string().min(1).max(2000),
  }),
  'segments.delete': z.strictObject({ id: idSchema }),
  'insights.get': nothing,
  'insights.cross': z.strictObject({ rows: dimensionSchema, columns: dimensionSchema }),
  'contacts.card': z.strictObject({ id: idSchema }),
  'contacts.lookup': lookupSchema,
  'contacts.classify': z.strictObject({ drafts: z.array(contactDraftSchema).max(50) }),
  'contacts.save': z.strictObject({ items: z.array(saveItemSchema).min(1).max(50) }),
  /** `patch` replaces the given fields of one member record that still has revision `rev`. A null value empties the field. */
  'contacts.update': z.strictObject({ id: idSchema, rev: z.string().max(80), patch: z.record(z.string().max(60), z.unknown()) }),
  'contacts.delete': z.strictObject({ id: idSchema }),
  'contacts.restore': z.strictObject({ id: idSchema }),
  /** What the book has from a page that was captured before. */
  'pages.known': z.strictObject({ url: uriSchema, drafts: z.array(contactDraftSchema).max(400) }),
  /** Takes what a page now says over what it said: `field` in the record, `source` in the draft. */
  'pages.take': z.strictObject({
    id: idSchema,
    rev: z.string().max(80),
    draft: contactDraftSchema,
    provenance: z.array(provenanceDraftSchema).max(200),
    takes: z
      .array(z.strictObject({ field: z.string().min(1).max(120), source: z.string().min(1).max(120) }))
      .min(1)
      .max(100),
  }),
  /** Which readers made for a site took this page for one of theirs, and how much each found. */
  'captures.yields': z.strictObject({
    url: uriSchema,
    yields: z.array(z.strictObject({ id: z.string().min(1).max(80), found: z.int().min(0).max(1_000_000) })).max(60),
  }),
  'rules.list': z.strictObject({ origin: ruleOriginSchema.optional() }),
  'rules.save': z.strictObject({ rules: ruleFileSchema.shape.rules.min(1) }),
  'rules.delete': z.strictObject({ id: idSchema }),
  'timeline.page': z.strictObject({
    id: idSchema,
    before: z.strictObject({ at: instantSchema, id: z.string().max(120) }).optional(),
    limit,
  }),
  'interactions.log': z.strictObject({ draft: interactionDraftSchema, requestId: idSchema }),
  /**
   * Mails for the timelines of those who wrote and got them. `timed`: the mail's own time is known; `threadKey`: what a reminder for its thread is known by;
   * `own`: addresses that are the user's.
   */
  'mail.log': z.strictObject({
    mails: z.array(loggedMail).max(100),
    own: z.array(z.string().min(3).max(320)).max(20),
    requestId: idSchema,
  }),
  'mail.logged': z.strictObject({ mails: z.array(loggedMail).max(100) }),
  /** What signatures say otherwise than the book of people who are known. */
  'mail.news': z.strictObject({ people: z.array(z.strictObject({ id: idSchema, draft: contactDraftSchema })).max(50) }),
  'templates.list': nothing,
  'templates.save': z.strictObject({
    id: idSchema.optional(),
    name: z.string().trim().min(1).max(200),
    body: z.string().min(1).max(20_000),
    requestId: idSchema,
  }),
  'templates.delete': z.strictObject({ id: idSchema }),
  /** All values of the user's own fields of an order, a deal or a follow-up that still has revision `rev`. */
  'own.set': z.strictObject({
    store: z.enum(['orders', 'deals', 'tasks']),
    id: idSchema,
    rev: z.string().max(80),
    custom: ownValuesSchema,
  }),
  'orders.save': z.strictObject({ draft: orderDraftSchema, requestId: idSchema }),
  'cases.save': z.strictObject({ draft: caseDraftSchema, requestId: idSchema }),
  'tasks.save': z.strictObject({ draft: taskDraftSchema, requestId: idSchema, id: idSchema.optional() }),
  /** `log`: what came of it, for the timeline. */
  'tasks.done': z.strictObject({
    id: idSchema,
    log: z
      .strictObject({
        type: z.enum(['call', 'email', 'meeting', 'chat', 'visit', 'note']),
        outcome: interactionDraftSchema.shape.outcome,
        text: interactionDraftSchema.shape.text,
      })
      .optional(),
  }),
  'tasks.cancel': z.strictObject({ id: idSchema }),
  'tasks.reopen': z.strictObject({ id: idSchema }),
  'tasks.snooze': z.strictObject({ id: idSchema, until: instantSchema }),
  /** `all`: also what lies further ahead than the queue shows. */
  'tasks.today': z.strictObject({ offset, limit, all: z.boolean().optional() }),
  'tasks.changedAt': nothing,
  /** What an import would make of tasks of a calendar. */
  'tasks.compare': z.strictObject({ items: z.array(taskItemSchema).max(50) }),
  /** `lunar`: month and day in the Chinese calendar of today and each day after it, as the page reckons them (815 is 八月十五). */
  'people.today': z.strictObject({ lunar: z.array(z.int().min(101).max(1230).optional()).max(8) }),
  'recipes.rehearse': z.strictObject({ recipe: recipeIdSchema, days: z.int().min(0).max(365) }),
  'recipes.log': nothing,
  'pairs.page': z.strictObject({ offset, limit, contactId: idSchema.optional() }),
  'pairs.view': z.strictObject({ a: idSchema, b: idSchema }),
  'pairs.merge': z.strictObject({ a: idSchema, b: idSchema, choices: choicesSchema }),
  'pairs.differ': z.strictObject({ a: idSchema, b: idSchema }),
  'pairs.later': z.strictObject({ a: idSchema, b: idSchema }),
  'match.stats': nothing,
  /** Looks for duplicates in the whole book. */
  'match.scan': nothing,
  /** Forgets what the book has taught; the next scan learns anew. */
  'match.reset': nothing,
  'links.page': z.strictObject({ offset, limit }),
  'links.undo': z.strictObject({ id: idSchema }),
  /** One change of many customers: those named, or all of a list but some. */
  'bulk.preview': z.strictObject({ of: chosenSchema, change: bulkChangeSchema }),
  'bulk.start': z.strictObject({ id: idSchema, of: chosenSchema, change: bulkChangeSchema }),
  'bulk.undo': z.strictObject({ id: idSchema }),
  'bulk.list': nothing,
  'imports.list': nothing,
  'imports.mapping': z.strictObject({ key: z.string().min(1).max(80) }),
  /** A file whose rows will come. `fields`: own fields of the user's that unknown columns become. */
  'imports.start': z.strictObject({
    id: idSchema,
    file: z.string().max(300),
    size: z.int().min(0),
    kind: z.string().max(20),
    from: z.string().max(80).optional(),
    policy: importPolicySchema,
    mapping: z.strictObject({ key: z.string().min(1).max(80), columns: z.array(columnChoiceSchema).max(2000) }).optional(),
    fields: z.array(fieldDraftSchema).max(200),
  }),
  /** The next rows in the order of the file; `from` says which they are, so that sending them again takes them once. */
  'imports.rows': z.strictObject({
    id: idSchema,
    from: z.int().min(0),
    items: z.array(importItemSchema).max(400),
    failures: z.array(importFailureSchema).max(400),
  }),
  /** What an import would make of rows about customers. */
  'imports.compare': z.strictObject({ items: z.array(childItemSchema).max(50), policy: importPolicySchema }),
  'imports.end': z.strictObject({ id: idSchema, state: z.enum(['done', 'cancelled', 'failed']), detail: z.string().max(500).optional() }),
  'imports.failures': z.strictObject({ id: idSchema, offset, limit }),
  'imports.undo': z.strictObject({ id: idSchema }),
  'waiting.page': z.strictObject({ offset, limit }),
  'waiting.retry': nothing,
  'waiting.assign': z.strictObject({ ids: z.array(z.string().max(80)).min(1).max(100), contactId: idSchema }),
  'waiting.drop': z.strictObject({ ids: z.array(z.string().max(80)).min(1).max(100) }),
  'cleaning.get': nothing,
  /** Looks through the whole book for what can be cleaned. */
  'cleaning.start': nothing,
  'cleaning.stop': nothing,
  'cleaning.page': z.strictObject({ kind: cleaningKindSchema, offset, limit }),
  'cleaning.mend': z.strictObject({ id: idSchema, kind: cleaningKindSchema, ticked: tickedSchema }),
  'cleaning.undo': z.strictObject({ id: idSchema }),
  /** How many customers are stale by so many days. */
  'cleaning.stale': z.strictObject({ days: z.int().min(1).max(36_500) }),
  /** Records as they are stored, for a backup or an export of everything. */
  'book.page': z.strictObject({ store: backupStoreSchema, after: z.string().max(200).optional(), limit: z.int().min(1).max(500) }),
  /** Customers of a list, as they are shown: merged ones once. */
  'export.page': z.strictObject({ filter: filterSchema, sort: sortSchema, offset, limit }),
  'backup.begin': nothing,
  'backup.late': z.strictObject({ seq: z.int().min(0), offset, limit: z.int().min(1).max(500) }),
  'backup.state': nothing,
  'backup.plan': z.strictObject({ plan: backupPlanSchema }),
  'backup.made': z.strictObject({ made: backupMadeSchema.optional(), failure: z.string().max(500).optional() }),
  /** A file of an extension page into Downloads; the page without a face cannot do that. */
  'backup.download': z.strictObject({
    url: z.string().max(300).startsWith('blob:'),
    name: z
      .string()
      .max(200)
      .regex(/^Sidecard\/[\w.-]+$/),
  }),
  'restore.look': restoreStretch,
  'restore.put': restoreStretch.extend({ mode: restoreModeSchema }),
  'restore.finish': nothing,
  'sample.load': z.strictObject({ records: sampleRecordsSchema }),
  'sample.remove': nothing,
  /** The user saw the recovery screen and goes on with what is there. */
  'recovery.accept': z.strictObject({ how: z.enum(['keep', 'fresh']) }),
} as const;
