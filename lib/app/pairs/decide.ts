import type { Answers, Request } from '../../messaging/protocol';
import { reachLinks } from '../../domain/link/components';
import { type LinkContext, type Planned, planDiffer, planMerge, planUndo } from '../../domain/link/plan-merge';
import { pairId } from '../../domain/pair/pair';
import { type Result, fail, ok } from '../../domain/result';
import type { Batch } from '../../store/store';
import type { Deps } from '../deps';
import { oneAtATime } from '../one-at-a-time';
import { write } from '../write';

/** The user says that two customers are one. */
export function merge(deps: Deps, { a, b, choices }: Request<'pairs.merge'>): Promise<Result<Answers['pairs.merge']>> {
  return decide(deps, async () => {
    const context = await linkContext(deps, [a, b]);
    const roots = await Promise.all([deps.store.rootOf(a), deps.store.rootOf(b)]);
    const members = (await Promise.all(roots.map((root) => (root ? deps.store.membersOf(root) : [])))).flat();
    const pair = await deps.store.get('pairs', pairId(a, b));
    return batchOf(deps, planMerge({ ...context, a, b, members, by: 'user', choices, evidence: pair?.evidence, weight: pair?.weight }));
  });
}

/** The user says that two customers are different: the pair leaves the queue for good. */
export function differ(deps: Deps, { a, b }: Request<'pairs.differ'>): Promise<Result<Answers['pairs.differ']>> {
  return decide(deps, async () => batchOf(deps, planDiffer({ ...(await linkContext(deps, [a, b])), a, b, by: 'user' })));
}

/** Takes a decision back, at any time and in any order. */
export function undoLink(deps: Deps, { id }: Request<'links.undo'>): Promise<Result<Answers['links.undo']>> {
  return decide(deps, async () => {
    const link = await deps.store.get('links', id);
    if (!link) return fail({ reason: 'not-found' });
    return batchOf(deps, planUndo({ ...(await linkContext(deps, [link.a, link.b])), link }));
  });
}

/** Decisions queue up: the root of a contact depends on every link of its component, also on ones that come in between reading and writing. */
function decide(
  deps: Deps,
  plan: () => Promise<Result<{ batch: Batch; value: Answers['pairs.merge'] }>>,
): Promise<Result<Answers['pairs.merge']>> {
  return oneAtATime(deps.store, 'links', () => write(deps, plan));
}

async function linkContext(deps: Deps, ids: readonly string[]): Promise<LinkContext> {
  const links = await reachLinks(ids, (asked) => deps.store.linksOf(asked));
  const latest = links.reduce<string | undefined>((rev, link) => (rev === undefined || link.rev > rev ? link.rev : rev), undefined);
  return { links, now: deps.now(), newId: deps.newId, rev: deps.nextRev(latest) };
}

function batchOf(deps: Deps, planned: Planned): Result<{ batch: Batch; value: Answers['pairs.merge'] }> {
  if (!planned.ok) return fail(planned.reason === 'not-found' ? { reason: 'not-found' } : { reason: 'refused', detail: planned.reason });
  const puts = planned.links.map((record) => ({ store: 'links' as const, record }));
  return ok({ batch: { at: deps.now(), by: 'user', expect: planned.expect, puts, roots: planned.roots }, value: { link: planned.link } });
}
