import { BellPlus, BellRing } from 'lucide-react';
import { useState } from 'react';
import type { MailThread } from '../../lib/capture/mail/thread';
import { threadKey } from '../../lib/capture/thread/thread-key';
import { isOpen } from '../../lib/domain/task/task';
import { i18n } from '#i18n';
import { newRequestId } from '../hooks/new-request-id';
import { useAnswer } from '../hooks/use-answer';
import { useAsk } from '../hooks/use-ask';
import { useNow } from '../hooks/use-now';
import { Button } from '../ui/Button';
import { formatWhen } from '../ui/format';
import { Menu } from '../ui/Menu';
import { showToast } from '../ui/toast';

export const DEFAULT_REPLY = {
  /** Days that are offered beside the user's own habit. */
  days: [1, 2, 3, 5, 7, 14],
};

/** "Remind me if no reply in N days": a follow-up that a logged reply ends by itself. */
export function ThreadReminder({ thread, contact }: { thread: MailThread; contact: { contactId: string; name: string } }) {
  const ask = useAsk();
  const now = useNow();
  const settings = useAnswer('settings.get', {});
  const card = useAnswer('contacts.card', { id: contact.contactId });
  const [busy, setBusy] = useState(false);
  const key = threadKey(thread);
  const waiting = card.value?.tasks.find((task) => isOpen(task) && task.recipe?.cause === key);
  const habit = settings.value?.mail.replyDays ?? 3;

  async function remind(days: number): Promise<void> {
    setBusy(true);
    const day = new Date();
    day.setDate(day.getDate() + days);
    const due = day.setHours(settings.value?.dayStartsAt ?? 9, 0, 0, 0);
    const title = i18n.t('capture.noReplyTask', [thread.subject ?? contact.name]).slice(0, 500);
    const answer = await ask('tasks.save', {
      requestId: newRequestId(),
      draft: {
        contactId: contact.contactId,
        title,
        due,
        allDay: true,
        anchor: 'due',
        alarms: [],
        priority: 'normal',
        status: 'needs-action',
        recipe: { id: 'no-reply', cause: key },
      },
    });
    setBusy(false);
    if (answer.ok) showToast({ title: i18n.t('mail.reminderSet', days), undo: () => void ask('tasks.cancel', { id: answer.value.id }) });
  }

  if (waiting)
    return (
      <span className="inline-flex min-h-7 items-center gap-1.5 text-xs text-muted">
        <BellRing aria-hidden size={14} strokeWidth={1.75} />
        {i18n.t('mail.waiting', [formatWhen(waiting.due, now)])}
      </span>
    );
  const days = [...new Set([habit, ...DEFAULT_REPLY.days])].toSorted((x, y) => x - y);
  return (
    <Menu
      label={i18n.t('mail.remind')}
      trigger={
        <Button size="sm" icon={BellPlus} busy={busy}>
          {i18n.t('mail.remind')}
        </Button>
      }
      items={days.map((each) => ({ label: i18n.t('mail.inDays', each), onSelect: () => void remind(each) }))}
    />
  );
}
