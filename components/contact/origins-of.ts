import type { ContactCard } from '../../lib/domain/contact/card';
import type { Provenance } from '../../lib/domain/provenance/provenance';

/**
 * Where a shown value came from, newest first: what is recorded for the value itself (`emails.<element id>`), then for its field as a whole,
 * of the member record that it belongs to.
 */
export function originsOf(card: ContactCard, path: string): Provenance[] {
  const field = path === 'phonetic' || path === 'nickname' ? 'name' : path;
  const owner = card.from[field] ?? card.from[field.split('.')[0] ?? field];
  // An element whose id two members use is shown with an ending that its own record does not have (see `project`).
  const recorded = field.replace(/~\d+$/u, '');
  const [list] = recorded.split('.');
  return card.provenance
    .filter(
      (origin) =>
        origin.deletedAt === undefined && (!owner || origin.contactId === owner) && (origin.field === recorded || origin.field === list),
    )
    .sort((x, y) => Number(y.field === recorded) - Number(x.field === recorded) || y.at - x.at);
}
