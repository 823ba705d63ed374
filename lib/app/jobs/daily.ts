import type { Deps } from '../deps';
import { CONSUMERS } from '../consumers/drain';
import { ROLL } from '../value/roll';
import { todayOf } from '../value/value-context';
import { SCAN } from '../match/scan-book';
import { isScanDue } from '../match/scan-result';
import { ruledSegments } from '../followup/cadences';
import { startJob } from './start-job';

const ID = 'daily';
/** Change rows dropped in one go; the next day takes the rest. */
const COMPACT = 10_000;

/** Once a calendar day: standings move with the date, records are verified, duplicates are looked for where much is new, the change log is shortened. */
export async function startDaily(deps: Deps): Promise<void> {
  const today = todayOf(deps);
  const done = await deps.store.get('documents', ID);
  if (done?.value === today) return;
  if ((await deps.store.count('standings')) > 0) await startJob(deps, 'rescore');
  if ((await deps.store.count('contacts')) > 0) {
    await startJob(deps, 'verify');
    // Of a book from before there were any, or because the day moves customers in and out of segments.
    const bySegment = (await ruledSegments(deps, await deps.settings())).size > 0;
    if (bySegment || (await deps.store.count('cadences')) === 0) await startJob(deps, 'cadences');
  }
  if ((await deps.store.count('segments')) > 0) await startJob(deps, 'segments');
  if (await isScanDue(deps.store)) await startJob(deps, SCAN);
  const readers = CONSUMERS.map(({ name }) => name);
  await deps.store.compact((await deps.store.cursor(ROLL)) > 0 ? [...readers, ROLL] : readers, COMPACT);
  await deps.store.commit({ at: deps.now(), by: 'engine', puts: [{ store: 'documents', record: { id: ID, value: today } }], silent: true });
}
