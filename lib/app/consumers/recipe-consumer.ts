import type { Interaction } from '../../domain/interaction/interaction';
import { type RecipeEvent, eventOfInteraction, eventOfMove, eventOfOrder, isReply } from '../../followup/recipes';
import type { Change } from '../../store/store';
import type { Deps } from '../deps';
import { applyRecipes } from '../followup/apply-recipes';
import { type Consumer, touched } from './drain';

/**
 * The user's recipes act on what is new in the book: follow-ups are made, moved and taken back in the transaction that moves the cursor, so that
 * one event makes one follow-up.
 */
export const recipeConsumer: Consumer = {
  name: 'recipes',
  most: { rows: 100, records: 1000 },
  async consume(deps, changes, cursor) {
    const { recipes } = await deps.settings();
    const isAnyOn = Object.values(recipes).some(({ on }) => on);
    const { events, replies } = isAnyOn ? await happened(deps, changes) : { events: [], replies: [] };
    const puts = events.length + replies.length > 0 ? await applyRecipes(deps, recipes, events, replies) : [];
    if (puts.length === 0) return 'nothing';
    const committed = await deps.store.commit({ at: deps.now(), by: 'engine', puts, cursor });
    if (!committed.ok) throw new Error('app: what the recipes made could not be written');
    return undefined;
  },
};

async function happened(deps: Deps, changes: readonly Change[]): Promise<{ events: RecipeEvent[]; replies: Interaction[] }> {
  const [interactions, orders, moves] = await Promise.all([
    deps.store.getMany('interactions', created(changes, 'interactions')),
    deps.store.getMany('orders', created(changes, 'orders')),
    deps.store.getMany('moves', touched(changes, 'moves')),
  ]);
  const logged = interactions.filter((interaction) => interaction !== undefined && !interaction.sample) as Interaction[];
  const events = [
    ...logged.map(eventOfInteraction),
    ...orders.map((order) => (order && !order.sample ? eventOfOrder(order) : undefined)),
    ...moves.map((move) => (move ? eventOfMove(move) : undefined)),
  ];
  return { events: events.filter((event) => event !== undefined), replies: logged.filter(isReply) };
}

/** New ones: an edit of what was there does not happen again. `contactId` is set once. */
function created(changes: readonly Change[], wanted: 'interactions' | 'orders'): string[] {
  const ids = new Set<string>();
  for (const { changes: rows } of changes)
    for (const [store, id, fields] of rows) if (store === wanted && fields.includes('contactId')) ids.add(id);
  return [...ids];
}
