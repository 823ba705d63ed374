import { reachLinks } from '../../domain/link/components';
import type { Evidence } from '../../domain/link/link';
import { planMerge } from '../../domain/link/plan-merge';
import type { Deps } from '../deps';
import { oneAtATime } from '../one-at-a-time';

export type EngineMerge = { a: string; b: string; weight: number; evidence: Evidence[] };

/**
 * Merges that nobody was asked about, each a decision of the engine's that can be undone alone. Answers how many were made: one that the user
 * marked as not the same meanwhile, whose contacts are gone, that are one already or are sample data is passed over.
 */
export function mergeByEngine(deps: Deps, merges: readonly EngineMerge[]): Promise<number> {
  return oneAtATime(deps.store, 'links', async () => {
    let made = 0;
    for (const merge of merges) if (await mergeOne(deps, merge)) made += 1;
    return made;
  });
}

async function mergeOne(deps: Deps, { a, b, weight, evidence }: EngineMerge): Promise<boolean> {
  const links = await reachLinks([a, b], (asked) => deps.store.linksOf(asked));
  const latest = links.reduce<string | undefined>((rev, link) => (rev === undefined || link.rev > rev ? link.rev : rev), undefined);
  const roots = await Promise.all([deps.store.rootOf(a), deps.store.rootOf(b)]);
  const members = (await Promise.all(roots.map((root) => (root ? deps.store.membersOf(root) : [])))).flat();
  // Sample contacts are there for the user to try merging on.
  if (members.some(({ sample }) => sample === true)) return false;
  const context = { links, now: deps.now(), newId: deps.newId, rev: deps.nextRev(latest) };
  const planned = planMerge({ ...context, a, b, members, by: 'engine', evidence, weight });
  if (!planned.ok) return false;
  const puts = planned.links.map((record) => ({ store: 'links' as const, record }));
  const committed = await deps.store.commit({ at: deps.now(), by: 'engine', expect: planned.expect, puts, roots: planned.roots });
  return committed.ok;
}
