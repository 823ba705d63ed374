import { UserPlus } from 'lucide-react';
import { i18n } from '#i18n';
import { Button } from '../ui/Button';
import type { CandidateCardProps } from './CandidateCard';
import { targetOf } from './review-state';

/** What can be done with one card: save it where it belongs, choose another contact for it, or open what was saved. */
export function CandidateActions({ candidate, card, found, dispatch, onSave, onOpen, onPick }: CandidateCardProps) {
  const { status } = card;
  if (status.at === 'saved')
    return (
      <div className="mt-2 flex gap-2">
        <Button size="sm" onClick={() => onOpen(status.id)}>
          {i18n.t('capture.openSaved')}
        </Button>
      </div>
    );
  const match = found?.matches[0];
  if (found?.state === 'possible' && match && card.target === undefined)
    return (
      <div className="mt-2 flex flex-wrap gap-2">
        <Button
          size="sm"
          onClick={() =>
            dispatch({ do: 'patch', id: candidate.id, patch: { target: { to: 'onto', id: match.rootId, name: match.name }, ticked: true } })
          }
        >
          {i18n.t('capture.samePerson')}
        </Button>
        <Button size="sm" onClick={() => dispatch({ do: 'patch', id: candidate.id, patch: { target: { to: 'new' }, ticked: true } })}>
          {i18n.t('capture.saveAsNew')}
        </Button>
        <Button size="sm" variant="quiet" onClick={() => onPick(candidate)}>
          {i18n.t('capture.addToExisting')}
        </Button>
      </div>
    );
  const target = targetOf(card, found);
  const needless =
    target.to === 'onto' &&
    found?.state === 'known' &&
    match?.rootId === target.id &&
    match.changes.length === 0 &&
    candidate.orders.length === 0;
  if (!card.isOpen && card.target === undefined) return null;
  return (
    <div className="mt-2 flex flex-wrap gap-2">
      <Button size="sm" busy={status.at === 'saving'} disabled={!found || needless} onClick={() => onSave(candidate)}>
        {target.to === 'new' ? i18n.t('capture.save') : i18n.t('capture.addTo', [target.name])}
      </Button>
      <Button size="sm" variant="quiet" icon={UserPlus} onClick={() => onPick(candidate)}>
        {i18n.t('capture.addToExisting')}
      </Button>
      {card.target !== undefined && (
        <Button
          size="sm"
          variant="quiet"
          onClick={() => dispatch({ do: 'patch', id: candidate.id, patch: { target: undefined, ticked: undefined } })}
        >
          {i18n.t('capture.undecide')}
        </Button>
      )}
    </div>
  );
}
