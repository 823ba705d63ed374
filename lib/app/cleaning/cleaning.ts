import type { CleaningOverview, MendStep } from '../../domain/cleaning/cleaning-state';
import { quietDays } from '../../cleaning/stale';
import { qualityScore } from '../../domain/cleaning/quality-score';
import { type Result, fail, ok } from '../../domain/result';
import type { Answers, Request } from '../../messaging/protocol';
import type { Batch } from '../../store/store';
import type { Deps } from '../deps';
import { startJob } from '../jobs/start-job';
import { oneAtATime } from '../one-at-a-time';
import { write } from '../write';
import { type StoredStep, byKind, leftOf, listSteps, putScan, putStep, readFound, readScan, readStep } from './documents';
import { MENDING, scoreOf } from './mend-job';
import { CLEANING, newScan } from './scan-job';

const NOTHING = {
  progress: { done: 0, total: 0 },
  contacts: 0,
  found: byKind(() => 0),
  left: byKind(() => 0),
  scoreFound: 100,
  scoreNow: 100,
};

/** The last look through the book, how far it is, and the steps that were mended. */
export async function cleaningOverview(deps: Deps): Promise<Result<CleaningOverview>> {
  const [scan, stored, jobs] = await Promise.all([readScan(deps.store), listSteps(deps.store), deps.store.jobs()]);
  const isStuck = jobs.some(({ type, state }) => type === MENDING && state === 'failed');
  const steps = stored.map((step) =>
    isStuck && (step.state === 'running' || step.state === 'undoing') ? { ...step, state: 'failed' as const } : step,
  );
  if (!scan) return ok({ ...NOTHING, state: 'none', steps });
  const job = jobs.find(({ type }) => type === CLEANING);
  const isFailed = scan.state === 'running' && job?.state === 'failed';
  const left = leftOf(scan);
  return ok({
    state: isFailed ? 'failed' : scan.state,
    startedAt: scan.startedAt,
    ...(scan.endedAt !== undefined && { endedAt: scan.endedAt }),
    ...(isFailed && job.detail && { detail: job.detail }),
    progress: { done: job?.done ?? 0, total: job?.total ?? 0 },
    contacts: scan.contacts,
    found: scan.found,
    left,
    scoreFound: qualityScore(scan.contacts, scan.found),
    scoreNow: qualityScore(scan.contacts, left),
    steps,
  });
}

/** How many customers are stale by so many days, as a look would find them now. */
export async function countStale(deps: Deps, { days }: Request<'cleaning.stale'>): Promise<Result<Answers['cleaning.stale']>> {
  let customers = 0;
  for (const row of (await deps.directory()).rows()) if ((quietDays(row, deps.now()) ?? 0) >= days) customers += 1;
  return ok({ customers });
}

/** Looks through the whole book. One that runs already goes on. */
export async function startCleaning(deps: Deps): Promise<Result<{ id: string }>> {
  if (await isMending(deps)) return fail({ reason: 'refused', detail: 'mending' });
  const started = await write(deps, async () => {
    const before = await readScan(deps.store);
    const scan = before?.state === 'running' ? before : newScan(deps.newId(), deps.now(), before);
    return ok({ batch: { at: deps.now(), by: 'user' as const, puts: [putScan(scan)], silent: true }, value: { id: scan.id } });
  });
  if (started.ok) await startJob(deps, CLEANING);
  return started;
}

/** Ends a look where it is; what it found until then can be mended. */
export function stopCleaning(deps: Deps): Promise<Result<{ id: string }>> {
  const stop = async (): Promise<Result<{ batch: Batch; value: { id: string } }>> => {
    const scan = await readScan(deps.store);
    if (scan?.state !== 'running') return fail({ reason: 'not-found' });
    const ended = { ...scan, state: 'cancelled' as const, endedAt: deps.now() };
    return ok({ batch: { at: deps.now(), by: 'user', puts: [putScan(ended)], silent: true }, value: { id: scan.id } });
  };
  return oneAtATime(deps.store, CLEANING, () => write(deps, stop));
}

/** Findings of one kind that are left, in the order in which they were found; contacts with the name that they have now. */
export async function pageFindings(
  deps: Deps,
  { kind, offset, limit }: Request<'cleaning.page'>,
): Promise<Result<Answers['cleaning.page']>> {
  const scan = await readScan(deps.store);
  const counts = scan?.pages[kind] ?? [];
  const findings = [];
  let before = 0;
  for (const [page, count] of counts.entries()) {
    if (before + count > offset && before < offset + limit) {
      const held = await readFound(deps.store, kind, page);
      findings.push(...held.slice(Math.max(0, offset - before), offset + limit - before));
    }
    before += count;
  }
  const ids = [...new Set(findings.flatMap(({ contactId }) => contactId ?? []))];
  const contacts = await deps.store.getMany('contacts', ids);
  const names = new Map(contacts.flatMap((contact) => (contact ? [[contact.id, contact.name.full] as const] : [])));
  const rows = findings.map((finding) => {
    const name = finding.contactId === undefined ? undefined : names.get(finding.contactId);
    return { ...finding, ...(name !== undefined && { name }) };
  });
  return ok({ rows, total: before });
}

/** Mends what is ticked of one kind, as one step that can be taken back. The same id again is the same step. */
export async function mend(deps: Deps, { id, kind, ticked }: Request<'cleaning.mend'>): Promise<Result<MendStep>> {
  const started = await write(deps, async () => {
    const [before, scan] = await Promise.all([readStep(deps.store, id), readScan(deps.store)]);
    if (!scan) return fail({ reason: 'not-found' });
    if (!before && (scan.state === 'running' || (await isMending(deps)))) return fail({ reason: 'refused', detail: 'running' });
    const score = scoreOf(scan);
    const step: StoredStep = before ?? {
      id,
      kind,
      ticked,
      at: deps.now(),
      state: 'running',
      mended: 0,
      skipped: 0,
      kept: 0,
      scoreBefore: score,
      scoreAfter: score,
      next: 0,
      ledgers: 0,
    };
    return ok({ batch: { at: deps.now(), by: 'user' as const, puts: [putStep(step)] }, value: step as MendStep });
  });
  if (started.ok) await startJob(deps, MENDING);
  return started;
}

/** Takes a step back, page by page; what was changed since stays and is counted. */
export async function undoMend(deps: Deps, { id }: Request<'cleaning.undo'>): Promise<Result<MendStep>> {
  const started = await write(deps, async () => {
    const step = await readStep(deps.store, id);
    if (!step) return fail({ reason: 'not-found' });
    if (step.state !== 'done' || (await isMending(deps))) return fail({ reason: 'refused', detail: step.state });
    const undoing: StoredStep = { ...step, state: 'undoing' };
    return ok({ batch: { at: deps.now(), by: 'user' as const, puts: [putStep(undoing)] }, value: undoing as MendStep });
  });
  if (started.ok) await startJob(deps, MENDING);
  return started;
}

async function isMending(deps: Deps): Promise<boolean> {
  return (await deps.store.jobs()).some(({ type, state }) => type === MENDING && state === 'running');
}
