import type { BackupStore } from '../../domain/backup/backup-file';
import type { Deps } from '../deps';

const NOBODY: ReadonlySet<string> = new Set();

/**
 * Those of the records, by id, that are of a contact who was erased, or about one: no restore brings them back, whichever way it is asked for. A
 * tombstone has the id of its contact.
 */
export async function erasedAmong(
  store: Pick<Deps['store'], 'count' | 'getMany'>,
  type: BackupStore,
  records: readonly { id: string }[],
): Promise<ReadonlySet<string>> {
  if (type === 'tombstones' || type === 'documents' || (await store.count('tombstones')) === 0) return NOBODY;
  const named = records.map((record) => [record.id, ...contactsIn(record)]);
  const asked = [...new Set(named.flat())];
  const found = await store.getMany('tombstones', asked);
  const erased = new Set(asked.filter((_, at) => found[at] !== undefined));
  return new Set(records.flatMap(({ id }, at) => (named[at]?.some((each) => erased.has(each)) ? [id] : [])));
}

/** Whose a record is, and between whom a decision or a suggestion stands. */
function contactsIn(record: { id: string; contactId?: unknown; a?: unknown; b?: unknown }): string[] {
  const { contactId, a, b } = record;
  return [contactId, a, b].filter((id) => typeof id === 'string' && id !== '') as string[];
}
