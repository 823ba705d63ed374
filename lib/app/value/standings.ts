import type { Contact } from '../../domain/contact/contact';
import { project } from '../../domain/link/projection';
import type { Settings } from '../../domain/setup/settings';
import { type Aggregate, type Cuts, type Move, type Standing, cutsSchema } from '../../domain/standing/standing';
import type { Put } from '../../store/store';
import { dayOf } from '../../followup/calendar';
import { aggregate } from '../../value/aggregate';
import { fixedCuts } from '../../value/cuts';
import { standingOf } from '../../value/standing';
import { lastTouch } from '../contacts/show-card';
import type { Deps } from '../deps';

const CUTS = 'cuts';
/** Orders of one customer that are summed at the most; beyond, the sums would be wrong, so it throws. */
const MOST_ORDERS = 1_000_000;

/** The score bands in force; those of an empty book before the first re-score. */
export async function readCuts(deps: Deps, settings: Settings): Promise<Cuts> {
  const stored = await deps.store.get('documents', CUTS);
  const parsed = cutsSchema.safeParse(stored?.value);
  return parsed.success ? parsed.data : fixedCuts(settings.currency, 0, todayOf(deps));
}

export function putCuts(cuts: Cuts): Put {
  return { store: 'documents', record: { id: CUTS, value: cuts } };
}

export function todayOf(deps: Deps): string {
  return dayOf(deps.calendar(), deps.now());
}

/** One customer's sums, from all orders and returns of the members. */
export async function aggregateOf(deps: Deps, members: readonly Contact[], settings: Settings): Promise<Aggregate> {
  const ids = members.map((member) => member.id);
  const orders = await deps.store.childrenOf('orders', ids, { limit: MOST_ORDERS });
  const calendar = deps.calendar();
  return aggregate(orders, { asOf: todayOf(deps), dayOf: (instant) => dayOf(calendar, instant), currency: settings.currency });
}

/** Where one customer stands now, with the moves since last time. */
export async function restand(
  deps: Deps,
  rootId: string,
  members: readonly Contact[],
  context: { settings: Settings; cuts: Cuts },
): Promise<{ standing: Standing; moves: Move[] }> {
  const [sums, previous, links, lastInteractionAt] = await Promise.all([
    aggregateOf(deps, members, context.settings),
    deps.store.get('standings', rootId),
    members.length > 1 ? deps.store.linksOf(members.map((member) => member.id)) : [],
    lastTouch(
      deps,
      members.map((member) => member.id),
    ),
  ]);
  return standingOf({
    rootId,
    aggregate: sums,
    ...context,
    asOf: todayOf(deps),
    at: deps.now(),
    previous,
    pins: project(members, links).shown.pins,
    lastInteractionAt,
  });
}

/** Writes for a standing and its moves; a standing that came out as it was is not written. */
export function putStanding(result: { standing: Standing; moves: Move[] }): Put[] {
  return [{ store: 'standings' as const, record: result.standing }, ...result.moves.map((record) => ({ store: 'moves' as const, record }))];
}
