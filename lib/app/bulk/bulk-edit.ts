import { chunksOf } from '../../domain/chunks';
import { type Result, fail, ok } from '../../domain/result';
import type { Answers, Request } from '../../messaging/protocol';
import { listContacts } from '../contacts/find-contacts';
import type { Deps } from '../deps';
import { startJob } from '../jobs/start-job';
import { write } from '../write';
import { type StoredBulk, listBulk, putBulk, putIds, readBulk } from './bulk-documents';
import { BULK, plansOf } from './bulk-job';

/** Customers of one transaction (design.md: at most 100). */
const PAGE = 100;
/** Rows of a list that are asked for at once. */
const WINDOW = 5000;

/** How many of the chosen customers there are, and how many a change would change; nothing is written. */
export async function previewBulk(deps: Deps, { of, change }: Request<'bulk.preview'>): Promise<Result<Answers['bulk.preview']>> {
  const ids = await chosen(deps, of);
  let changed = 0;
  for (let from = 0; from < ids.length; from += PAGE * 5) {
    changed += (await plansOf(deps, ids.slice(from, from + PAGE * 5), change)).filter((plan) => plan.length > 0).length;
    await deps.rest();
  }
  return ok({ customers: ids.length, changed });
}

/** Begins a change of the chosen customers, as they are now: a list that shrinks meanwhile leaves nobody out. The same id again is the same step. */
export async function startBulk(deps: Deps, { id, of, change }: Request<'bulk.start'>): Promise<Result<Answers['bulk.start']>> {
  const ids = await chosen(deps, of);
  const pages = chunksOf(ids, PAGE);
  const started = await write(deps, async () => {
    const known = await readBulk(deps.store, id);
    if (!known && (await isBusy(deps))) return fail({ reason: 'refused', detail: 'running' });
    const step: StoredBulk = known ?? {
      id,
      change,
      at: deps.now(),
      state: 'running',
      customers: ids.length,
      done: 0,
      changed: 0,
      kept: 0,
      pages: pages.length,
      next: 0,
      ledgers: 0,
    };
    const puts = known ? [] : pages.map((page, at) => putIds(id, at, page));
    return ok({ batch: { at: deps.now(), by: 'user' as const, puts: [...puts, putBulk(step)], silent: true }, value: step });
  });
  if (started.ok) await startJob(deps, BULK);
  return started;
}

/** Takes a step back, page by page; what was changed since stays and is counted. */
export async function undoBulk(deps: Deps, { id }: Request<'bulk.undo'>): Promise<Result<Answers['bulk.undo']>> {
  const started = await write(deps, async () => {
    const step = await readBulk(deps.store, id);
    if (!step) return fail({ reason: 'not-found' });
    if (step.state !== 'done' || (await isBusy(deps))) return fail({ reason: 'refused', detail: step.state });
    const undoing: StoredBulk = { ...step, state: 'undoing' };
    return ok({ batch: { at: deps.now(), by: 'user' as const, puts: [putBulk(undoing)], silent: true }, value: undoing });
  });
  if (started.ok) await startJob(deps, BULK);
  return started;
}

/** The last steps, newest first. */
export async function bulkSteps(deps: Deps): Promise<Result<Answers['bulk.list']>> {
  return ok({ steps: await listBulk(deps.store) });
}

async function isBusy(deps: Deps): Promise<boolean> {
  return (await listBulk(deps.store)).some(({ state }) => state === 'running' || state === 'undoing');
}

/** Root ids of the chosen: those named, or all of a list but some. */
async function chosen(deps: Deps, of: Request<'bulk.preview'>['of']): Promise<string[]> {
  if ('ids' in of) return [...new Set(of.ids)];
  const except = new Set(of.except);
  const ids: string[] = [];
  for (let offset = 0; ; offset += WINDOW) {
    const listed = await listContacts(deps, { filter: of.filter, sort: { by: 'name', descending: false }, offset, limit: WINDOW });
    if (!listed.ok) return [];
    ids.push(...listed.value.rows.flatMap((row) => (except.has(row.id) ? [] : [row.id])));
    if (offset + WINDOW >= listed.value.total) return ids;
  }
}
