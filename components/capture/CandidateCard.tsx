import { ChevronDown, ChevronUp } from 'lucide-react';
import type { Candidate } from '../../lib/capture/candidate';
import { currentAffiliation } from '../../lib/domain/contact/contact';
import type { KnownOnPage } from '../../lib/domain/contact/known-page';
import type { Classification } from '../../lib/domain/pair/pair';
import { i18n } from '#i18n';
import { ContactAvatar } from '../contact/ContactAvatar';
import { useMark } from '../hooks/use-mark';
import { Card } from '../ui/Card';
import { Checkbox } from '../ui/Checkbox';
import { failureText } from '../ui/failure-text';
import { IconButton } from '../ui/IconButton';
import { CandidateActions } from './CandidateActions';
import { CandidateFieldRow } from './CandidateFieldRow';
import { CandidateOrders } from './CandidateOrders';
import { ChangedSince } from './ChangedSince';
import { FoundNotes } from './FoundNotes';
import { KeepPicture } from './KeepPicture';
import { type CardState, isTicked, type ReviewAction, targetOf } from './review-state';
import { StateBadge } from './StateBadge';

export type CandidateCardProps = {
  candidate: Candidate;
  card: CardState;
  found: Classification | undefined;
  /** What the book has of it from this same page. */
  known: KnownOnPage | undefined;
  dispatch: (action: ReviewAction) => void;
  /** Reads a picture from the page, where there is one in front. */
  onPicture?: (address: string) => Promise<string | undefined>;
  onTick: (candidate: Candidate, ticked: boolean, isRange: boolean) => void;
  onSave: (candidate: Candidate) => void;
  onShow: (path: string) => void;
  onOpen: (contactId: string) => void;
  onPick: (candidate: Candidate) => void;
};

/** A person or organisation found on the page, under review. */
export function CandidateCard(props: CandidateCardProps) {
  const { candidate, card, found, known, dispatch, onShow } = props;
  const { id, draft, fields } = candidate;
  useMark('cards', id);
  const locked = card.status.at === 'saving' || card.status.at === 'saved';
  const name = card.edits.name ?? draft.name.full;
  const work = currentAffiliation(draft);
  const under =
    [work?.title, work?.name].filter(Boolean).join(' · ') ||
    draft.emails[0]?.address ||
    draft.phones[0]?.raw ||
    i18n.t(`common.${candidate.type === 'org' ? 'organisation' : 'person'}`);
  return (
    <Card aria-label={name} className="mx-3 mb-2.5">
      <div className="flex items-start gap-2.5 px-3 pt-2.5 pb-2">
        <span className="grid h-7 place-items-center">
          <Checkbox
            checked={isTicked(card, candidate, found)}
            disabled={locked}
            onChange={(ticked, isRange) => props.onTick(candidate, ticked, isRange)}
            name={i18n.t('capture.takeCard', [name])}
          />
        </span>
        <ContactAvatar name={name} kind={candidate.type === 'org' ? 'org' : 'individual'} size="sm" />
        <div className="min-w-0 flex-1">
          <h3 className="text-sm break-words">
            {name} {draft.name.phonetic && <span className="font-normal text-muted">{draft.name.phonetic}</span>}
          </h3>
          <p className="line-clamp-2 text-xs break-words text-muted">{under}</p>
          {fields[0]?.unseen && <p className="text-xs text-warn">{i18n.t('capture.unseenName')}</p>}
        </div>
        <StateBadge card={card} found={found} />
        <IconButton
          icon={card.isOpen ? ChevronUp : ChevronDown}
          label={i18n.t(card.isOpen ? 'capture.less' : 'capture.review')}
          aria-expanded={card.isOpen}
          onClick={() => dispatch({ do: 'patch', id, patch: { isOpen: !card.isOpen } })}
          className="-mr-1.5"
        />
      </div>
      <div className="px-3 pb-2.5 empty:hidden">
        {card.isOpen && (
          <div className="border-t border-line pt-1.5">
            {fields.map((field) => (
              <CandidateFieldRow
                key={field.field}
                field={field}
                value={card.edits[field.field] ?? field.value}
                error={card.errors[field.field]}
                ticked={!card.unticked.includes(field.field)}
                locked={locked}
                onToggle={() => dispatch({ do: 'toggle-field', id, field: field.field })}
                onEdit={(value) => dispatch({ do: 'edit', id, field: field.field, value })}
                onShow={onShow}
              />
            ))}
            {props.onPicture && (
              <KeepPicture candidate={candidate} card={card} locked={locked} dispatch={dispatch} onPicture={props.onPicture} />
            )}
          </div>
        )}
        {candidate.orders.length > 0 && (
          <CandidateOrders
            orders={candidate.orders}
            checked={card.withOrders}
            locked={locked}
            onChange={(withOrders) => dispatch({ do: 'patch', id, patch: { withOrders } })}
          />
        )}
        {found && card.status.at !== 'saved' && (
          <FoundNotes card={card} found={found} known={known} target={targetOf(card, found)} isOpen={card.isOpen} onOpen={props.onOpen} />
        )}
        {known && card.status.at !== 'saved' && <ChangedSince candidate={candidate} known={known} />}
        {card.status.at === 'failed' && (
          <p role="alert" className="mt-2 text-xs text-bad">
            {failureText(card.status.failure).title}. {failureText(card.status.failure).advice}
          </p>
        )}
        <CandidateActions {...props} />
      </div>
    </Card>
  );
}
