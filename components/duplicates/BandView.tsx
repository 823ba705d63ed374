import { UsersRound } from 'lucide-react';
import { useEffect, useState } from 'react';
import { countBand } from '../../lib/domain/pair/band';
import { i18n } from '#i18n';
import { usePaged } from '../hooks/use-paged';
import { Button } from '../ui/Button';
import { Checkbox } from '../ui/Checkbox';
import { EmptyState } from '../ui/EmptyState';
import { FailedState } from '../ui/FailedState';
import { formatShare } from '../ui/format';
import { Progress } from '../ui/Progress';
import { Select } from '../ui/Select';
import { SkeletonRows } from '../ui/Skeleton';
import { VirtualList } from '../ui/VirtualList';
import { BandRow } from './BandRow';
import { useMergeBand } from './use-merge-band';

/** Probabilities from which a band begins. */
const BANDS = ['0.999', '0.99', '0.9', '0'] as const;
type Band = (typeof BANDS)[number];

/** A band of the queue as a list: what comes together is counted before, all of it can be undone after. */
export function BandView({ onOpen }: { onOpen?: (contactId: string) => void }) {
  const queue = usePaged('pairs.page', {}, (answer) => answer.pairs);
  const [band, setBand] = useState<Band>('0.99');
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const { running, merge, cancel } = useMergeBand();
  const pairs = queue.rows.filter(({ pair }) => pair.state === 'open' && pair.probability >= Number(band));
  const chosen = pairs.filter(({ pair }) => !unticked.has(pair.id)).map(({ pair }) => pair);
  const count = countBand(chosen);
  const last = queue.rows.at(-1);
  const isWhole = queue.ended || (last !== undefined && last.pair.state === 'open' && last.pair.probability < Number(band));
  const { more, state, total } = queue;
  const held = queue.rows.length;
  // What a band holds is counted as a whole, not as far as somebody has scrolled.
  useEffect(() => {
    if (state === 'ready' && !isWhole && held < total) more();
  }, [state, isWhole, held, total, more]);

  function tick(ids: readonly string[], checked: boolean) {
    setUnticked((before) => {
      const next = new Set(before);
      for (const id of ids) {
        if (checked) next.delete(id);
        else next.add(id);
      }
      return next;
    });
  }

  if (state === 'loading' && queue.rows.length === 0) return <SkeletonRows rows={6} height={64} />;
  if (queue.failure && queue.rows.length === 0) return <FailedState failure={queue.failure} onRetry={queue.reload} />;
  if (queue.total === 0)
    return (
      <EmptyState icon={UsersRound} title={i18n.t('duplicates.empty')}>
        {i18n.t('duplicates.emptyHint')}
      </EmptyState>
    );
  return (
    <>
      <div className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1.5 border-b border-line bg-surface px-3 py-2">
        <Select
          label={i18n.t('duplicates.bandFrom')}
          hideLabel
          value={band}
          onValue={setBand}
          options={BANDS.map((value) => ({ value, label: bandText(value) }))}
          className="min-w-40"
        />
        <Checkbox
          checked={chosen.length > 0 && chosen.length === pairs.length}
          mixed={chosen.length > 0 && chosen.length < pairs.length}
          disabled={pairs.length === 0}
          onChange={(checked) =>
            tick(
              pairs.map(({ pair }) => pair.id),
              checked,
            )
          }
          label={i18n.t('duplicates.bandAll', [pairs.length])}
        />
      </div>
      {pairs.length === 0 ? (
        <div className="min-h-0 flex-1">
          <EmptyState icon={UsersRound} title={i18n.t('duplicates.bandEmpty')}>
            {i18n.t('duplicates.bandEmptyHint')}
          </EmptyState>
        </div>
      ) : (
        <VirtualList
          items={pairs}
          keyOf={({ pair }) => pair.id}
          estimate={84}
          label={i18n.t('duplicates.band')}
          render={(row) => (
            <BandRow row={row} isTicked={!unticked.has(row.pair.id)} onTick={(checked) => tick([row.pair.id], checked)} onOpen={onOpen} />
          )}
        />
      )}
      <div data-tall-foot className="shrink-0 border-t border-line bg-surface px-3 py-2.5">
        {running ? (
          <Progress
            label={i18n.t(running.what === 'merge' ? 'duplicates.bandMerging' : 'duplicates.bandUndoing')}
            done={running.done}
            total={running.total}
            onCancel={cancel}
          />
        ) : (
          <>
            <p aria-live="polite" className="mb-2 text-xs text-muted">
              {chosen.length > 0 ? i18n.t('duplicates.bandCount', [count.before, count.after]) : i18n.t('duplicates.bandNone')}
            </p>
            <Button variant="primary" disabled={chosen.length === 0 || !isWhole} onClick={() => void merge(chosen)} className="w-full">
              {i18n.t('duplicates.bandMerge', chosen.length)}
            </Button>
          </>
        )}
      </div>
    </>
  );
}

function bandText(band: Band): string {
  return band === '0' ? i18n.t('duplicates.bandEvery') : i18n.t('duplicates.bandLikely', [formatShare(Number(band), 1)]);
}
