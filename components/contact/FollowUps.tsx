import { Check, SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { type Task, fireAt } from '../../lib/domain/task/task';
import { type FieldDef, fieldsOn } from '../../lib/domain/own-field/own-field';
import { i18n } from '#i18n';
import { ownLine } from '../fields/own-line';
import { OwnValuesDialog } from '../fields/OwnValuesDialog';
import { useFields } from '../hooks/use-fields';
import { useNow } from '../hooks/use-now';
import { useTaskActions } from '../hooks/use-task-actions';
import { SnoozeMenu } from '../tasks/SnoozeMenu';
import { cx } from '../ui/cx';
import { daysAgo, formatFull, formatTime, formatWhen } from '../ui/format';
import { IconButton } from '../ui/IconButton';
import { Section } from './Section';

/** The customer's open follow-ups, soonest first. A finished one is reopened from its toast. */
export function FollowUps({ tasks }: { tasks: readonly Task[] }) {
  const fields = useFields();
  if (tasks.length === 0) return null;
  return (
    <Section title={i18n.t('contact.followUps')}>
      <ul>
        {tasks.map((task) => (
          <FollowUp key={task.id} task={task} fields={fields} />
        ))}
      </ul>
    </Section>
  );
}

function FollowUp({ task, fields }: { task: Task; fields: readonly FieldDef[] }) {
  const own = ownLine(task.custom, fields);
  const [isEditing, setEditing] = useState(false);
  const now = useNow();
  const actions = useTaskActions();
  const [isSnoozing, setSnoozing] = useState(false);
  const at = fireAt(task);
  const days = daysAgo(at, now);
  const isLate = days > 0 || (days === 0 && !task.allDay && at < now);
  const when =
    days > 0 ? i18n.t('table.late', days) : days === 0 ? (task.allDay ? i18n.t('common.today') : formatTime(at)) : formatWhen(at, now);
  return (
    <li className="flex min-h-8 items-center gap-2">
      <span className="min-w-0 flex-1 break-words">
        {task.title}
        {own && <span className="block text-xs text-muted">{own}</span>}
        {task.note && <span className="block truncate text-xs text-muted">{task.note}</span>}
      </span>
      <time
        dateTime={new Date(at).toISOString()}
        title={formatFull(at)}
        className={cx('shrink-0 text-xs tabular-nums', isLate ? 'text-bad' : 'text-muted')}
      >
        {when}
      </time>
      <span className="-mr-1 flex">
        {fieldsOn(fields, 'tasks').length > 0 && (
          <IconButton icon={SlidersHorizontal} label={i18n.t('fields.editOf', [task.title])} onClick={() => setEditing(true)} />
        )}
        <OwnValuesDialog
          store="tasks"
          record={task}
          title={task.title}
          fields={fields}
          open={isEditing}
          onClose={() => setEditing(false)}
        />
        <IconButton icon={Check} label={i18n.t('tasks.done')} onClick={() => void actions.done(task)} />
        <SnoozeMenu open={isSnoozing} onOpenChange={setSnoozing} onSnooze={(until) => void actions.snooze(task, until)} />
      </span>
    </li>
  );
}
