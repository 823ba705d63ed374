import { Check, SlidersHorizontal } from 'lucide-react';
import { createElement, useState } from 'react';
import type { TimelineEntry } from '../../lib/domain/history/timeline';
import { type FieldDef, fieldsOn } from '../../lib/domain/own-field/own-field';
import { isOpen } from '../../lib/domain/task/task';
import { i18n } from '#i18n';
import { ownLine } from '../fields/own-line';
import { OwnValuesDialog } from '../fields/OwnValuesDialog';
import { useTaskActions } from '../hooks/use-task-actions';
import { formatFull, formatWhen } from '../ui/format';
import { IconButton } from '../ui/IconButton';
import { describeEntry } from './describe-entry';
import { entryIcon } from './entry-icon';

/** One row of the history; an open follow-up can be done here, own fields of an order or follow-up changed. */
export function TimelineRow({ entry, now, fields = [] }: { entry: TimelineEntry; now: number; fields?: readonly FieldDef[] }) {
  const tasks = useTaskActions();
  const { title, detail, url } = describeEntry(entry);
  const [isEditing, setEditing] = useState(false);
  const own = entry.of === 'order' || entry.of === 'task' ? ownLine(entry.record.custom, fields) : undefined;
  const store = entry.of === 'order' ? 'orders' : entry.of === 'task' ? 'tasks' : undefined;
  const hasFields = store !== undefined && fieldsOn(fields, store).length > 0;
  return (
    <div className="flex gap-2.5 px-3 py-[7px]">
      {createElement(entryIcon(entry), { 'aria-hidden': true, size: 16, strokeWidth: 1.75, className: 'mt-0.5 shrink-0 text-faint' })}
      <div className="min-w-0 flex-1">
        <div className="line-clamp-2 break-words">{title}</div>
        {detail && (
          <div className="line-clamp-2 text-xs break-words text-muted tabular-nums">
            {url && /^https?:/.test(url) ? (
              <a href={url} target="_blank" rel="noreferrer" className="hover:text-accent hover:underline">
                {detail}
              </a>
            ) : (
              detail
            )}
          </div>
        )}
        {own && <div className="text-xs break-words text-muted tabular-nums">{own}</div>}
      </div>
      {hasFields && (
        <IconButton icon={SlidersHorizontal} label={i18n.t('fields.editOf', [title])} onClick={() => setEditing(true)} className="-my-1" />
      )}
      {(entry.of === 'order' || entry.of === 'task') && store && (
        <OwnValuesDialog
          store={store}
          record={entry.record}
          title={title}
          fields={fields}
          open={isEditing}
          onClose={() => setEditing(false)}
        />
      )}
      {entry.of === 'task' && isOpen(entry.record) && (
        <IconButton icon={Check} label={i18n.t('tasks.done')} onClick={() => void tasks.done(entry.record)} className="-my-1" />
      )}
      <time dateTime={new Date(entry.at).toISOString()} title={formatFull(entry.at)} className="shrink-0 text-xs text-muted tabular-nums">
        {formatWhen(entry.at, now)}
      </time>
    </div>
  );
}
