import { History } from 'lucide-react';
import { i18n } from '#i18n';
import { usePaged } from '../hooks/use-paged';
import { EmptyState } from '../ui/EmptyState';
import { FailedState } from '../ui/FailedState';
import { SkeletonRows } from '../ui/Skeleton';
import { VirtualList } from '../ui/VirtualList';
import { DecisionLine } from '../contact/DecisionLine';

/** Everything that was decided about who is who, by the user and by Sidecard, newest first; what holds can be undone, in any order. */
export function MergeLog({ onOpen }: { onOpen?: (contactId: string) => void }) {
  const log = usePaged('links.page', {}, (answer) => answer.links);
  if (log.state === 'loading' && log.rows.length === 0) return <SkeletonRows rows={6} height={64} />;
  if (log.failure && log.rows.length === 0) return <FailedState failure={log.failure} onRetry={log.reload} />;
  if (log.rows.length === 0)
    return (
      <EmptyState icon={History} title={i18n.t('duplicates.logEmpty')}>
        {i18n.t('duplicates.logEmptyHint')}
      </EmptyState>
    );
  return (
    <VirtualList
      items={log.rows}
      keyOf={({ link }) => link.id}
      estimate={64}
      label={i18n.t('duplicates.log')}
      onEnd={log.more}
      render={({ link, a, b }) => (
        <DecisionLine
          link={link}
          names={[a.name || i18n.t('contact.other'), b.name || i18n.t('contact.other')]}
          onOpen={onOpen && a.rootId !== undefined ? () => onOpen(a.rootId ?? '') : undefined}
          className="border-b border-line px-3"
        />
      )}
    />
  );
}
