import { Check } from 'lucide-react';
import type { Classification } from '../../lib/domain/pair/pair';
import { i18n } from '#i18n';
import { Badge } from '../ui/Badge';
import { Skeleton } from '../ui/Skeleton';
import type { CardState } from './review-state';

/** New, known, possible match, or saved. Holds its place until it is known. */
export function StateBadge({ card, found }: { card: CardState; found: Classification | undefined }) {
  if (card.status.at === 'saved')
    return (
      <Badge tone="good" icon={Check}>
        {i18n.t('capture.saved')}
      </Badge>
    );
  if (!found) return <Skeleton className="h-5 w-12 rounded-[10px]" />;
  if (found.state === 'known') return <Badge tone="good">{i18n.t('capture.known')}</Badge>;
  if (found.state === 'possible') return <Badge tone="warn">{i18n.t('capture.possible')}</Badge>;
  return <Badge tone="accent">{i18n.t('capture.new')}</Badge>;
}
