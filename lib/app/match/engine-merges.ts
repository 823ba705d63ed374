import type { Contact } from '../../domain/contact/contact';
import { reachLinks } from '../../domain/link/components';
import type { Evidence, Link } from '../../domain/link/link';
import { LinksByEnd } from '../../domain/link/links-by-end';
import { type LinkPlan, planMerge } from '../../domain/link/plan-merge';
import type { Deps } from '../deps';
import { oneAtATime } from '../one-at-a-time';

export type EngineMerge = { a: string; b: string; weight: number; evidence: Evidence[] };

/**
 * Merges that nobody was asked about, each a decision of the engine's that can be undone alone. Answers how many were made: one that the user
 * marked as not the same meanwhile, whose contacts are gone, that are one already or are sample data is passed over. Customers who meet nobody of
 * another merge are written together: at most two records a merge.
 */
export function mergeByEngine(deps: Deps, merges: readonly EngineMerge[]): Promise<number> {
  return oneAtATime(deps.store, 'links', async () => {
    let made = 0;
    for (let left = merges; left.length > 0;) {
      const { plans, waiting } = await planApart(deps, left);
      if (await commitPlans(deps, [...plans.values()])) made += plans.size;
      // Something of one of them changed: it is planned again, and does not hold the others back.
      else for (const merge of plans.keys()) if (await mergeAlone(deps, merge)) made += 1;
      left = waiting;
    }
    return made;
  });
}

async function mergeAlone(deps: Deps, merge: EngineMerge): Promise<boolean> {
  const { plans } = await planApart(deps, [merge]);
  return plans.size > 0 && (await commitPlans(deps, [...plans.values()]));
}

/** Plans of merges whose customers are in no merge before them, and the merges that wait for these. */
async function planApart(
  deps: Deps,
  merges: readonly EngineMerge[],
): Promise<{ plans: ReadonlyMap<EngineMerge, LinkPlan>; waiting: EngineMerge[] }> {
  const ids = merges.flatMap(({ a, b }) => [a, b]);
  const [customers, links] = await Promise.all([deps.store.customersOf(ids), reachLinks(ids, (asked) => deps.store.linksOf(asked))]);
  const rootOf = new Map([...customers].flatMap(([rootId, members]) => members.map(({ id }) => [id, rootId] as const)));
  const known = new LinksByEnd(links);
  const taken = new Set<string>();
  const plans = new Map<EngineMerge, LinkPlan>();
  const waiting: EngineMerge[] = [];
  for (const merge of merges) {
    const roots = [rootOf.get(merge.a) ?? merge.a, rootOf.get(merge.b) ?? merge.b];
    if (roots.some((root) => taken.has(root))) {
      waiting.push(merge);
      continue;
    }
    const members = roots.flatMap((root) => customers.get(root) ?? []);
    const own = await reachLinks([merge.a, merge.b], async (asked) => known.of(asked));
    const plan = planOne(deps, merge, members, own);
    if (!plan) continue;
    for (const root of roots) taken.add(root);
    plans.set(merge, { ...plan, roots: plan.roots.filter(({ id, rootId }) => rootOf.get(id) !== rootId) });
  }
  return { plans, waiting };
}

function planOne(deps: Deps, merge: EngineMerge, members: readonly Contact[], links: readonly Link[]): LinkPlan | undefined {
  // Sample contacts are there for the user to try merging on.
  if (members.some(({ sample }) => sample === true)) return undefined;
  const latest = links.reduce<string | undefined>((rev, link) => (rev === undefined || link.rev > rev ? link.rev : rev), undefined);
  const context = { links, now: deps.now(), newId: deps.newId, rev: deps.nextRev(latest) };
  const planned = planMerge({ ...context, ...merge, members, by: 'engine' });
  return planned.ok ? planned : undefined;
}

async function commitPlans(deps: Deps, plans: readonly LinkPlan[]): Promise<boolean> {
  if (plans.length === 0) return true;
  const puts = plans.flatMap(({ links }) => links.map((record) => ({ store: 'links' as const, record })));
  const expect = plans.flatMap((plan) => plan.expect);
  const roots = plans.flatMap((plan) => plan.roots);
  const committed = await deps.store.commit({ at: deps.now(), by: 'engine', expect, puts, roots });
  return committed.ok;
}
