import { useState } from 'react';
import type { PairView } from '../../lib/messaging/protocol';
import { i18n } from '#i18n';
import { useAnswer } from '../hooks/use-answer';
import { useAsk } from '../hooks/use-ask';
import { Button } from '../ui/Button';
import { FailedState } from '../ui/FailedState';
import { SkeletonRows } from '../ui/Skeleton';
import { showToast } from '../ui/toast';
import { useHotkeys } from '../ui/use-hotkeys';
import { PairTable } from './PairTable';
import { Waterfall } from './Waterfall';

/** Two suggested duplicates side by side and the three answers. `onAnswered(true)`: it was taken back. */
export function PairReview({
  a,
  b,
  onAnswered,
  onLater,
  onOpen,
}: {
  a: string;
  b: string;
  onAnswered: (back?: boolean) => void;
  onLater: () => void;
  onOpen?: (contactId: string) => void;
}) {
  const view = useAnswer('pairs.view', { a, b });
  const ask = useAsk();
  const [choices, setChoices] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const ready = view.value !== undefined && !busy;

  async function decide(name: 'pairs.merge' | 'pairs.differ') {
    if (!ready || !view.value) return;
    setBusy(true);
    const names = [view.value.a.shown.name.full, view.value.b.shown.name.full];
    const answer = name === 'pairs.merge' ? await ask(name, { a, b, choices }) : await ask(name, { a, b });
    setBusy(false);
    if (!answer.ok) return;
    onAnswered();
    showToast({
      title: i18n.t(name === 'pairs.merge' ? 'duplicates.merged' : 'duplicates.differs', [names[0] ?? '', names[1] ?? '']),
      undo: () => void ask('links.undo', { id: answer.value.link.id }).then((undone) => undone.ok && onAnswered(true)),
    });
  }
  async function later() {
    if (!ready) return;
    const answer = await ask('pairs.later', { a, b });
    if (!answer.ok) return;
    onLater();
    showToast({ title: i18n.t('duplicates.putOff') });
  }
  useHotkeys({ m: () => void decide('pairs.merge'), n: () => void decide('pairs.differ'), l: () => void later() });

  return (
    <>
      <div className="min-h-0 flex-1 overflow-y-auto p-3">
        {view.state === 'loading' && <SkeletonRows rows={6} height={44} />}
        {view.state === 'failed' && <FailedState failure={view.failure} onRetry={view.reload} />}
        {view.value && (
          <Body view={view.value} choices={choices} onChoose={(field, id) => setChoices({ ...choices, [field]: id })} onOpen={onOpen} />
        )}
      </div>
      <div className="flex shrink-0 flex-wrap gap-2 border-t border-line bg-surface px-3 py-2.5">
        <Button
          variant="primary"
          shortcut="M"
          disabled={!view.value}
          busy={busy}
          onClick={() => void decide('pairs.merge')}
          className="flex-1"
        >
          {i18n.t('duplicates.merge')}
        </Button>
        <Button shortcut="N" disabled={!view.value} onClick={() => void decide('pairs.differ')} className="flex-1">
          {i18n.t('duplicates.differ')}
        </Button>
        <Button variant="quiet" shortcut="L" disabled={!view.value} onClick={() => void later()}>
          {i18n.t('duplicates.later')}
        </Button>
      </div>
    </>
  );
}

function Body({
  view,
  choices,
  onChoose,
  onOpen,
}: {
  view: PairView;
  choices: Record<string, string>;
  onChoose: (field: string, id: string) => void;
  onOpen?: (contactId: string) => void;
}) {
  return (
    <>
      <PairTable view={view} choices={choices} onChoose={onChoose} onOpen={onOpen} />
      <div className="mt-3">
        <Waterfall evidence={view.pair.evidence} />
      </div>
      <p className="mt-3 text-xs text-muted">{i18n.t('duplicates.promise')}</p>
    </>
  );
}
