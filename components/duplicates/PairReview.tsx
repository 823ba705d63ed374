import { useId, useRef, useState } from 'react';
import { differences } from '../../lib/match/merge-preview';
import { i18n } from '#i18n';
import { useAnswer } from '../hooks/use-answer';
import { useAsk } from '../hooks/use-ask';
import { useFields } from '../hooks/use-fields';
import { Button } from '../ui/Button';
import { cx } from '../ui/cx';
import { FailedState } from '../ui/FailedState';
import { SkeletonRows } from '../ui/Skeleton';
import { showToast } from '../ui/toast';
import { useHotkeys } from '../ui/use-hotkeys';
import { NOTHING_SAID, type Said, undecidedOf } from './conflicts';
import { PairTable } from './PairTable';
import { Waterfall } from './Waterfall';

/** A key that is held down answers one pair, not all that follow. */
function once(act: () => void): (event: KeyboardEvent) => void {
  return ({ repeat }) => {
    if (!repeat) act();
  };
}

/**
 * Two suggested duplicates side by side and the three answers. A merge waits until of every single value in which they differ it was said which one
 * is shown. `onAnswered(true)`: it was taken back. `onGone`: somebody else has answered it.
 */
export function PairReview({
  a,
  b,
  onAnswered,
  onLater,
  onGone,
  onOpen,
}: {
  a: string;
  b: string;
  onAnswered: (back?: boolean) => void;
  onLater: () => void;
  onGone: () => void;
  onOpen?: (contactId: string) => void;
}) {
  const { value: view, ...answer } = useAnswer('pairs.view', { a, b });
  const settings = useAnswer('settings.get', {});
  const fields = useFields();
  const ask = useAsk();
  const body = useRef<HTMLDivElement>(null);
  const toDecide = useId();
  const [said, setSaid] = useState<Said>(NOTHING_SAID);
  const [isHeld, setHeld] = useState(false);
  const [busy, setBusy] = useState(false);
  const rows = view ? differences(view.a.shown, view.b.shown, settings.value?.country) : [];
  const undecided = undecidedOf(rows, said);
  const choose = (field: string, id: string) => setSaid((before) => ({ ...before, choices: { ...before.choices, [field]: id } }));
  const keepNewest = () => setSaid((before) => ({ ...before, newest: true }));
  const chooseNext = (id: string | undefined) => {
    const [next] = undecided;
    if (next && id !== undefined) choose(next.field, id);
  };

  async function decide(name: 'pairs.merge' | 'pairs.differ') {
    if (!view || busy) return;
    if (name === 'pairs.merge' && undecided.length > 0) {
      setHeld(true);
      body.current?.querySelector<HTMLInputElement>('[data-undecided] input')?.focus();
      return;
    }
    setBusy(true);
    const done = name === 'pairs.merge' ? await ask(name, { a, b, choices: { ...said.choices } }) : await ask(name, { a, b });
    setBusy(false);
    if (!done.ok) return onGone();
    onAnswered();
    showToast({
      title: i18n.t(name === 'pairs.merge' ? 'duplicates.merged' : 'duplicates.differs', [view.a.shown.name.full, view.b.shown.name.full]),
      undo: () => void ask('links.undo', { id: done.value.link.id }).then((undone) => undone.ok && onAnswered(true)),
    });
  }
  async function later() {
    if (!view || busy) return;
    const done = await ask('pairs.later', { a, b });
    if (!done.ok) return onGone();
    onLater();
    showToast({ title: i18n.t('duplicates.putOff') });
  }
  useHotkeys({
    m: once(() => void decide('pairs.merge')),
    n: once(() => void decide('pairs.differ')),
    l: once(() => void later()),
    k: keepNewest,
    1: () => chooseNext(view?.a.id),
    2: () => chooseNext(view?.b.id),
  });

  return (
    <>
      <div ref={body} className="min-h-0 flex-1 overflow-y-auto p-3">
        {answer.state === 'loading' && <SkeletonRows rows={6} height={44} />}
        {answer.state === 'failed' && <FailedState failure={answer.failure} onRetry={answer.reload} />}
        {view && (
          <>
            <PairTable view={view} rows={rows} said={said} isHeld={isHeld} fields={fields} onChoose={choose} onOpen={onOpen} />
            <div className="mt-3">
              <Waterfall {...view.pair} />
            </div>
            <p className="mt-3 text-xs text-muted">{i18n.t('duplicates.promise')}</p>
          </>
        )}
      </div>
      <div data-tall-foot={undecided.length > 0 || undefined} className="shrink-0 border-t border-line bg-surface px-3 py-2.5">
        {undecided.length > 0 && (
          <div className="mb-2 flex items-center gap-2">
            <p id={toDecide} role="status" className={cx('min-w-0 flex-1 text-xs', isHeld ? 'text-bad' : 'text-muted')}>
              {i18n.t('duplicates.undecided', undecided.length)}
            </p>
            <Button size="sm" shortcut="K" onClick={keepNewest}>
              {i18n.t('duplicates.keepNewest')}
            </Button>
          </div>
        )}
        <div className="flex flex-wrap gap-1">
          <Button
            variant="primary"
            shortcut="M"
            disabled={!view}
            busy={busy}
            aria-describedby={undecided.length > 0 ? toDecide : undefined}
            onClick={() => void decide('pairs.merge')}
            className="flex-auto"
          >
            {i18n.t('duplicates.merge')}
          </Button>
          <Button shortcut="N" disabled={!view} onClick={() => void decide('pairs.differ')} className="flex-auto">
            {i18n.t('duplicates.differ')}
          </Button>
          <Button variant="quiet" shortcut="L" disabled={!view} onClick={() => void later()}>
            {i18n.t('duplicates.later')}
          </Button>
        </div>
      </div>
    </>
  );
}
