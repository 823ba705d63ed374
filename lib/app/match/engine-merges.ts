import type { Contact } from '../../domain/contact/contact';
import { reachLinks } from '../../domain/link/components';
import type { Evidence, Link } from '../../domain/link/link';
import { LinksByEnd } from '../../domain/link/links-by-end';
import { type LinkPlan, planMerge } from '../../domain/link/plan-merge';
import type { Deps } from '../deps';
import { oneAtATime } from '../one-at-a-time';

/** Two contacts that were found to be one, and what says so of the two as they are stored. */
export type EngineMerge = { a: string; b: string; weight: number; explain(a: Contact, b: Contact): Evidence[] };

/**
 * Merges that nobody was asked about, each a decision of the engine's that can be undone alone. Answers those that were made: one that the user
 * marked as not the same meanwhile, whose contacts are gone, that are one already or are sample data is passed over. They are read together and
 * written in one transaction: at most two records a merge of two customers without others.
 */
export function mergeByEngine<M extends EngineMerge>(deps: Deps, merges: readonly M[]): Promise<M[]> {
  return oneAtATime(deps.store, 'links', async () => {
    const plans = await planAll(deps, merges);
    if (await commitPlans(deps, [...plans.values()])) return [...plans.keys()];
    // Something of one of them changed: it is planned again, and does not hold the others back.
    const made: M[] = [];
    for (const merge of plans.keys()) {
      const again = await planAll(deps, [merge]);
      if (again.size > 0 && (await commitPlans(deps, [...again.values()]))) made.push(merge);
    }
    return made;
  });
}

/** Plans in the given order, each from what the ones before it leave. */
async function planAll<M extends EngineMerge>(deps: Deps, merges: readonly M[]): Promise<ReadonlyMap<M, LinkPlan>> {
  const ids = merges.flatMap(({ a, b }) => [a, b]);
  const [customers, links] = await Promise.all([deps.store.customersOf(ids), reachLinks(ids, (asked) => deps.store.linksOf(asked))]);
  const rootOf = new Map([...customers].flatMap(([rootId, members]) => members.map(({ id }) => [id, rootId] as const)));
  const known = new LinksByEnd(links);
  const plans = new Map<M, LinkPlan>();
  for (const merge of merges) {
    const [a, b] = [rootOf.get(merge.a), rootOf.get(merge.b)];
    if (a === undefined || b === undefined || a === b) continue;
    const members = [...(customers.get(a) ?? []), ...(customers.get(b) ?? [])];
    const own = await reachLinks([a, b], async (asked) => known.of(asked));
    const plan = planOne(deps, merge, { a, b, members }, own);
    if (!plan) continue;
    plans.set(merge, { ...plan, roots: plan.roots.filter(({ id, rootId }) => rootOf.get(id) !== rootId) });
    for (const link of plan.links) known.add(link);
    for (const { id, rootId } of plan.roots) rootOf.set(id, rootId);
    for (const rootId of new Set(members.map(({ id }) => rootOf.get(id) ?? id)))
      customers.set(
        rootId,
        members.filter(({ id }) => rootOf.get(id) === rootId),
      );
  }
  return plans;
}

type Sides = { a: string; b: string; members: readonly Contact[] };

function planOne(deps: Deps, merge: EngineMerge, sides: Sides, links: readonly Link[]): LinkPlan | undefined {
  const living = sides.members.filter(({ deletedAt }) => deletedAt === undefined);
  const [first, second] = [merge.a, merge.b].map((id) => living.find((member) => member.id === id));
  // Sample contacts are there for the user to try merging on.
  if (!first || !second || sides.members.some(({ sample }) => sample === true)) return undefined;
  const latest = links.reduce<string | undefined>((rev, link) => (rev === undefined || link.rev > rev ? link.rev : rev), undefined);
  const context = { links, now: deps.now(), newId: deps.newId, rev: deps.nextRev(latest) };
  const planned = planMerge({ ...context, ...sides, weight: merge.weight, evidence: merge.explain(first, second), by: 'engine' });
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
