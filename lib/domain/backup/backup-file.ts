import { z } from 'zod';
import { instantSchema } from '../record';

/** The version of the file's layout; a file of a later one is refused. Records of older ones are brought up by `upgradeRecord`. */
export const BACKUP_VERSION = 1;

/** The database's schema that this version knows (`MIGRATIONS` of the store); a backup of a book of a later one is refused. */
export const BOOK_SCHEMA = 2;

/** Record types of a backup, in the order in which they are written back: what others refer to comes first. */
export const BACKUP_STORES = [
  ...([
    'documents',
    'fieldDefs',
    'segments',
    'rules',
    'messageTemplates',
    'contacts',
    'links',
    'campaigns',
    'orders',
    'interactions',
  ] as const),
  ...(['cases', 'deals', 'tasks', 'responses', 'rewards', 'moves', 'provenance', 'tombstones', 'pairs'] as const),
] as const;
export type BackupStore = (typeof BACKUP_STORES)[number];
export const backupStoreSchema = z.enum(BACKUP_STORES);

/** First line: what the file is. `schema`: of the database that it was made of. */
export const backupHeaderSchema = z.object({
  sidecard: z.literal('backup'),
  version: z.int().positive(),
  schema: z.int().positive(),
  at: instantSchema,
});
export type BackupHeader = z.infer<typeof backupHeaderSchema>;

/** Some records of one type in order of their ids; `late`: written again because they changed while the backup was made. */
export const backupBlockSchema = z.object({
  store: z.string().max(40),
  records: z.array(z.looseObject({ id: z.string().min(1).max(200) })).max(2000),
  late: z.boolean().optional(),
});
export type BackupBlock = z.infer<typeof backupBlockSchema>;

/** Last line: how many records of each type there are, and the digest of everything before it. */
export const backupManifestSchema = z.object({
  counts: z.record(z.string().max(40), z.int().min(0)),
  blocks: z.int().min(0),
  digest: z.string().length(64),
});
export type BackupManifest = z.infer<typeof backupManifestSchema>;

/** How a backup is taken back: what the book lacks; that and what was deleted since; or the book as it was. */
export const restoreModeSchema = z.enum(['missing', 'missing-and-deleted', 'whole']);
export type RestoreMode = z.infer<typeof restoreModeSchema>;

/** Where backups go by themselves, and how often. */
export const backupPlanSchema = z.strictObject({ every: z.enum(['off', 'day', 'week']), downloads: z.boolean() });
export type BackupPlan = z.infer<typeof backupPlanSchema>;
export const DEFAULT_BACKUP_PLAN: BackupPlan = { every: 'day', downloads: false };

/** A backup that was made. `verifiedAt`: when it was read back and every digest in it agreed; a download cannot be read back. */
export const backupMadeSchema = z.strictObject({
  at: instantSchema,
  where: z.enum(['opfs', 'folder', 'download', 'file']),
  name: z.string().max(300),
  bytes: z.int().min(0),
  records: z.int().min(0),
  verifiedAt: instantSchema.optional(),
});
export type BackupMade = z.infer<typeof backupMadeSchema>;
export type BackupState = { plan: BackupPlan; made: BackupMade[]; lastTriedAt?: number; failure?: string };
