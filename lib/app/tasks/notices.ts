import type { Firing } from '../../followup/firings';
import { groupNotifications } from '../../followup/firings';
import type { Deps, Notice } from '../deps';

/** Follow-ups named in one grouped notification; the rest is a number. */
const MOST_NAMED = 3;

/** The texts of reminders in the browser's language; the composition root has them. */
export type NoticeWords = {
  due(title: string, customer: string | undefined, when: { fireAt: number; late: boolean }): { title: string; message: string };
  several(count: number, named: string[]): { title: string; message: string };
  done: string;
  snooze: string;
};

/** What is shown for follow-ups that came due: one notification each, or one for all when there are many. */
export async function notices(deps: Deps, firings: readonly Firing[]): Promise<Notice[]> {
  const shown: Notice[] = [];
  for (const plan of groupNotifications(firings)) {
    if (plan.kind === 'group') {
      shown.push({
        id: plan.id,
        ...deps.words.several(
          plan.firings.length,
          plan.firings.slice(0, MOST_NAMED).map(({ task }) => task.title),
        ),
      });
      continue;
    }
    const { task, fireAt, late } = plan.firing;
    const rootId = task.contactId && (await deps.store.rootOf(task.contactId));
    const customer = rootId ? (await deps.directory()).row(rootId)?.name : undefined;
    shown.push({ id: plan.id, ...deps.words.due(task.title, customer, { fireAt, late }), buttons: [deps.words.done, deps.words.snooze] });
  }
  return shown;
}
