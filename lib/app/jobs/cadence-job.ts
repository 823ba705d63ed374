import type { Job } from '../../store/store';
import { type SegmentsOf, putCadences, ruledSegments } from '../followup/cadences';
import type { Deps } from '../deps';
import { membersOfSegment } from '../segments/segments';
import { CADENCES_AGAIN } from './cadences-again';
import type { JobType } from './run-jobs';

/** Contacts looked at in one step; those that are a customer's root are derived. */
const CHUNK = 100;

/** `rules`: what the customers before `after` were looked at by. */
type Cursor = { after: string; rules: string };

/** Makes who is to be written to when anew for the whole book; from its beginning when rules or segments change while it runs. */
export const cadenceJob: JobType = {
  type: 'cadences',
  async step(deps, job) {
    const rules = await rulesOf(deps);
    const cursor = job.cursor as Cursor | undefined;
    const after = cursor?.rules === rules ? cursor.after : undefined;
    const chunk = await deps.store.scan('contacts', after, CHUNK);
    const customers = [...(await deps.store.customersOf(chunk.map(({ id }) => id)))]
      .map(([rootId, all]) => ({ rootId, members: all.filter(({ deletedAt }) => deletedAt === undefined) }))
      .filter(({ members }) => members.length > 0);
    const { puts, removes } = await putCadences(deps, customers, await segmentsOf(deps, job, rules));
    const drops = removes.map((id) => ({ store: 'cadences' as const, id }));
    const committed = await deps.store.commit({ at: deps.now(), by: 'engine', puts, removes: drops, silent: true });
    if (!committed.ok) throw new Error('app: cadences could not be written');
    const total = job.total || (await deps.store.count('contacts'));
    const last = chunk.at(-1)?.id;
    if (chunk.length < CHUNK || last === undefined) {
      if ((await rulesOf(deps)) !== rules) return { ...job, total, done: 0, cursor: undefined };
      return { ...job, total, done: total, state: 'done', cursor: undefined };
    }
    const next: Cursor = { after: last, rules };
    return { ...job, total, done: (after === undefined ? 0 : job.done) + chunk.length, cursor: next };
  },
};

/** Rules and segments as they stand, and what asked for a new beginning last, as one text. */
async function rulesOf(deps: Deps): Promise<string> {
  const settings = await deps.settings();
  const ids = [...(await ruledSegments(deps, settings)).keys()];
  const segments = await deps.store.getMany('segments', ids);
  const again = await deps.store.get('documents', CADENCES_AGAIN);
  return JSON.stringify([settings.cadence, segments.map((segment) => segment?.rev), again?.value]);
}

/** Members as a job found them at its start in this life of the worker: the book changes while it runs, a day's rhythm does not. */
const held = new WeakMap<Deps['store'], { key: string; members: ReadonlyMap<string, ReadonlySet<string>> }>();

async function segmentsOf(deps: Deps, job: Job, rules: string): Promise<SegmentsOf> {
  const key = `${job.startedAt} ${rules}`;
  let known = held.get(deps.store);
  if (known?.key !== key) {
    const members = new Map<string, ReadonlySet<string>>();
    for (const id of (await ruledSegments(deps, await deps.settings())).keys()) {
      members.set(id, (await membersOfSegment(deps, id)) ?? new Set());
    }
    known = { key, members };
    held.set(deps.store, known);
  }
  const { members } = known;
  return ({ rootId }) => [...members].flatMap(([id, ids]) => (ids.has(rootId) ? [id] : []));
}
