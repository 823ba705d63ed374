import { UsersRound } from 'lucide-react';
import type { ContactCard } from '../../lib/domain/contact/card';
import { i18n } from '#i18n';
import { likelyText } from '../duplicates/likely-text';
import { useAnswer } from '../hooks/use-answer';
import { Button } from '../ui/Button';
import { Section } from './Section';

/** Suggested duplicates shown at once; the review queue has them all. */
const SHOWN = 3;

/** Who this customer may also be, likeliest first. Nothing when nobody is suggested. */
export function DuplicateHints({ card, onReview }: { card: ContactCard; onReview: (a: string, b: string) => void }) {
  const answer = useAnswer('pairs.page', card.suggested > 0 ? { contactId: card.id, offset: 0, limit: SHOWN } : null);
  const pairs = card.suggested > 0 ? (answer.value?.pairs ?? []) : [];
  if (pairs.length === 0) return null;
  const members = new Set(card.members.map((member) => member.id));
  return (
    <Section title={i18n.t('contact.duplicates')}>
      <ul>
        {pairs.map(({ pair, a, b }) => {
          const other = members.has(a.id) || a.id === card.id ? b : a;
          return (
            <li key={pair.id} className="flex min-h-8 items-center gap-2">
              <UsersRound aria-hidden size={16} strokeWidth={1.75} className="shrink-0 text-warn" />
              <span className="min-w-0 flex-1">
                <span className="block truncate">
                  <b>{other.name}</b>
                  {other.org && <span className="text-muted"> · {other.org}</span>}
                </span>
                <span className="block text-xs text-muted tabular-nums">{i18n.t('duplicates.likely', [likelyText(pair.probability)])}</span>
              </span>
              <Button size="sm" aria-label={`${i18n.t('contact.review')}: ${other.name}`} onClick={() => onReview(pair.a, pair.b)}>
                {i18n.t('contact.review')}
              </Button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
