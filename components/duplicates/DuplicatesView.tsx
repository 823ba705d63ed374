import { ChevronLeft, ChevronRight, UsersRound } from 'lucide-react';
import { useRef, useState } from 'react';
import { pairId } from '../../lib/domain/pair/pair';
import { i18n } from '#i18n';
import { useAnswer } from '../hooks/use-answer';
import { usePaged } from '../hooks/use-paged';
import { EmptyState } from '../ui/EmptyState';
import { FailedState } from '../ui/FailedState';
import { formatNumber } from '../ui/format';
import { IconButton } from '../ui/IconButton';
import { Skeleton, SkeletonRows } from '../ui/Skeleton';
import { useHotkeys } from '../ui/use-hotkeys';
import { likelyText } from './likely-text';
import { PairReview } from './PairReview';

/** The review queue, strongest first: one pair at a time, one key for each answer. `first` opens at a pair. */
export function DuplicatesView({ first, onOpen }: { first?: { a: string; b: string }; onOpen?: (contactId: string) => void }) {
  const queue = usePaged('pairs.page', {}, (answer) => answer.pairs);
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const chosenFirst = first && pairId(first.a, first.b);
  const [chosen, setChosen] = useState(chosenFirst);
  // The pair that was asked for stands first, wherever it is in the queue.
  const asked = useAnswer('pairs.page', first ? { contactId: first.a, offset: 0, limit: 50 } : null);
  const isLooking = first !== undefined && asked.state === 'loading';
  const wanted = asked.value?.pairs.filter(({ pair }) => pair.id === chosenFirst) ?? [];
  const rest = wanted.length > 0 ? queue.rows.filter(({ pair }) => pair.id !== chosenFirst) : queue.rows;
  const pairs = [...wanted, ...rest].filter(({ pair }) => !decided.has(pair.id));
  const total = Math.max(queue.total - queue.rows.filter(({ pair }) => decided.has(pair.id)).length, pairs.length);
  const place = useRef(0);
  const found = pairs.findIndex(({ pair }) => pair.id === chosen);
  // Where the pair in view was answered elsewhere, the one that took its place follows.
  const index = found < 0 ? Math.max(0, Math.min(place.current, pairs.length - 1)) : found;
  place.current = index;
  const current = pairs[index];
  const go = (by: number) => setChosen(pairs[Math.max(0, Math.min(index + by, pairs.length - 1))]?.pair.id);

  useHotkeys({ arrowleft: () => go(-1), arrowright: () => go(1) });

  /** Hides a pair that was answered at once; `back` shows it again after Undo or a failure. */
  function answered(id: string, back = false) {
    if (!back) setChosen(pairs[index + 1]?.pair.id);
    setDecided((before) => {
      const next = new Set(before);
      if (back) next.delete(id);
      else next.add(id);
      return next;
    });
    if (pairs.length - index < 5) queue.more();
  }

  if (isLooking || (queue.state === 'loading' && queue.rows.length === 0))
    return (
      <div role="status" aria-label={i18n.t('ui.loading')}>
        <div className="flex h-11 items-center border-b border-line bg-surface px-3">
          <Skeleton className="w-1/3" />
        </div>
        <SkeletonRows rows={6} height={44} />
      </div>
    );
  if (queue.failure && queue.rows.length === 0) return <FailedState failure={queue.failure} onRetry={queue.reload} />;
  if (!current)
    return (
      <EmptyState icon={UsersRound} title={i18n.t('duplicates.empty')}>
        {i18n.t('duplicates.emptyHint')}
      </EmptyState>
    );
  return (
    <>
      <div className="flex h-11 shrink-0 items-center gap-1 border-b border-line bg-surface pr-1.5 pl-3">
        <h2 aria-live="polite" className="min-w-0 flex-1 truncate text-sm tabular-nums">
          {i18n.t('duplicates.position', [formatNumber(index + 1), formatNumber(total)])}
        </h2>
        <span className="text-xs text-muted tabular-nums">{i18n.t('duplicates.likely', [likelyText(current.pair.probability)])}</span>
        <IconButton icon={ChevronLeft} label={i18n.t('duplicates.previous')} disabled={index === 0} onClick={() => go(-1)} />
        <IconButton icon={ChevronRight} label={i18n.t('duplicates.next')} disabled={index >= pairs.length - 1} onClick={() => go(1)} />
      </div>
      <PairReview
        key={current.pair.id}
        a={current.pair.a}
        b={current.pair.b}
        onAnswered={(back) => answered(current.pair.id, back)}
        onLater={() => {
          setChosen(pairs[index + 1]?.pair.id);
          queue.reload();
        }}
        onGone={queue.reload}
        onOpen={onOpen}
      />
    </>
  );
}
