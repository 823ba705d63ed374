import { ArrowLeft, FlaskConical, Pencil, Trash2, UserRoundX, X } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import type { ContactCard } from '../../lib/domain/contact/card';
import { i18n } from '#i18n';
import { QuickActions } from '../history/QuickActions';
import { TimelineView } from '../history/TimelineView';
import { useAnswer } from '../hooks/use-answer';
import { useAsk } from '../hooks/use-ask';
import { useWidth } from '../hooks/use-width';
import { Badge } from '../ui/Badge';
import { EmptyState } from '../ui/EmptyState';
import { FailedState } from '../ui/FailedState';
import { IconButton } from '../ui/IconButton';
import { showToast } from '../ui/toast';
import { ContactCardSkeleton, ContactCardView } from './ContactCardView';
import { ContactEditor } from './ContactEditor';
import { DetailsSection } from './DetailsSection';
import { DuplicateHints } from './DuplicateHints';
import { FollowUps } from './FollowUps';
import { MergeHistory } from './MergeHistory';
import { StandingDetails } from './StandingDetails';

/** Pixels from which the history stands beside the rest. */
const TWO_COLUMNS_FROM = 760;

/**
 * All about one customer, from 320 px up: who and how much worth and why, log something, follow-ups, suggested duplicates, details with their
 * origin, decisions that can be undone, history. Fills its parent, a flex column.
 */
export function ContactPage({
  id,
  back = 'back',
  onClose,
  onReview,
}: {
  id: string;
  /** An arrow where the page lies over its list, a cross where it stands beside it. */
  back?: 'back' | 'close';
  onClose: () => void;
  onReview: (a: string, b: string) => void;
}) {
  const answer = useAnswer('contacts.card', { id });
  const ask = useAsk();
  const page = useRef<HTMLDivElement>(null);
  const isWide = useWidth(page) >= TWO_COLUMNS_FROM;
  const [isEditing, setEditing] = useState(false);
  const card = answer.value;

  const remove = async ({ id: rootId, shown }: ContactCard) => {
    const name = shown.name.full;
    const removed = await ask('contacts.delete', { id: rootId });
    if (!removed.ok) return;
    onClose();
    const restore = async () => {
      const restored = await ask('contacts.restore', { id: rootId });
      if (restored.ok) showToast({ title: i18n.t('contact.restored', [name]) });
    };
    showToast({ title: i18n.t('contact.deleted', [name]), undo: () => void restore() });
  };

  if (card && isEditing) return <ContactEditor card={card} onClose={() => setEditing(false)} />;
  return (
    <div ref={page} className="flex min-h-0 flex-1 flex-col">
      <Bar back={back} onClose={onClose}>
        {card && (
          <>
            {card.shown.sample && (
              <Badge icon={FlaskConical} className={back === 'close' ? 'mr-auto ml-1.5' : undefined}>
                {i18n.t('contact.sample')}
              </Badge>
            )}
            <IconButton icon={Pencil} label={i18n.t('contact.edit')} onClick={() => setEditing(true)} />
            <IconButton icon={Trash2} label={i18n.t('contact.delete')} onClick={() => void remove(card)} />
          </>
        )}
      </Bar>
      {card ? (
        <Body card={card} isWide={isWide} onEdit={() => setEditing(true)} onReview={onReview} />
      ) : answer.state !== 'failed' ? (
        <ContactCardSkeleton />
      ) : answer.failure.reason === 'not-found' ? (
        <EmptyState icon={UserRoundX} title={i18n.t('contact.gone')}>
          {i18n.t('contact.goneText')}
        </EmptyState>
      ) : (
        <FailedState failure={answer.failure} onRetry={answer.reload} />
      )}
    </div>
  );
}

function Bar({ back, onClose, children }: { back: 'back' | 'close'; onClose: () => void; children: ReactNode }) {
  return (
    <div className="flex h-10 shrink-0 items-center justify-end gap-1 border-b border-line bg-surface px-1.5">
      {back === 'back' && (
        <button
          type="button"
          onClick={onClose}
          className="mr-auto flex h-7 min-w-0 items-center gap-1.5 rounded-md px-1.5 text-xs text-muted hover:bg-sunken hover:text-text"
        >
          <ArrowLeft aria-hidden size={16} strokeWidth={1.75} className="shrink-0" />
          <span className="truncate">{i18n.t('contact.back')}</span>
        </button>
      )}
      {children}
      {back === 'close' && <IconButton icon={X} label={i18n.t('dashboard.close')} onClick={onClose} />}
    </div>
  );
}

function Body({
  card,
  isWide,
  onEdit,
  onReview,
}: {
  card: ContactCard;
  isWide: boolean;
  onEdit: () => void;
  onReview: (a: string, b: string) => void;
}) {
  const about = (
    <>
      <ContactCardView card={card} />
      {card.standing && <StandingDetails standing={card.standing} outlook={card.outlook} usualDay={card.usualDay} />}
      <QuickActions contactId={card.id} />
      <DuplicateHints card={card} onReview={onReview} />
      <FollowUps tasks={card.tasks} />
      <DetailsSection card={card} onEdit={onEdit} />
      <MergeHistory card={card} />
    </>
  );
  const heading = <h2 className="px-3 pt-2.5 pb-1 text-2xs tracking-wide text-muted uppercase">{i18n.t('contact.history')}</h2>;
  if (!isWide)
    return (
      <TimelineView
        id={card.id}
        header={
          <>
            {about}
            {heading}
          </>
        }
      />
    );
  return (
    <div className="flex min-h-0 flex-1">
      <div className="min-h-0 w-1/2 max-w-[480px] overflow-y-auto border-r border-line">{about}</div>
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        <TimelineView id={card.id} header={heading} />
      </div>
    </div>
  );
}
