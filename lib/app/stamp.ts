import type { Draft, RecordBase } from '../domain/record';
import type { Deps } from './deps';

/** A draft with id, times and revision: a record ready to be put. */
export function stamp<T extends RecordBase>(deps: Pick<Deps, 'now' | 'newId' | 'nextRev'>, draft: Draft<T>): T {
  const now = deps.now();
  return { ...draft, id: deps.newId(), createdAt: now, updatedAt: now, rev: deps.nextRev() } as unknown as T;
}

/** The record with changed fields, a new revision, and that revision noted at each changed field. */
export function amend<T extends RecordBase>(deps: Pick<Deps, 'now' | 'nextRev'>, record: T, patch: Partial<T>): T {
  const rev = deps.nextRev(record.rev);
  const fieldRevs = { ...record.fieldRevs, ...Object.fromEntries(Object.keys(patch).map((field) => [field, rev])) };
  return { ...record, ...patch, updatedAt: deps.now(), rev, fieldRevs };
}
