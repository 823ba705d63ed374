import { MousePointerClick, ScanSearch } from 'lucide-react';
import { type ReactNode, useMemo, useReducer, useRef, useState } from 'react';
import type { Candidate } from '../../lib/capture/candidate';
import { i18n } from '#i18n';
import { newRequestId } from '../hooks/new-request-id';
import { useClassifications } from '../hooks/use-classifications';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { FailedState } from '../ui/FailedState';
import { hostOf } from '../ui/format';
import { VirtualList } from '../ui/VirtualList';
import { CandidateCard, type CandidateCardProps } from './CandidateCard';
import { ContactPicker } from './ContactPicker';
import { LooseOrders } from './LooseOrders';
import { type CardState, isBlank, isTicked, rangeTicks, reviewReducer, startReview } from './review-state';
import { MailboxCard } from './MailboxCard';
import { ReviewFoot } from './ReviewFoot';
import { ReviewHead } from './ReviewHead';
import { ThreadCard } from './ThreadCard';
import { threadContacts } from './thread-contacts';
import type { ReadCapture } from './use-capture';
import { useThreadNews } from '../hooks/use-thread-news';
import { useKnownPage } from '../hooks/use-known-page';
import { useSaveCards } from './use-save-cards';

const NOBODY: readonly Candidate[] = [];

/** Everything found on a page, to be looked over and saved: one by one, or all that is ticked. */
export function ReviewView({
  capture,
  country,
  note,
  front,
  whole,
  threadActions,
  onPoint,
  onPicture,
  onShow,
  onOpen,
}: {
  capture: ReadCapture;
  country: string;
  /** What is to be said of the reading, above the cards. */
  note?: ReactNode;
  /** Who is in front, above everything. */
  front?: ReactNode;
  /** What a thread has beyond what is shown of it, and what else can be done in its page. */
  whole?: ReactNode;
  threadActions?: ReactNode;
  /** Lets the user point at values that were missed, where there is a page to point at. */
  onPoint?: () => void;
  /** Reads a picture from the page. */
  onPicture?: CandidateCardProps['onPicture'];
  onShow: (path: string) => void;
  onOpen: (contactId: string) => void;
}) {
  const { candidates, mail, mailbox } = capture;
  const [review, dispatch] = useReducer(reviewReducer, candidates, (all) => startReview(all, newRequestId));
  const [picking, setPicking] = useState<Candidate>();
  const isSaving = Object.values(review).some(({ status }) => status.at === 'saving');
  const found = useClassifications(candidates, isSaving);
  // A thread's people are told from mails, wherever these are read: its page has no history of its own.
  const knownHere = useKnownPage(mail ? '' : capture.url, candidates, isSaving);
  const news = useThreadNews(mail ? candidates : NOBODY, found.byId, isSaving);
  const known = mail ? news : knownHere;
  const { save, progress } = useSaveCards(capture, review, found.byId, country, dispatch);
  const ticked = candidates.filter((each) => {
    const card = review[each.id];
    return card && isTicked(card, each, found.byId[each.id]);
  });
  const blank = ticked.filter((each) => review[each.id] && isBlank(each, review[each.id] as CardState)).length;
  const contacts = useMemo(() => {
    const held = mail ?? mailbox;
    return held ? threadContacts({ candidates }, held, review, found.byId) : new Map<string, never>();
  }, [candidates, mail, mailbox, review, found.byId]);
  const isAllSaved = candidates.every(({ id }) => review[id]?.status.at === 'saved');
  const allOpen = candidates.every(({ id }) => review[id]?.isOpen);

  const lastTicked = useRef<string>(undefined);
  function tick({ id }: Candidate, isOn: boolean, isRange: boolean) {
    const ids = candidates.map((each) => each.id);
    dispatch({ do: 'tick-all', ticks: rangeTicks(ids, isRange ? lastTicked.current : undefined, id, isOn) });
    lastTicked.current = id;
  }

  const extras = (
    <>
      {front}
      {note}
      {mail && <ThreadCard mail={mail} url={capture.url} contacts={contacts} whole={whole} actions={threadActions} />}
      <ReviewHead
        capture={capture}
        review={review}
        found={found.byId}
        ticked={ticked.length}
        known={knownHere}
        onOpen={onOpen}
        dispatch={dispatch}
      />
      {mailbox && <MailboxCard mailbox={mailbox} name={capture.title} contacts={contacts} />}
      <LooseOrders orders={capture.orders} onOpen={onOpen} />
      {found.failure && <FailedState failure={found.failure} onRetry={found.reload} />}
    </>
  );
  if (candidates.length === 0 && capture.orders.length === 0 && !mail && !mailbox)
    return (
      <>
        {note}
        <EmptyState
          icon={ScanSearch}
          title={i18n.t('popup.nothing', [capture.file ?? hostOf(capture.url)])}
          action={
            onPoint && (
              <Button icon={MousePointerClick} onClick={onPoint}>
                {i18n.t('rules.point')}
              </Button>
            )
          }
        >
          {i18n.t('capture.nothingHint')}
        </EmptyState>
      </>
    );
  return (
    <>
      <VirtualList
        items={candidates}
        keyOf={({ id }) => id}
        estimate={72}
        label={i18n.t('capture.list')}
        header={extras}
        render={(candidate) => {
          const card = review[candidate.id];
          return (
            card && (
              <CandidateCard
                candidate={candidate}
                card={card}
                found={found.byId[candidate.id]}
                known={known.byCandidate[candidate.id]}
                dispatch={dispatch}
                onPicture={onPicture}
                onTick={tick}
                onSave={(each) => void save([each])}
                onShow={onShow}
                onOpen={onOpen}
                onPick={setPicking}
              />
            )
          );
        }}
      />
      {candidates.length > 0 && (
        <ReviewFoot
          progress={progress}
          isSaving={isSaving}
          isAllSaved={isAllSaved}
          ticked={ticked.length}
          blank={blank}
          allOpen={allOpen}
          onSave={() => void save(ticked)}
          onOpenAll={candidates.length > 1 ? () => dispatch({ do: 'open-all', isOpen: !allOpen }) : undefined}
        />
      )}
      <ContactPicker
        open={picking !== undefined}
        title={i18n.t('capture.addToExisting')}
        onClose={() => setPicking(undefined)}
        onChoose={({ id, name }) =>
          picking && dispatch({ do: 'patch', id: picking.id, patch: { target: { to: 'onto', id, name }, ticked: true, isOpen: true } })
        }
      />
    </>
  );
}
