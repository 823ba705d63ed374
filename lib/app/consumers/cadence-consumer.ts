import type { Batch, Change } from '../../store/store';
import { putCadences } from '../followup/cadences';
import { CADENCES_AGAIN } from '../jobs/cadences-again';
import { readSize } from '../directory-rows';
import { startJob } from '../jobs/start-job';
import type { Deps } from '../deps';
import { type Consumer, touched, touchedIn } from './drain';
import { affectedBy } from './roots';
import { touchedContacts } from './touched-contacts';

/** Customers of one transaction. */
const SLICE = 250;
/**
 * Customers at once who are new or stand elsewhere, and share of the book (0.05 to 0.2): more come from an import or a re-score, and the job looks at
 * everybody when that is done. The merges of a scan come a few in a hundred at a time, and would begin it anew each time.
 */
const MANY = 500;
const MANY_SHARE = 0.1;

/**
 * Who is to be written to when follows contacts in touch, follow-ups, tiers, tags and merges: a call logged on either side of a merge puts the
 * customer off. Other rules make all of it anew, in a job.
 */
export const cadenceConsumer: Consumer = {
  name: 'cadence',
  most: { rows: 500, records: 20_000 },
  async consume(deps, changes, cursor) {
    if (touched(changes, 'documents').includes('settings') || (await ruledChanged(deps, changes))) await startJob(deps, 'cadences');
    const moved = touchedIn(changes, 'standings', STANDS);
    const many = moved.length + touchedIn(changes, 'contacts', CREATED).length;
    const isMany = many > MANY && many > (await readSize(deps.store)) * MANY_SHARE;
    if (isMany) await startAgain(deps, cursor.seq);
    const direct = await touchedContacts(
      deps.store,
      changes,
      ['interactions', 'tasks'],
      (fields) => matters(fields) && !(isMany && fields.includes('kind')),
    );
    const ids = deps.store.byCustomer([...new Set(isMany ? direct : [...direct, ...moved])]);
    if (ids.length === 0) return 'nothing';
    for (let from = SLICE; from < ids.length; from += SLICE) await rederive(deps, ids.slice(from, from + SLICE));
    await rederive(deps, ids.slice(0, SLICE), cursor);
    return undefined;
  },
};

/** The job, from its beginning where it runs. Before the cursor moves: a worker that dies in between would never think of it again. */
async function startAgain(deps: Deps, seq: number): Promise<void> {
  await deps.store.commit({
    at: deps.now(),
    by: 'engine',
    puts: [{ store: 'documents', record: { id: CADENCES_AGAIN, value: seq }, changed: ['value'] }],
    silent: true,
  });
  await startJob(deps, 'cadences');
}

/** A segment with a rule was renamed, changed or deleted. */
async function ruledChanged(deps: Deps, changes: readonly Change[]): Promise<boolean> {
  const ids = touched(changes, 'segments');
  if (ids.length === 0) return false;
  const rules = (await deps.settings()).cadence.rules ?? [];
  return rules.some(({ of, value }) => of === 'segment' && ids.includes(value));
}

/** What of where a customer stands decides how often they are written to. */
const STANDS = new Set(['tier', 'lifecycle', 'lastInteractionAt']);
/** Set once. */
const CREATED: ReadonlySet<string> = new Set(['kind']);
const FIELDS = ['kind', 'tags', 'birthday', 'birthdayCalendar', 'anniversary', 'cadence', 'pins', 'rootId', 'deletedAt'];
function matters(fields: readonly string[]): boolean {
  return FIELDS.some((field) => fields.includes(field));
}

async function rederive(deps: Deps, ids: readonly string[], cursor?: Batch['cursor']): Promise<void> {
  const { customers, gone } = await affectedBy(deps.store, ids);
  const { puts, removes } = await putCadences(deps, customers);
  const drops = [...removes, ...(await held(deps, gone))].map((id) => ({ store: 'cadences' as const, id }));
  const committed = await deps.store.commit({ at: deps.now(), by: 'engine', puts, removes: drops, cursor, silent: true });
  if (!committed.ok) throw new Error('app: cadences could not be written');
}

async function held(deps: Deps, ids: readonly string[]): Promise<string[]> {
  return (await deps.store.getMany('cadences', ids)).flatMap((row) => row?.id ?? []);
}
