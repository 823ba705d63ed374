import { History } from 'lucide-react';
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { useFields } from '../hooks/use-fields';
import { useNow } from '../hooks/use-now';
import { useTimeline } from '../hooks/use-timeline';
import { EmptyState } from '../ui/EmptyState';
import { FailedState } from '../ui/FailedState';
import { SkeletonRows } from '../ui/Skeleton';
import { VirtualList } from '../ui/VirtualList';
import { TimelineRow } from './TimelineRow';

const ROW = 51;

/** A customer's history, newest first, in a scrolling column; `header` scrolls away with it. */
export function TimelineView({ id, header }: { id: string; header?: ReactNode }) {
  const timeline = useTimeline(id);
  const now = useNow();
  const fields = useFields();
  if (timeline.entries.length > 0)
    return (
      <VirtualList
        items={timeline.entries}
        keyOf={(entry) => entry.id}
        estimate={ROW}
        label={i18n.t('history.timeline')}
        render={(entry) => <TimelineRow entry={entry} now={now} fields={fields} />}
        onEnd={timeline.hasMore ? timeline.more : undefined}
        header={header}
      />
    );
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      {header}
      {timeline.state === 'loading' && <SkeletonRows rows={4} height={ROW} />}
      {timeline.state === 'failed' && timeline.failure && <FailedState failure={timeline.failure} onRetry={timeline.reload} />}
      {timeline.state === 'ready' && (
        <EmptyState icon={History} title={i18n.t('history.empty')}>
          {i18n.t('history.emptyHint')}
        </EmptyState>
      )}
    </div>
  );
}
