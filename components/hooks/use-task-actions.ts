import { useMemo } from 'react';
import type { Task } from '../../lib/domain/task/task';
import { i18n } from '#i18n';
import { showToast } from '../ui/toast';
import { formatWhen } from '../ui/format';
import { newRequestId } from './new-request-id';
import { useAsk } from './use-ask';

type NamedTask = Pick<Task, 'id' | 'title'>;
export type TaskActions = {
  done: (task: NamedTask) => Promise<boolean>;
  /** A follow-up for a customer whom none was made for yet. */
  plan: (contactId: string, title: string, due: number) => Promise<boolean>;
  snooze: (task: NamedTask & Pick<Task, 'snoozedUntil' | 'due'>, until: number) => Promise<boolean>;
};

/** Done and snooze, each with Undo in a toast. True when it was written. */
export function useTaskActions(): TaskActions {
  const ask = useAsk();
  return useMemo(
    () => ({
      async done({ id, title }) {
        const answer = await ask('tasks.done', { id });
        if (answer.ok) showToast({ title: i18n.t('tasks.doneToast', [title]), undo: () => void ask('tasks.reopen', { id }) });
        return answer.ok;
      },
      async plan(contactId, title, due) {
        const draft = {
          contactId,
          title,
          due,
          allDay: false,
          anchor: 'due',
          alarms: [],
          priority: 'normal',
          status: 'needs-action',
        } as const;
        const answer = await ask('tasks.save', { draft: { ...draft, alarms: [] }, requestId: newRequestId() });
        if (answer.ok)
          showToast({
            title: i18n.t('tasks.added', [formatWhen(due, Date.now())]),
            undo: () => void ask('tasks.cancel', { id: answer.value.id }),
          });
        return answer.ok;
      },
      async snooze({ id, title, snoozedUntil, due }, until) {
        const answer = await ask('tasks.snooze', { id, until });
        if (answer.ok) {
          const before = snoozedUntil ?? due;
          showToast({
            title: i18n.t('tasks.snoozedToast', [title, formatWhen(until, Date.now())]),
            undo: () => void ask('tasks.snooze', { id, until: before }),
          });
        }
        return answer.ok;
      },
    }),
    [ask],
  );
}
