import { applySelection } from '../../lib/capture/apply-selection';
import type { Candidate, Capture } from '../../lib/capture/candidate';
import type { SaveItem } from '../../lib/messaging/request-parts';
import { applyEdits, type EditIssue } from './apply-edits';
import type { CardState, Target } from './review-state';

export type BuiltItem = { ok: true; item: SaveItem } | { ok: false; issues: Record<string, EditIssue> };

/** What is sent to save one reviewed card: ticked fields as edited, their origin, the capture itself and its orders. */
export function buildSaveItem(
  candidate: Candidate,
  card: CardState,
  target: Target,
  page: Pick<Capture, 'url' | 'title'>,
  country: string,
): BuiltItem {
  const kept = Object.fromEntries(Object.entries(card.edits).filter(([field]) => !card.unticked.includes(field)));
  const edited = applyEdits(candidate, kept, country);
  if (!edited.ok) return edited;
  const { draft, provenance } = applySelection(edited.candidate, card.unticked);
  const picture = card.picture?.state === 'kept' && draft.photo !== undefined ? { picture: card.picture.data } : {};
  const orders = card.withOrders ? candidate.orders.slice(0, 50) : [];
  return {
    ok: true,
    item: {
      requestId: card.requestId,
      draft: { ...draft, ...picture },
      provenance: provenance.slice(0, 200),
      ...(target.to === 'onto' ? { onto: target.id } : {}),
      ...(page.url ? { captured: { url: page.url, title: page.title.slice(0, 500) } } : {}),
      ...(orders.length > 0 ? { orders } : {}),
    },
  };
}
