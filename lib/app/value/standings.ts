import type { Contact } from '../../domain/contact/contact';
import { project } from '../../domain/link/projection';
import type { Settings } from '../../domain/setup/settings';
import { type Cuts, type Move, type Standing, cutsSchema } from '../../domain/standing/standing';
import type { Put } from '../../store/store';
import { dayOf } from '../../followup/calendar';
import { aggregate } from '../../value/aggregate';
import { fixedCuts } from '../../value/cuts';
import { standingOf } from '../../value/standing';
import { lastTouch } from '../contacts/show-card';
import type { Deps } from '../deps';

const CUTS = 'cuts';

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

type Customer = { rootId: string; members: readonly Contact[] };
type Result = { standing: Standing; moves: Move[] };

/**
 * Where customers stand now, with the moves since last time; read together, so that a bulk write is not a read per customer. `inTouch`: whether
 * the last contact of a customer may have changed; where not, it stays as it stood.
 */
export async function restandAll(
  deps: Deps,
  customers: readonly Customer[],
  context: { settings: Settings; cuts: Cuts },
  inTouch: (customer: Customer) => boolean,
): Promise<Result[]> {
  const calendar = deps.calendar();
  const options = { asOf: todayOf(deps), dayOf: (instant: number) => dayOf(calendar, instant), currency: context.settings.currency };
  const memberIds = customers.flatMap(({ members }) => members.map(({ id }) => id));
  const [orders, before] = await Promise.all([
    deps.store.allChildrenOf('orders', memberIds),
    deps.store.getMany(
      'standings',
      customers.map(({ rootId }) => rootId),
    ),
  ]);
  const byContact = Map.groupBy(orders, ({ contactId }) => contactId);
  return Promise.all(
    customers.map(async (customer, at) => {
      const { rootId, members } = customer;
      const previous = before[at];
      const ids = members.map(({ id }) => id);
      const [links, lastInteractionAt] = await Promise.all([
        members.length > 1 ? deps.store.linksOf(ids) : [],
        inTouch(customer) ? lastTouch(deps, ids) : previous?.lastInteractionAt,
      ]);
      const sums = aggregate(
        ids.flatMap((id) => byContact.get(id) ?? []),
        options,
      );
      const { pins } = project(members, links).shown;
      return standingOf({ rootId, aggregate: sums, ...context, asOf: options.asOf, at: deps.now(), previous, pins, lastInteractionAt });
    }),
  );
}

/** Writes for a standing and its moves; a standing that came out as it was is not written. */
export function putStanding(result: Result): Put[] {
  return [{ store: 'standings' as const, record: result.standing }, ...result.moves.map((record) => ({ store: 'moves' as const, record }))];
}
