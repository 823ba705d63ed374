import type { ContactCard } from '../../lib/domain/contact/card';
import { i18n } from '#i18n';
import { useFields } from '../hooks/use-fields';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { DetailField } from './DetailField';
import { detailRows } from './detail-rows';
import { Section } from './Section';

/** Every value of the contact with its origin, and the tags. */
export function DetailsSection({ card, onEdit }: { card: ContactCard; onEdit: () => void }) {
  const rows = detailRows(card.shown, useFields());
  return (
    <Section
      title={i18n.t('contact.details')}
      action={
        <Button size="sm" variant="quiet" onClick={onEdit}>
          {i18n.t('contact.edit')}
        </Button>
      }
    >
      {rows.length === 0 && card.shown.tags.length === 0 && <p className="py-1 text-xs text-muted">{i18n.t('contact.noDetails')}</p>}
      {rows.length > 0 && (
        <dl className="m-0">
          {rows.map((row) => (
            <DetailField key={row.path} card={card} row={row} onEditForm={onEdit} />
          ))}
        </dl>
      )}
      {card.shown.tags.length > 0 && (
        <ul aria-label={i18n.t('contact.tags')} className="mt-1.5 flex flex-wrap gap-1">
          {card.shown.tags.map((tag) => (
            <li key={tag} className="max-w-full min-w-0">
              <Badge className="max-w-full truncate">{tag}</Badge>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
