import { CalendarCheck } from 'lucide-react';
import { useState } from 'react';
import type { TodayRow } from '../../lib/domain/task/today';
import { i18n } from '#i18n';
import { QuickLog } from '../history/QuickLog';
import { useNow } from '../hooks/use-now';
import { usePaged } from '../hooks/use-paged';
import { useTaskActions } from '../hooks/use-task-actions';
import { Dialog } from '../ui/Dialog';
import { EmptyState } from '../ui/EmptyState';
import { FailedState } from '../ui/FailedState';
import { SkeletonRows } from '../ui/Skeleton';
import { useHotkeys } from '../ui/use-hotkeys';
import { VirtualList } from '../ui/VirtualList';
import { TodayGroup } from './TodayGroup';
import { TodayItem } from './TodayItem';
import { TodayKeys } from './TodayKeys';

type Line = { of: 'group'; group: TodayRow['group'] } | { of: 'task'; row: TodayRow; index: number };

/** Rows with a heading before each group. */
export function linesOf(rows: readonly TodayRow[]): Line[] {
  return rows.flatMap((row, index): Line[] => {
    const line: Line = { of: 'task', row, index };
    return rows[index - 1]?.group === row.group ? [line] : [{ of: 'group', group: row.group }, line];
  });
}

/** The day's follow-ups in groups, each with why it is there now. J and K move, D does, S snoozes, L logs a call, Enter opens the customer. */
export function TodayView({ onOpen }: { onOpen: (contactId: string) => void }) {
  const today = usePaged('tasks.today', {}, (answer) => answer.rows);
  const actions = useTaskActions();
  const now = useNow();
  const [at, setAt] = useState(0);
  const [snoozing, setSnoozing] = useState<string>();
  const [logging, setLogging] = useState<string>();
  const index = Math.min(at, Math.max(today.rows.length - 1, 0));
  const row = today.rows[index];
  const move = (by: number) => setAt(Math.max(0, Math.min(index + by, today.rows.length - 1)));

  useHotkeys({
    j: () => move(1),
    k: () => move(-1),
    arrowdown: () => move(1),
    arrowup: () => move(-1),
    d: row && (() => void actions.done(row.task)),
    s: row && (() => setSnoozing(row.task.id)),
    l: row?.contact && (() => setLogging(row.contact?.id)),
    enter: row?.contact && (() => row.contact && onOpen(row.contact.id)),
  });

  if (today.state === 'loading' && today.rows.length === 0) return <SkeletonRows rows={6} height={57} />;
  if (today.failure && today.rows.length === 0) return <FailedState failure={today.failure} onRetry={today.reload} />;
  if (today.rows.length === 0)
    return (
      <EmptyState icon={CalendarCheck} title={i18n.t('tasks.empty')}>
        {i18n.t('tasks.emptyHint')}
      </EmptyState>
    );
  const lines = linesOf(today.rows);
  return (
    <>
      <VirtualList
        items={lines}
        keyOf={(line) => (line.of === 'group' ? line.group : line.row.task.id)}
        estimate={57}
        label={i18n.t('tasks.list')}
        active={lines.findIndex((line) => line.of === 'task' && line.index === index)}
        onEnd={today.more}
        render={(line) =>
          line.of === 'group' ? (
            <TodayGroup group={line.group} />
          ) : (
            <TodayItem
              row={line.row}
              now={now}
              active={line.index === index}
              snoozing={snoozing === line.row.task.id}
              onSnoozing={(open) => setSnoozing(open ? line.row.task.id : undefined)}
              onFocus={() => setAt(line.index)}
              onOpen={onOpen}
              onLog={setLogging}
              actions={actions}
            />
          )
        }
      />
      <TodayKeys />
      <Dialog open={logging !== undefined} onClose={() => setLogging(undefined)} title={i18n.t('history.add_call')}>
        {logging && <QuickLog bare kind="call" contactId={logging} onClose={() => setLogging(undefined)} />}
      </Dialog>
    </>
  );
}
