import type { RecipeId } from '../../domain/task/task';
import type { Deps, Notice } from '../deps';
import type { Owed } from './owed-notices';

/** Follow-ups that a grouped notification names; the rest is a number. */
const MOST_NAMED = 3;

/** The texts of reminders in the browser's language; the composition root has them. */
export type NoticeWords = {
  due(title: string, customer: string | undefined, when: { fireAt: number; late: boolean }): { title: string; message: string };
  several(count: number, named: string[]): { title: string; message: string };
  /** Title of a follow-up that a recipe made. */
  recipe(id: RecipeId): string;
  done: string;
  snooze: string;
};

/** What is on screen for notifications that are owed: a follow-up with its customer, or for many their number and the first of them. */
export async function notices(deps: Deps, owed: readonly Owed[]): Promise<Notice[]> {
  return Promise.all(owed.map((one) => (one.id.startsWith('group:') ? several(deps, one) : single(deps, one))));
}

async function single(deps: Deps, { id, tasks }: Owed): Promise<Notice> {
  const task = tasks[0] && (await deps.store.get('tasks', tasks[0].id));
  const customer = task?.contactId && (await customerName(deps, task.contactId));
  const when = { fireAt: tasks[0]?.fireAt ?? deps.now(), late: tasks[0]?.late ?? false };
  return { id, ...deps.words.due(task?.title ?? '', customer, when), buttons: [deps.words.done, deps.words.snooze] };
}

async function several(deps: Deps, { id, tasks }: Owed): Promise<Notice> {
  const found = await deps.store.getMany(
    'tasks',
    tasks.slice(0, MOST_NAMED).map((task) => task.id),
  );
  const named = found.flatMap((task) => task?.title ?? []);
  return { id, ...deps.words.several(tasks.length, named) };
}

/** The customer's name as lists show it, read from their own records: the directory of the whole book need not be loaded for it. */
async function customerName(deps: Deps, contactId: string): Promise<string | undefined> {
  const rootId = await deps.store.rootOf(contactId);
  const root = rootId === undefined ? undefined : await deps.store.get('contacts', rootId);
  return root?.name.full ?? (await deps.store.get('contacts', contactId))?.name.full;
}
