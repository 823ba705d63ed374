import { Check, Phone, Repeat } from 'lucide-react';
import { fireAt } from '../../lib/domain/task/task';
import type { TodayRow } from '../../lib/domain/task/today';
import { i18n } from '#i18n';
import { ContactAvatar } from '../contact/ContactAvatar';
import { reasonText } from '../contact/reason-text';
import type { TaskActions } from '../hooks/use-task-actions';
import { Badge } from '../ui/Badge';
import { cx } from '../ui/cx';
import { daysAgo, formatTime, formatWhen } from '../ui/format';
import { IconButton } from '../ui/IconButton';
import { SnoozeMenu } from './SnoozeMenu';

/** One follow-up of the day: what, whom, why now, and what can be done with it. */
export function TodayItem({
  row,
  now,
  active,
  snoozing,
  onSnoozing,
  onFocus,
  onOpen,
  onLog,
  onDone,
  actions,
}: {
  row: TodayRow;
  now: number;
  active: boolean;
  snoozing: boolean;
  onSnoozing: (open: boolean) => void;
  onFocus: () => void;
  onOpen: (contactId: string) => void;
  onLog: (contactId: string) => void;
  onDone: (task: TodayRow['task']) => void;
  actions: TaskActions;
}) {
  const { task, contact } = row;
  const under = [contact?.name, contact?.org].filter(Boolean).join(' · ');
  return (
    <div
      onFocus={onFocus}
      onPointerDown={onFocus}
      aria-current={active || undefined}
      className={cx('group flex gap-2.5 border-t border-line px-3 py-2', active && 'bg-accent-soft')}
    >
      <ContactAvatar name={contact?.name ?? task.title} size="sm" />
      <div className="min-w-0 flex-1">
        <div className="text-sm font-semibold break-words">
          {task.title}
          {task.rrule && <Repeat aria-label={i18n.t('tasks.repeats')} size={13} className="ml-1 inline text-faint" />}
        </div>
        <div className="text-xs break-words text-muted">
          {contact && (
            <button type="button" onClick={() => onOpen(contact.id)} className="rounded text-left hover:text-accent hover:underline">
              {under}
            </button>
          )}
          <span className="block">{row.why.map(reasonText).join(' · ')}</span>
        </div>
      </div>
      <div className="flex shrink-0 flex-col items-end gap-1">
        <DueBadge row={row} now={now} />
        <div className="-mr-1 flex">
          <IconButton icon={Check} label={i18n.t('tasks.done')} aria-keyshortcuts="D" onClick={() => onDone(task)} />
          <SnoozeMenu open={snoozing} onOpenChange={onSnoozing} onSnooze={(until) => void actions.snooze(task, until)} />
          {contact && <IconButton icon={Phone} label={i18n.t('history.logCall')} aria-keyshortcuts="L" onClick={() => onLog(contact.id)} />}
        </div>
      </div>
    </div>
  );
}

function DueBadge({ row, now }: { row: TodayRow; now: number }) {
  const at = fireAt(row.task);
  const days = daysAgo(at, now);
  if (row.group === 'overdue') return <Badge tone="bad">{days > 0 ? i18n.t('tasks.daysLate', days) : i18n.t('tasks.late')}</Badge>;
  if (days === 0)
    return <span className="text-xs text-muted tabular-nums">{row.task.allDay ? i18n.t('common.today') : formatTime(at)}</span>;
  return <span className="text-xs text-muted tabular-nums">{formatWhen(at, now)}</span>;
}
