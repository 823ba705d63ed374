import type { Head, Identity } from './head';
import type { Witnessed } from './witness';

/** What lies in the database at opening. `records`: whether any store holds a row. */
export type Found = { identity: Identity | undefined; head: Head; records: boolean };
/** `fresh`: nothing was ever here. `damaged`: records of a book that does not know who it is. */
export type Verdict = 'fresh' | 'ok' | 'gone' | 'behind' | 'damaged';

/** Compares what was found with what was last witnessed. An empty database is a first run only where nothing is remembered. */
export function judgeFound({ identity, head, records }: Found, witnessed: Witnessed | undefined): Verdict {
  if (!witnessed) return identity ? 'ok' : records ? 'damaged' : 'fresh';
  if (!identity) return records ? 'behind' : 'gone';
  if (identity.epoch !== witnessed.epoch) return 'gone';
  return head.seq < witnessed.lastSeq ? 'behind' : 'ok';
}
