import type { Interaction } from '../domain/interaction/interaction';
import { isTouch } from '../domain/interaction/interaction';
import type { Order } from '../domain/order/order';
import type { RecipeSettings } from '../domain/setup/recipe-settings';
import type { Move } from '../domain/standing/standing';
import type { RecipeId } from '../domain/task/task';

/** `source` of an interaction that says how a follow-up went; its external id is the task's, so that it is logged once. */
export const TASK_SOURCE = 'sidecard-task';

/** Something that a recipe acts on: it happened to a contact at a time, and `cause` is the record that says so. */
export type RecipeEvent = { recipe: RecipeId; contactId: string; cause: string; at: number };

const DAY_MS = 86_400_000;
/** Follow-ups for what happened so long ago that their day is past by more than this are history, not work. Days, 0 to 7. */
export const DEFAULT_RECIPE = { graceDays: 1 } as const;

/** What a logged contact starts: a mail or call of the user's own that may go without a reply. A call that was answered has one. */
export function eventOfInteraction(interaction: Interaction): RecipeEvent | undefined {
  const { id, type, direction, outcome, contactId, at, deletedAt } = interaction;
  if (deletedAt !== undefined || direction !== 'out' || (type !== 'email' && type !== 'call')) return undefined;
  if (outcome === 'reached' || outcome === 'positive' || outcome === 'negative') return undefined;
  return { recipe: 'no-reply', contactId, cause: id, at };
}

/** Whether a contact is the reply that somebody waits for: theirs, or a talk between both. */
export function isReply({ type, direction, outcome, deletedAt }: Interaction): boolean {
  if (deletedAt !== undefined || !isTouch({ type })) return false;
  return direction === 'in' || type === 'meeting' || type === 'visit' || outcome === 'reached' || outcome === 'positive';
}

export function eventOfOrder({ id, type, contactId, at, status, deletedAt }: Order): RecipeEvent | undefined {
  if (deletedAt !== undefined || status === 'cancelled') return undefined;
  return { recipe: type === 'order' ? 'after-order' : 'after-return', contactId, cause: id, at };
}

export function eventOfMove({ id, axis, to, contactId, at }: Move): RecipeEvent | undefined {
  return axis === 'lifecycle' && (to === 'at-risk' || to === 'churned') ? { recipe: 'win-back', contactId, cause: id, at } : undefined;
}

/** Why a recipe that is on makes nothing of an event; the words are `recipes.skip_<code>`. */
export type RecipeSkip = 'past' | 'own' | 'open';
export type RecipeChoice =
  | { of: 'make'; due: number }
  | { of: 'move'; taskId: string; due: number }
  | { of: 'skip'; why: RecipeSkip }
  | { of: 'off' };

/** An open follow-up that a recipe made for the same customer before. */
export type OpenRecipeTask = { id: string; recipe: RecipeId; due: number };

/**
 * What a recipe does about an event. One open follow-up of a recipe is enough for a customer: a newer mail moves the wait for its reply, other
 * events add nothing. `isOwn`: the event is what came of a follow-up of this very recipe, which would feed itself for ever.
 */
export function planRecipe(
  event: RecipeEvent,
  settings: RecipeSettings,
  { now, open, isOwn }: { now: number; open: readonly OpenRecipeTask[]; isOwn: boolean },
): RecipeChoice {
  const { on, days } = settings[event.recipe];
  if (!on) return { of: 'off' };
  if (isOwn) return { of: 'skip', why: 'own' };
  const due = event.at + days * DAY_MS;
  if (due < now - DEFAULT_RECIPE.graceDays * DAY_MS) return { of: 'skip', why: 'past' };
  const before = open.find(({ recipe }) => recipe === event.recipe);
  if (!before) return { of: 'make', due };
  return event.recipe === 'no-reply' && due > before.due ? { of: 'move', taskId: before.id, due } : { of: 'skip', why: 'open' };
}

/** How many follow-ups a recipe would have made of events in their order, and for whom; replies take those of `no-reply` back in time. */
export function rehearse(
  recipe: RecipeId,
  days: number,
  events: readonly RecipeEvent[],
  replies: readonly { contactId: string; at: number }[],
): { contactId: string; at: number; due: number }[] {
  const made: { contactId: string; at: number; due: number }[] = [];
  const waiting = new Map<string, { contactId: string; at: number; due: number }>();
  const repliesOf = Map.groupBy(replies, ({ contactId }) => contactId);
  for (const { contactId, at } of events.filter((event) => event.recipe === recipe).toSorted((x, y) => x.at - y.at)) {
    const due = at + days * DAY_MS;
    const before = waiting.get(contactId);
    if (before && at < before.due) {
      if (recipe === 'no-reply') before.due = due;
      continue;
    }
    const next = { contactId, at, due };
    waiting.set(contactId, next);
    made.push(next);
  }
  if (recipe !== 'no-reply') return made;
  return made.filter(({ contactId, at, due }) => !repliesOf.get(contactId)?.some((reply) => reply.at > at && reply.at <= due));
}
