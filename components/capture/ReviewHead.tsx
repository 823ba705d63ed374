import { Info } from 'lucide-react';
import type { Capture } from '../../lib/capture/candidate';
import type { Classification } from '../../lib/domain/pair/pair';
import { i18n } from '#i18n';
import type { KnownPage } from '../hooks/use-known-page';
import { Checkbox } from '../ui/Checkbox';
import { hostOf } from '../ui/format';
import { KnownPageNote } from './KnownPageNote';
import type { Review, ReviewAction } from './review-state';

/** From this many cards on a range is worth a hint. */
const RANGE_HINT_FROM = 8;

/** How many were found, what they are, and all or none. */
export function ReviewHead({
  capture,
  review,
  found,
  ticked,
  known,
  onOpen,
  dispatch,
}: {
  capture: Capture;
  review: Review;
  found: Readonly<Record<string, Classification>>;
  ticked: number;
  known: KnownPage;
  onOpen: (contactId: string) => void;
  dispatch: (action: ReviewAction) => void;
}) {
  const { candidates, notes } = capture;
  const count = (state: Classification['state']) => candidates.filter(({ id }) => found[id]?.state === state).length;
  const words = [
    count('new') > 0 && i18n.t('capture.countNew', count('new')),
    count('known') > 0 && i18n.t('capture.countKnown', count('known')),
    count('possible') > 0 && i18n.t('capture.countPossible', count('possible')),
  ].filter(Boolean);
  const people = candidates.filter(({ type }) => type === 'person').length;
  const orgs = candidates.length - people;
  const what = [people > 0 && i18n.t('capture.people', people), orgs > 0 && i18n.t('capture.orgs', orgs)]
    .filter(Boolean)
    .join(i18n.t('common.and'));
  const open = candidates.filter(({ id }) => review[id]?.status.at !== 'saved');
  const tickAll = (on: boolean) => dispatch({ do: 'tick-all', ticks: Object.fromEntries(open.map(({ id }) => [id, on])) });
  const place = capture.file ?? hostOf(capture.url);
  const isCut = notes.some(({ code }) => code.startsWith('cut-'));
  return (
    <div className="px-3 pt-3 pb-2.5">
      <div className="flex min-h-9 items-center gap-2.5">
        <div className="min-w-0 flex-1">
          <h2 className="text-sm break-words">
            {candidates.length > 0 ? i18n.t(capture.file ? 'capture.foundIn' : 'capture.foundOn', [what, place]) : place}
          </h2>
          <p aria-live="polite" className="min-h-[17px] text-xs text-muted">
            {words.join(' · ') || '\u00a0'}
          </p>
        </div>
      </div>
      {open.length > 1 && (
        <div className="mt-1 flex min-h-6 items-center gap-2">
          <Checkbox
            checked={ticked === open.length}
            mixed={ticked > 0 && ticked < open.length}
            onChange={() => tickAll(ticked < open.length)}
            label={i18n.t('capture.selectAll')}
          />
          <span className="min-w-0 flex-1 truncate text-right text-xs text-muted tabular-nums">
            {i18n.t('capture.selected', [ticked, open.length])}
            {open.length >= RANGE_HINT_FROM && <span className="hidden min-[400px]:inline"> · {i18n.t('capture.rangeHint')}</span>}
          </span>
        </div>
      )}
      <KnownPageNote known={known} onOpen={onOpen} />
      {(isCut || notes.some(({ code }) => code === 'unreadable')) && (
        <p className="mt-1.5 flex gap-1.5 text-xs text-muted">
          <Info aria-hidden size={14} className="mt-0.5 shrink-0" />
          {i18n.t(isCut ? 'capture.cut' : 'capture.unreadable')}
        </p>
      )}
    </div>
  );
}
