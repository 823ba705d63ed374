import { chunksOf } from '../../domain/chunks';
import { components } from '../../domain/link/components';
import type { Link } from '../../domain/link/link';
import { type Result, ok } from '../../domain/result';
import type { Answers } from '../../messaging/protocol';
import { drain } from '../consumers/drain';
import { isFarBehind } from '../consumers/far-behind';
import type { Deps } from '../deps';
import type { JobType } from '../jobs/run-jobs';
import { startJob } from '../jobs/start-job';

export const FINISH_RESTORE = 'finish-restore';
/** Contacts that get their root in one transaction (design.md: at most 100). */
const SLICE = 100;
/** Decisions read at once. */
const PAGE = 1000;

/** The end of a restore of which the worker, or the page, did not see the end: all of it may be done again. */
export const finishRestoreJob: JobType = {
  type: FINISH_RESTORE,
  async step(deps, job) {
    const merged = (job.cursor as { merged: number } | undefined)?.merged ?? (await deriveRoots(deps));
    await conclude(deps);
    return { ...job, state: 'done', done: merged, total: merged };
  },
};

/**
 * After the last record: who is who is derived from the decisions, and lists, values and reminders are made; of a large book by the job, after the
 * answer. A worker that dies meanwhile goes on.
 */
export async function finishRestore(deps: Deps): Promise<Result<Answers['restore.finish']>> {
  await startJob(deps, FINISH_RESTORE);
  const merged = await deriveRoots(deps);
  const job = (await deps.store.jobs()).find(({ type }) => type === FINISH_RESTORE);
  const isFar = await isFarBehind(deps);
  if (!isFar) await conclude(deps);
  if (job)
    await deps.store.putJob({
      ...job,
      ...(isFar ? { cursor: { merged } } : { state: 'done', done: merged, total: merged }),
      updatedAt: deps.now(),
    });
  return ok({ merged });
}

/**
 * Every contact that a decision names gets the root that the decisions, as they now are, give it: also one whose merge the backup does not know.
 * Answers how many are merged with another.
 */
async function deriveRoots(deps: Deps): Promise<number> {
  const links: Link[] = [];
  for (let after: string | undefined; ;) {
    const page = await deps.store.scan('links', after, PAGE);
    links.push(...page);
    after = page.at(-1)?.id;
    if (page.length < PAGE) break;
  }
  const derived = components(
    links.flatMap(({ a, b }) => [a, b]),
    links,
  );
  const sizes = new Map<string, number>();
  for (const rootId of derived.values()) sizes.set(rootId, (sizes.get(rootId) ?? 0) + 1);
  let merged = 0;
  for (const chunk of chunksOf([...derived.keys()].toSorted(), PAGE)) {
    const moved: { id: string; rootId: string }[] = [];
    const named = new Set(chunk);
    for (const [stored, members] of await deps.store.customersOf(chunk)) {
      for (const { id } of members) {
        const rootId = derived.get(id);
        if (rootId === undefined || !named.has(id)) continue;
        if ((sizes.get(rootId) ?? 0) > 1) merged += 1;
        if (rootId !== stored) moved.push({ id, rootId });
      }
    }
    for (const roots of chunksOf(moved, SLICE)) {
      const committed = await deps.store.commit({ at: deps.now(), by: 'import', roots });
      if (!committed.ok) throw new Error('app: the roots of a restored book could not be written');
    }
  }
  return merged;
}

async function conclude(deps: Deps): Promise<void> {
  deps.forgetDirectory();
  await drain(deps);
  await startJob(deps, 'rescore');
  await deps.store.flush();
  deps.broadcast({ stores: [], ids: [] });
}
