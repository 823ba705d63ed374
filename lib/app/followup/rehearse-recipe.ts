import { type Result, ok } from '../../domain/result';
import { type RecipeEvent, eventOfInteraction, eventOfMove, eventOfOrder, isReply, rehearse } from '../../followup/recipes';
import type { Answers, Request } from '../../messaging/protocol';
import type { Deps } from '../deps';
import { readRecipeLog } from './recipe-log';

const DAY_MS = 86_400_000;
/** The past that is rehearsed. */
const WINDOW_DAYS = 30;
/** Records read at once, and at most: a month of a busy team. */
const CHUNK = 1000;
const MOST = 100_000;
/** Customers named. */
const MOST_NAMED = 3;

/** What a recipe would have made of the last thirty days, with its number as the user has it before them. */
export async function rehearseRecipe(
  deps: Deps,
  { recipe, days }: Request<'recipes.rehearse'>,
): Promise<Result<Answers['recipes.rehearse']>> {
  const from = deps.now() - WINDOW_DAYS * DAY_MS;
  const replies: { contactId: string; at: number }[] = [];
  const events: RecipeEvent[] = [];
  const take = (event: RecipeEvent | undefined, at: number) => {
    if (event && at >= from && at <= deps.now()) events.push(event);
  };
  if (recipe === 'no-reply') {
    for await (const one of since(deps, 'interactions', from)) {
      take(eventOfInteraction(one), one.at);
      if (isReply(one)) replies.push({ contactId: one.contactId, at: one.at });
    }
  } else if (recipe === 'win-back') {
    for await (const one of since(deps, 'moves', undefined)) take(eventOfMove(one), one.at);
  } else for await (const one of since(deps, 'orders', from)) take(eventOfOrder(one), one.at);
  const rootOf = await roots(deps, [...events, ...replies]);
  const ofRoot = <T extends { contactId: string }>(one: T): T => ({ ...one, contactId: rootOf.get(one.contactId) ?? one.contactId });
  const made = rehearse(recipe, days, events.map(ofRoot), replies.map(ofRoot));
  const directory = await deps.directory();
  const names = [...new Set(made.map(({ contactId }) => contactId))].flatMap((id) => directory.row(id)?.name ?? []).slice(0, MOST_NAMED);
  return ok({ days: WINDOW_DAYS, made: made.length, names });
}

/** Ids begin with the time of writing (UUIDv7), and nothing is written before it happens: what is older than the window cannot lie in it. */
async function* since<N extends 'interactions' | 'orders' | 'moves'>(deps: Deps, store: N, from: number | undefined) {
  let after = from === undefined ? undefined : firstIdAt(from);
  for (let read = 0; read < MOST; read += CHUNK) {
    const chunk = await deps.store.scan(store, after, CHUNK);
    yield* chunk;
    after = chunk.at(-1)?.id;
    if (chunk.length < CHUNK) return;
  }
}

function firstIdAt(instant: number): string {
  const hex = Math.max(0, instant).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-0000-0000-000000000000`;
}

async function roots(deps: Deps, named: readonly { contactId: string }[]): Promise<Map<string, string>> {
  const customers = await deps.store.customersOf([...new Set(named.map(({ contactId }) => contactId))]);
  return new Map([...customers].flatMap(([rootId, members]) => members.map(({ id }) => [id, rootId] as const)));
}

/** What the recipes did lately, newest first, by customer's name. */
export async function recipeLog(deps: Deps): Promise<Result<Answers['recipes.log']>> {
  const entries = await readRecipeLog(deps);
  const directory = await deps.directory();
  const rootOf = await roots(deps, entries);
  return ok({ entries: entries.map((entry) => ({ ...entry, name: directory.row(rootOf.get(entry.contactId) ?? entry.contactId)?.name })) });
}
