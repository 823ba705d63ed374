import { applyRecipes } from '../../../lib/app/followup/apply-recipes';
import { peopleToday } from '../../../lib/app/followup/people-today';
import { fireDue } from '../../../lib/app/tasks/fire-due';
import { today } from '../../../lib/app/tasks/today';
import { recipeSettingsSchema } from '../../../lib/domain/setup/recipe-settings';
import type { Cadence } from '../../../lib/domain/standing/cadence';
import type { Task } from '../../../lib/domain/task/task';
import type { RecipeEvent } from '../../../lib/followup/recipes';
import type { Put } from '../../../lib/store/store';
import { generateContacts } from '../../support/generate-contacts';
import { seeded, uuidAt } from '../../support/random';
import { depsOver, memoryWitness, newOutside, openTestBook } from '../../support/test-deps';

export type FollowupOptions = { contacts: number; tasks: number };
/** Milliseconds of each round. */
export type FollowupTimes = { alarm: number[]; today: number[]; recipes: number[]; thousand: number[] };

const DAY = 86_400_000;
const BATCH = 500;
const ROUNDS = 30;
const RECIPE_ROUNDS = 8;
const CHANGES = 1000;
/** Customers who are going cold in every book, however large. */
const COLD = 500;
const random = seeded(8);

async function run({ contacts, tasks }: FollowupOptions): Promise<FollowupTimes> {
  const outside = newOutside();
  const store = await openTestBook(`followup-${contacts}`, memoryWitness());
  const deps = { ...depsOver(store, outside), newId: () => uuidAt(random, outside.now) };
  const ids: string[] = [];
  const write = async (puts: Put[]) => {
    const committed = await store.commit({ at: outside.now, by: 'import', puts, silent: true });
    if (!committed.ok) throw new Error('bench: a batch was stale');
  };
  let batch: Put[] = [];
  for (const record of generateContacts(contacts)) {
    const rank = ids.length % 4;
    // Everybody has a rhythm; whose time has come is the same number in every book.
    const since = ids.length < COLD ? outside.now - 40 * DAY : outside.now - (ids.length % 19) * DAY;
    const rhythm = { ideal: 21, latest: 30 };
    const cadence: Cadence = {
      id: record.id,
      rhythm,
      of: 'tier',
      value: 'high',
      over: 0,
      since,
      never: false,
      rank,
      planned: false,
      birthday: 101 + (ids.length % 12) * 100,
    };
    batch.push({ store: 'contacts', record }, { store: 'cadences', record: cadence });
    ids.push(record.id);
    if (batch.length >= BATCH) await write(batch.splice(0));
  }
  for (let at = 0; at < tasks; at += 1) {
    batch.push({ store: 'tasks', record: aTask(deps, ids[at % ids.length] ?? '', outside.now + (at - 50) * 20 * 60_000) });
    if (batch.length >= BATCH) await write(batch.splice(0));
  }
  await write(batch);
  batch = [];
  await fireDue(deps);

  const times: FollowupTimes = { alarm: [], today: [], recipes: [], thousand: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.alarm.push(await timed(() => fireDue(deps)));
    times.today.push(await timed(() => Promise.all([today(deps, { offset: 0, limit: 50 }), peopleToday(deps, { lunar: [] })])));
  }
  const settings = recipeSettingsSchema.parse({ 'after-order': { on: true, days: 7 } });
  for (let round = 0; round < RECIPE_ROUNDS; round += 1) {
    const events = Array.from({ length: CHANGES }, (_, at): RecipeEvent => {
      const contactId = ids[(round * CHANGES + at) % Math.min(ids.length, 5000)] ?? '';
      return { recipe: 'after-order', contactId, cause: uuidAt(random, outside.now), at: outside.now };
    });
    times.recipes.push(await timed(() => applyRecipes(deps, settings, events, [])));
  }
  const due = outside.now + 400 * DAY;
  await write(Array.from({ length: CHANGES }, (_, at): Put => ({ store: 'tasks', record: aTask(deps, ids[at % ids.length] ?? '', due) })));
  outside.now = due - 1;
  await fireDue(deps);
  outside.now = due;
  times.thousand.push(await timed(() => fireDue(deps)));
  if (outside.errors.length > 0) throw new Error(`bench: ${String(outside.errors[0])}`);
  return times;
}

function aTask(deps: { newId(): string; nextRev(): string }, contactId: string, due: number): Task {
  const base = { id: deps.newId(), createdAt: 0, updatedAt: 0, rev: deps.nextRev() };
  return { ...base, contactId, title: 'Call', due, allDay: false, anchor: 'due', alarms: [], priority: 'normal', status: 'needs-action' };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

Object.assign(globalThis, { run });
