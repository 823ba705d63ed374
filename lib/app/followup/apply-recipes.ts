import type { Interaction } from '../../domain/interaction/interaction';
import type { RecipeSettings } from '../../domain/setup/recipe-settings';
import { type RecipeId, type Task, isOpen, taskSchema } from '../../domain/task/task';
import { type LocalCalendar, atHour } from '../../followup/calendar';
import { type RecipeEvent, TASK_SOURCE, planRecipe } from '../../followup/recipes';
import { firstReminder } from '../../followup/reminders';
import { printWall, wallOf } from '../../followup/wall-time';
import type { Put } from '../../store/store';
import type { Deps } from '../deps';
import { amend, stamp } from '../stamp';
import { type RecipeLogEntry, putRecipeLog, readRecipeLog } from './recipe-log';

type Customer = { rootId: string; open: Task[] };

/** What is written for events and replies: follow-ups made, moved to a later day, or taken back because the reply came, and the log of it. */
export async function applyRecipes(
  deps: Deps,
  settings: RecipeSettings,
  events: readonly RecipeEvent[],
  replies: readonly Interaction[],
): Promise<Put[]> {
  const customers = await customersOf(
    deps,
    [...events, ...replies].map(({ contactId }) => contactId),
  );
  const own = await ownRecipes(deps, events);
  const { dayStartsAt } = await deps.settings();
  const tasks = new Map<string, Task>();
  const log: RecipeLogEntry[] = [];
  const note = (recipe: RecipeId, what: RecipeLogEntry['what'], contactId: string) => log.push({ at: deps.now(), recipe, what, contactId });

  for (const event of events.toSorted((x, y) => x.at - y.at)) {
    const customer = customers.get(event.contactId);
    if (!customer) continue;
    const open = customer.open.flatMap(({ id, recipe, due }) => (recipe ? [{ id, recipe: recipe.id, due }] : []));
    const choice = planRecipe(event, settings, { now: deps.now(), open, isOwn: own.get(event.cause) === event.recipe });
    if (choice.of === 'make') {
      const task = madeBy(deps, event, wholeDay(deps.calendar(), choice.due, dayStartsAt));
      customer.open.push(task);
      tasks.set(task.id, task);
      note(event.recipe, 'made', event.contactId);
    } else if (choice.of === 'move') {
      const before = customer.open.find(({ id }) => id === choice.taskId);
      const times = wholeDay(deps.calendar(), choice.due, dayStartsAt);
      if (!before || times.due === before.due) continue;
      const remindAt = firstReminder({ ...before, ...times, snoozedUntil: undefined }, deps.now(), deps.calendar);
      const anew = { remindAt, snoozedUntil: undefined, notifiedFor: undefined, notifiedAt: undefined };
      const moved = amend(deps, before, { ...times, ...anew });
      customer.open.splice(customer.open.indexOf(before), 1, moved);
      tasks.set(moved.id, moved);
      note(event.recipe, 'moved', event.contactId);
    } else if (choice.of === 'skip' && choice.why !== 'past') note(event.recipe, `skipped-${choice.why}`, event.contactId);
  }
  for (const { contactId, at } of replies) {
    const waiting =
      customers.get(contactId)?.open.filter((task) => task.recipe?.id === 'no-reply' && task.createdAt <= Math.max(at, deps.now())) ?? [];
    for (const task of waiting) {
      if (!settings['no-reply'].on || sentAfter(events, task, at)) continue;
      tasks.set(task.id, amend(deps, task, { status: 'cancelled' }));
      note('no-reply', 'cancelled', contactId);
    }
  }
  const puts = [...tasks.values()].map((record): Put => ({ store: 'tasks', record }));
  return log.length === 0 ? puts : [...puts, putRecipeLog(await readRecipeLog(deps), log)];
}

/** A mail that was sent after the reply waits for the next one. */
function sentAfter(events: readonly RecipeEvent[], task: Task, replyAt: number): boolean {
  return events.some(({ recipe, cause, at }) => recipe === 'no-reply' && cause === task.recipe?.cause && at > replyAt);
}

function madeBy(deps: Deps, { recipe, cause, contactId }: RecipeEvent, times: { due: number; dueLocal: string }): Task {
  const draft = {
    contactId,
    title: deps.words.recipe(recipe),
    ...times,
    allDay: true,
    anchor: 'due' as const,
    alarms: [],
    priority: 'normal' as const,
  };
  const remindAt = firstReminder({ ...draft, snoozedUntil: undefined }, deps.now(), deps.calendar);
  return taskSchema.parse(stamp<Task>(deps, { ...draft, status: 'needs-action', remindAt, recipe: { id: recipe, cause } }));
}

function wholeDay(calendar: LocalCalendar, at: number, hour: number): { due: number; dueLocal: string } {
  const due = atHour(calendar, at, 0, hour);
  return { due, dueLocal: printWall(wallOf(calendar, due)) };
}

/** By contact id, with the open follow-ups of all their members. */
async function customersOf(deps: Deps, contactIds: readonly string[]): Promise<Map<string, Customer>> {
  const asked = new Set(contactIds);
  // Most customers are one contact: their follow-ups are read beside them, those of other members after.
  const [found, near] = await Promise.all([deps.store.customersOf([...asked]), deps.store.allChildrenOf('tasks', [...asked])]);
  const living = [...found].map(([rootId, all]) => ({ rootId, members: all.filter(({ deletedAt }) => deletedAt === undefined) }));
  const others = living.flatMap(({ members }) => members.flatMap(({ id }) => (asked.has(id) ? [] : [id])));
  const far = others.length === 0 ? [] : await deps.store.allChildrenOf('tasks', others);
  const tasks = Map.groupBy([...near, ...far].filter(isOpen), ({ contactId }) => contactId);
  const byContact = new Map<string, Customer>();
  for (const { rootId, members } of living) {
    const customer: Customer = { rootId, open: members.flatMap(({ id }) => tasks.get(id) ?? []) };
    for (const { id } of members) byContact.set(id, customer);
  }
  return byContact;
}

/** Of events that are what came of a recipe's follow-up: which recipe's. */
async function ownRecipes(deps: Deps, events: readonly RecipeEvent[]): Promise<Map<string, RecipeId>> {
  const causes = events.filter(({ recipe }) => recipe === 'no-reply').map(({ cause }) => cause);
  const interactions = (await deps.store.getMany('interactions', causes)).filter((one) => one?.source === TASK_SOURCE);
  const tasks = await deps.store.getMany(
    'tasks',
    interactions.map((one) => one?.externalId ?? ''),
  );
  return new Map(
    interactions.flatMap((one, at) => {
      const recipe = tasks[at]?.recipe?.id;
      return one && recipe ? [[one.id, recipe] as const] : [];
    }),
  );
}
