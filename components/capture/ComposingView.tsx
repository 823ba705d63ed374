import { PenLine } from 'lucide-react';
import { i18n } from '#i18n';
import type { ThreadFront } from '../hooks/use-thread-front';
import { EmptyState } from '../ui/EmptyState';
import { ThreadFrontCard } from './ThreadFrontCard';
import { ThreadTemplates } from './ThreadTemplates';

/** Beside a message that is being written: the customer who gets it, and the templates. */
export function ComposingView({ tabId, front, onOpen }: { tabId: number; front: ThreadFront; onOpen: (contactId: string) => void }) {
  const templates = <ThreadTemplates tabId={tabId} card={front.card} thread={{}} />;
  if (front.state === 'ready' && !front.card)
    return (
      <EmptyState icon={PenLine} title={i18n.t('mail.composeNobody')} action={templates}>
        {i18n.t('mail.composeHint')}
      </EmptyState>
    );
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <ThreadFrontCard front={front} onOpen={onOpen} />
      <div className="p-3">{templates}</div>
    </div>
  );
}
