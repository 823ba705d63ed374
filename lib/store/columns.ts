import { fireAt, isOpen, reminderAt } from '../domain/task/task';
import type { KeyedHash } from './keyed-hash';
import type { Records, StoreName } from './store';

/** What an index sorts or joins by: ids, instants, numbers and hashes. Never a word of the user's. */
export type Columns = Record<string, string | number>;

/** Owner of deleted children: they stay in the index, so that counts add up, and out of every list. */
const DELETED = '~';
const DAY_MS = 86_400_000;

function child(record: { id: string; contactId?: string; deletedAt?: number }, at: number): Columns {
  return { owner: `${record.deletedAt === undefined ? '' : DELETED}${record.contactId ?? ''}`, at };
}

/** The contact that a child belongs to, deleted or not; empty for nobody's. */
export function ownerOf({ owner }: { [column: string]: unknown }): string {
  return typeof owner === 'string' ? owner.replace(DELETED, '') : '';
}

const none = (): Columns => ({});

/** The sort columns of each store. A column that is absent keeps the record out of the indexes over it. */
export const COLUMNS: { [N in StoreName]: (record: Records[N], hash: KeyedHash) => Columns } = {
  contacts: none,
  links: ({ a, b }) => ({ a, b }),
  provenance: (record) => child(record, record.at),
  interactions: (record, hash) => ({
    ...child(record, record.at),
    ...(record.source !== undefined &&
      record.externalId !== undefined && { external: externalKey(record.source, record.externalId, hash) }),
  }),
  orders: (record) => child(record, record.at),
  cases: (record) => child(record, record.openedAt),
  deals: (record) => child(record, record.createdAt),
  tasks: (record) => ({
    ...child(record, record.due),
    ...(isOpen(record) && { fireAt: fireAt(record) }),
    ...(reminderAt(record) !== undefined && { pendingAt: reminderAt(record) }),
  }),
  campaigns: none,
  responses: (record) => ({ ...child(record, record.sentAt ?? record.createdAt), campaign: record.campaignId }),
  rewards: (record) => child(record, record.at),
  moves: (record) => child(record, record.at),
  pairs: ({ a, b, state, weight }) => ({ a, b, late: state === 'later' ? 1 : 0, minus: -weight }),
  standings: none,
  cadences: ({ rhythm, since, planned, rank, birthday, anniversary }) => ({
    ...(rhythm && since !== undefined && !planned && { rank, coldAt: since + rhythm.ideal * DAY_MS }),
    ...(birthday !== undefined && { birthday }),
    ...(anniversary !== undefined && { anniversary }),
  }),
  fieldDefs: none,
  segments: none,
  rules: none,
  messageTemplates: none,
  tombstones: none,
  documents: none,
  directory: none,
};

/** The unique column of an interaction that came from elsewhere. */
export function externalKey(source: string, externalId: string, hash: KeyedHash): string {
  return hash.wide(`external:${source}\n${externalId}`);
}

/** The index that holds every record of a store, for counting one against the other. */
export const TOTAL_INDEX: Partial<Record<StoreName, string>> = {
  contacts: 'rootId',
  links: 'a',
  provenance: 'children',
  interactions: 'children',
  orders: 'children',
  cases: 'children',
  deals: 'children',
  tasks: 'children',
  responses: 'children',
  rewards: 'children',
  moves: 'children',
  pairs: 'order',
};
