import type { Contact } from '../../domain/contact/contact';
import { changedFields } from '../../domain/changed-fields';
import { LinksByEnd } from '../../domain/link/links-by-end';
import { project } from '../../domain/link/projection';
import type { Ledger, Move, Standing } from '../../domain/standing/standing';
import type { Put } from '../../store/store';
import { ledgerOf } from '../../value/ledger';
import { standingOf } from '../../value/standing';
import { lastTouch } from '../contacts/show-card';
import type { Deps } from '../deps';
import type { ValueContext } from './value-context';

type Customer = { rootId: string; members: readonly Contact[] };
/** Where a customer stands, and where they stood by what is stored. */
export type Restood = { standing: Standing; moves: Move[]; previous?: Standing };

/**
 * Where customers stand now, with the moves since last time, from their orders; read together, so that a bulk write is not a read per customer.
 * `inTouch`: whether the last contact of a customer may have changed; where not, it stays as it stood. `known`: what is stored of them now, where it
 * has been read already.
 */
export async function restandAll(
  deps: Deps,
  customers: readonly Customer[],
  context: ValueContext,
  inTouch: (customer: Customer) => boolean,
  known?: ReadonlyMap<string, Standing>,
): Promise<Restood[]> {
  const memberIds = customers.flatMap(({ members }) => members.map(({ id }) => id));
  const roots = customers.map(({ rootId }) => rootId);
  const merged = customers.flatMap(({ members }) => (members.length > 1 ? members.map(({ id }) => id) : []));
  const [links, orders, before] = await Promise.all([
    merged.length > 0 ? deps.store.linksOf(merged) : [],
    deps.store.allChildrenOf('orders', memberIds),
    known ? roots.map((id) => known.get(id)) : deps.store.getMany('standings', roots),
  ]);
  const decided = new LinksByEnd(links);
  // Most contacts of an imported book have no history: those are not asked one by one.
  const talked = await deps.store.ownersAmong(
    'interactions',
    customers.flatMap((customer) => (inTouch(customer) ? customer.members.map(({ id }) => id) : [])),
  );
  const byContact = Map.groupBy(orders, ({ contactId }) => contactId);
  const subscribed = new Set(context.settings.value.subscriberTags);
  return Promise.all(
    customers.map(async (customer, at) => {
      const { rootId, members } = customer;
      const previous = before[at];
      const ids = members.map(({ id }) => id);
      const last = ids.some((id) => talked.has(id)) ? await lastTouch(deps, ids) : undefined;
      const lastInteractionAt = inTouch(customer) ? last : previous?.lastInteractionAt;
      const ledger = ledgerOf(
        ids.flatMap((id) => byContact.get(id) ?? []),
        context.reading,
      );
      const { pins, tags } = project(members, decided.of(ids)).shown;
      const subscriber = tags.some((tag) => subscribed.has(tag));
      return stand(deps, context, { rootId, ledger, previous, pins, subscriber, lastInteractionAt });
    }),
  );
}

/** Where a customer stands today by what is stored of them; undefined where the orders have to be read again. */
export function restandStored(deps: Deps, standing: Standing, context: ValueContext): Restood | undefined {
  const { id, ledger, pins = {}, subscriber = false, lastInteractionAt } = standing;
  if (!ledger || !isCurrent(ledger, context)) return undefined;
  return stand(deps, context, { rootId: id, ledger, previous: standing, pins, subscriber, lastInteractionAt });
}

/** A customer's standing as of now. What is stored of it is written again only when they stand elsewhere; chances and marks move a little every day. */
export function standingNow(deps: Deps, standing: Standing, context: ValueContext): Standing {
  const now = restandStored(deps, standing, context)?.standing;
  return now ?? (standing.ledger && isReadable(standing.ledger) ? standing : { ...standing, ledger: undefined });
}

/** Whether a ledger has the form of today; those of earlier versions, a row a day, are made again by the next re-score. */
export function isReadable({ days }: Ledger): boolean {
  return !Array.isArray(days[0]);
}

/** Whether a stored ledger still says what the orders would. */
export function isCurrent(ledger: Ledger, { reading }: ValueContext): boolean {
  return ledger.basis === reading.basis && isReadable(ledger) && (ledger.nextDay === undefined || ledger.nextDay > reading.asOf);
}

type Known = {
  rootId: string;
  ledger: Ledger;
  previous?: Standing;
  pins: Contact['pins'];
  subscriber: boolean;
  lastInteractionAt?: number;
};

function stand(deps: Deps, { settings, cuts, forecast, asOf }: ValueContext, known: Known): Restood {
  return { ...standingOf({ ...known, settings, cuts, forecast, asOf, at: deps.now() }), previous: known.previous };
}

/** Writes for a standing and its moves. Standings are written while no consumer is at work but the one that writes them: what stood there is known. */
export function putStanding({ standing, moves, previous }: Restood): Put[] {
  return [
    { store: 'standings' as const, record: standing, changed: changedFields(previous, standing) },
    ...moves.map((record) => ({ store: 'moves' as const, record, changed: changedFields(undefined, record) })),
  ];
}

/** Whether an update has to be written: the first one, and who stands elsewhere than was stored. */
export function differs(result: Restood): boolean {
  const { previous, standing } = result;
  return !previous || previous.lastInteractionAt !== standing.lastInteractionAt || standsElsewhere(previous, result);
}

/**
 * Whether a customer stands elsewhere than they stood. Who does not is not written again every day: forecasts and the figures in reasons move a little
 * with the date, and are made anew whenever a standing is shown (`standingNow`).
 */
export function standsElsewhere(old: Standing, { standing, moves }: Restood): boolean {
  if (moves.length > 0) return true;
  if (TOLD.some((field) => old[field] !== standing[field])) return true;
  return PARTS.some((field) => old[field] !== standing[field] && JSON.stringify(old[field]) !== JSON.stringify(standing[field]));
}

const TOLD = ['group', 'tier', 'tierSince', 'belowSince', 'lifecycle', 'lifecycleSince', 'subscriber'] as const;
const PARTS = ['aggregate', 'scores', 'ledger', 'pins'] as const;
