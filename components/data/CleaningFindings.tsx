import { useState } from 'react';
import { i18n } from '#i18n';
import { type CleaningKind, type Ticked, isTicked } from '../../lib/domain/cleaning/finding';
import { newRequestId } from '../hooks/new-request-id';
import { useAsk } from '../hooks/use-ask';
import { usePaged } from '../hooks/use-paged';
import { Button } from '../ui/Button';
import { FailedState } from '../ui/FailedState';
import { Select } from '../ui/Select';
import { SkeletonRows } from '../ui/Skeleton';
import { formatNumber } from '../ui/format';
import { CleaningRow } from './CleaningRow';

const SURE: Ticked = { base: 'sure', flipped: [] };
/** Kinds of which no mend is ever certain (`lib/cleaning/stale.ts`, `dates.ts`). */
const NEVER_SURE: readonly CleaningKind[] = ['stale', 'date'];

/** Findings of one kind: what each is, what its mend would make of it, ticked where only the way of writing changes. */
export function CleaningFindings({ kind, isBusy, onMend }: { kind: CleaningKind; isBusy: boolean; onMend: () => void }) {
  const ask = useAsk();
  const found = usePaged('cleaning.page', { kind }, (answer) => answer.rows);
  const [ticked, setTicked] = useState(SURE);
  const toggle = (id: string) =>
    setTicked(({ base, flipped }) => ({ base, flipped: flipped.includes(id) ? flipped.filter((each) => each !== id) : [...flipped, id] }));
  const mend = async () => {
    const answer = await ask('cleaning.mend', { id: newRequestId(), kind, ticked });
    if (!answer.ok) return;
    setTicked(SURE);
    onMend();
  };
  if (found.state === 'failed' && found.failure) return <FailedState failure={found.failure} onRetry={found.reload} />;
  if (found.state === 'loading') return <SkeletonRows rows={6} height={44} />;
  const mendable = found.rows.filter((row) => row.mend !== undefined);
  const count = found.rows.filter((row) => isTicked(row, ticked)).length;
  const isWhole = found.rows.length >= found.total;
  // Where only the user ticks, what is ticked is known before all rows are loaded.
  const isByHand = ticked.base === 'none' || (ticked.base === 'sure' && NEVER_SURE.includes(kind));
  const isCounted = isWhole || isByHand;
  return (
    <section aria-label={i18n.t(`cleaning.kind_${kind}`)} className="flex flex-col gap-2">
      <p className="text-xs text-muted">{i18n.t(`cleaning.about_${kind}`)}</p>
      {mendable.length > 0 && (
        <div className="flex flex-wrap items-end gap-2">
          <Select
            label={i18n.t('cleaning.tick')}
            className="max-w-[260px]"
            value={ticked.base}
            options={(['sure', 'all', 'none'] as const).map((value) => ({ value, label: i18n.t(`cleaning.tick_${value}`) }))}
            onValue={(base) => setTicked({ base, flipped: [] })}
          />
          <Button variant="primary" busy={isBusy} disabled={isCounted && count === 0} onClick={() => void mend()}>
            {isCounted ? i18n.t('cleaning.mendCount', [formatNumber(count)]) : i18n.t('cleaning.mendTicked')}
          </Button>
        </div>
      )}
      <ul className="rounded-lg border border-line bg-surface text-xs">
        {found.rows.map((row) => (
          <CleaningRow key={row.id} row={row} isTicked={isTicked(row, ticked)} onToggle={() => toggle(row.id)} />
        ))}
      </ul>
      {!isWhole && (
        <Button size="sm" className="self-start" onClick={found.more}>
          {i18n.t('cleaning.more', [formatNumber(found.total - found.rows.length)])}
        </Button>
      )}
    </section>
  );
}
