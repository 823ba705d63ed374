import { i18n } from '#i18n';
import { ContactCardSkeleton, ContactCardView } from '../contact/ContactCardView';
import { TimelineRow } from '../history/TimelineRow';
import { useNow } from '../hooks/use-now';
import type { ThreadFront } from '../hooks/use-thread-front';
import { Button } from '../ui/Button';

/** Beside an open thread: the customer who is being answered, with the latest of the history. Nothing where nobody of the thread is known. */
export function ThreadFrontCard({ front, onOpen }: { front: ThreadFront; onOpen: (contactId: string) => void }) {
  const now = useNow();
  const { card, entries } = front;
  if (!card) return front.state === 'loading' ? <ContactCardSkeleton /> : null;
  return (
    <section aria-label={i18n.t('mail.correspondent')} className="border-b border-line bg-surface">
      <ContactCardView
        card={card}
        action={
          <Button onClick={() => onOpen(card.id)} className="max-w-[110px]">
            {i18n.t('mail.history')}
          </Button>
        }
      />
      {entries.length > 0 && (
        <ul aria-label={i18n.t('mail.latest')} className="border-t border-line py-1">
          {entries.map((entry) => (
            <li key={`${entry.of} ${entry.id}`}>
              <TimelineRow entry={entry} now={now} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
