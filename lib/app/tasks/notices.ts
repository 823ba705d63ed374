import type { RecipeId, Task } from '../../domain/task/task';
import { relativeDays } from '../../followup/calendar';
import type { Deps, Notice } from '../deps';
import type { Owed } from './owed-notices';

/** Follow-ups that a grouped notification names; the rest is a number. */
const MOST_NAMED = 3;

/**
 * What a notification says of time. `ahead`: an alarm before the due time; `now`: that it comes says it. `days`: from today, -1 is yesterday; `isDay`: a
 * whole day, without a clock.
 */
export type NoticeTime = { at: number; days: number; isThisYear: boolean; isDay: boolean; is: 'ahead' | 'now' | 'late' };

/** The texts of reminders in the browser's language; the composition root has them. */
export type NoticeWords = {
  due(title: string, customer: string | undefined, when: NoticeTime): { title: string; message: string };
  /** `named`: the first of them; `late`: how many of all came after their time. */
  several(count: number, named: { title: string; customer?: string }[], late: number): { title: string; message: string };
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
  const { fireAt, late } = tasks[0] ?? { fireAt: deps.now(), late: false };
  const about = noticeTime(task ?? { due: fireAt, allDay: false }, fireAt, late);
  const [calendar, now] = [deps.calendar(), deps.now()];
  const isThisYear = calendar.parts(about.at).year === calendar.parts(now).year;
  const when = { ...about, days: relativeDays(calendar, now, about.at), isThisYear };
  return { id, ...deps.words.due(task?.title ?? '', customer, when), buttons: [deps.words.done, deps.words.snooze] };
}

/**
 * The time that a reminder is about: of an alarm before the due time that, of a snooze the time it was due at first, else its own, which of a series may
 * be a later occurrence than the one that is open.
 */
export function noticeTime(
  task: Pick<Task, 'due' | 'allDay' | 'snoozedUntil'>,
  fireAt: number,
  late: boolean,
): Pick<NoticeTime, 'at' | 'isDay' | 'is'> {
  const isAhead = fireAt < task.due;
  const at = isAhead || fireAt === task.snoozedUntil ? task.due : fireAt;
  return { at, isDay: task.allDay, is: isAhead ? 'ahead' : late ? 'late' : 'now' };
}

async function several(deps: Deps, { id, tasks }: Owed): Promise<Notice> {
  const found = await deps.store.getMany(
    'tasks',
    tasks.slice(0, MOST_NAMED).map((task) => task.id),
  );
  const named = await Promise.all(
    found
      .flatMap((task) => (task ? [task] : []))
      .map(async ({ title, contactId }) => ({
        title,
        customer: contactId && (await customerName(deps, contactId)),
      })),
  );
  return { id, ...deps.words.several(tasks.length, named, tasks.filter(({ late }) => late).length) };
}

/** The customer's name as lists show it, read from their own records: the directory of the whole book need not be loaded for it. */
async function customerName(deps: Deps, contactId: string): Promise<string | undefined> {
  const rootId = await deps.store.rootOf(contactId);
  const root = rootId === undefined ? undefined : await deps.store.get('contacts', rootId);
  return root?.name.full ?? (await deps.store.get('contacts', contactId))?.name.full;
}
