import { COLUMNS } from './columns';
import type { Database } from './database';
import { readHead, readIdentity } from './head';
import type { Found } from './judge-found';

/** Names of all stores of records. */
const STORES = Object.keys(COLUMNS);

/** Looks at what an opened database holds: a few keys, no record. */
export async function survey(db: Database): Promise<Found> {
  const tx = db.transaction(['meta', 'changes', ...STORES], 'readonly');
  const meta = tx.objectStore('meta');
  const [identity, head, lastChange, ...first] = await Promise.all([
    readIdentity(meta),
    readHead(meta),
    tx.objectStore('changes').openKeyCursor(null, 'prev'),
    ...STORES.map((store) => tx.objectStore(store).getAllKeys(null, 1)),
  ]);
  const lastLogged = Number(lastChange?.key ?? 0);
  return { identity, head: { ...head, seq: Math.max(head.seq, lastLogged) }, records: first.some((keys) => keys.length > 0) };
}
