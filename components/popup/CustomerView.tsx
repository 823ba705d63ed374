import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { ContactCardSkeleton, ContactCardView } from '../contact/ContactCardView';
import { QuickActions } from '../history/QuickActions';
import { TimelineView } from '../history/TimelineView';
import { openDashboard } from '../hooks/open-panel';
import { useAnswer } from '../hooks/use-answer';
import { useMark } from '../hooks/use-mark';
import { Button } from '../ui/Button';
import { FailedState } from '../ui/FailedState';
import { SkeletonRows } from '../ui/Skeleton';

/** One customer: card, quick actions, timeline. */
export function CustomerView({ id, action, onBack }: { id: string; action?: ReactNode; onBack?: () => void }) {
  const card = useAnswer('contacts.card', { id });
  useMark('first-card', card.value?.id);
  if (card.state === 'loading') return <CustomerSkeleton />;
  if (!card.value) return <FailedState failure={card.failure ?? { reason: 'not-found' }} onRetry={card.reload} />;
  const { value } = card;
  const head = (
    <>
      {onBack && (
        <div className="border-b border-line bg-surface px-2 py-1">
          <Button variant="quiet" size="sm" icon={ArrowLeft} onClick={onBack}>
            {i18n.t('common.back')}
          </Button>
        </div>
      )}
      <ContactCardView
        card={value}
        action={
          <Button onClick={() => openDashboard(`#/contacts/${value.id}`)} className="max-w-[110px]">
            {i18n.t('popup.fullPage')}
          </Button>
        }
      />
      <QuickActions contactId={value.id}>{action}</QuickActions>
    </>
  );
  return <TimelineView key={value.id} id={value.id} header={head} />;
}

/** Holds the place of `CustomerView`. */
export function CustomerSkeleton() {
  return (
    <div>
      <ContactCardSkeleton />
      <div aria-hidden className="h-[51px] border-y border-line bg-surface" />
      <SkeletonRows rows={4} height={51} />
    </div>
  );
}
