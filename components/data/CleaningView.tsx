import { SearchCheck } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { CLEANING_KINDS, type CleaningKind } from '../../lib/domain/cleaning/finding';
import type { CleaningOverview } from '../../lib/domain/cleaning/cleaning-state';
import { isCleaning, useCleaning } from '../hooks/use-cleaning';
import { useAsk } from '../hooks/use-ask';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { FailedState } from '../ui/FailedState';
import { Progress } from '../ui/Progress';
import { SkeletonRows } from '../ui/Skeleton';
import { cx } from '../ui/cx';
import { formatNumber } from '../ui/format';
import { CleaningFindings } from './CleaningFindings';
import { CleaningScore } from './CleaningScore';
import { CleaningSteps } from './CleaningSteps';

/** Finds what is wrong in the book, shows it by kind with what each mend would change, and mends what is ticked. */
export function CleaningView() {
  const ask = useAsk();
  const overview = useCleaning();
  const [chosen, setChosen] = useState<CleaningKind>();
  const { value } = overview;
  if (!value)
    return overview.state === 'failed' ? (
      <FailedState failure={overview.failure} onRetry={overview.reload} />
    ) : (
      <SkeletonRows rows={6} height={36} />
    );
  const look = async () => {
    await ask('cleaning.start', {});
    overview.reload();
  };
  const stop = async () => {
    await ask('cleaning.stop', {});
    overview.reload();
  };
  const isBusy = isCleaning(value);
  const kinds = CLEANING_KINDS.filter((kind) => value.left[kind] > 0);
  const kind = chosen && kinds.includes(chosen) ? chosen : kinds[0];
  return (
    <div className="flex flex-col gap-5">
      {value.state === 'none' ? (
        <EmptyState
          icon={SearchCheck}
          title={i18n.t('cleaning.title')}
          action={
            <Button variant="primary" icon={SearchCheck} onClick={() => void look()}>
              {i18n.t('cleaning.look')}
            </Button>
          }
        >
          {i18n.t('cleaning.intro')}
        </EmptyState>
      ) : (
        <section aria-label={i18n.t('cleaning.title')} className="flex flex-col gap-3">
          <CleaningScore overview={value} />
          {value.state === 'running' ? (
            <Progress label={i18n.t('cleaning.looking')} {...value.progress} onCancel={() => void stop()} />
          ) : (
            <Button className="self-start" icon={SearchCheck} disabled={isBusy} onClick={() => void look()}>
              {i18n.t('cleaning.lookAgain')}
            </Button>
          )}
        </section>
      )}
      {value.state !== 'none' && value.state !== 'running' && (
        <>
          {kind === undefined ? (
            // A look that stopped half way has not seen the rest of the book.
            value.state === 'done' && <p className="text-sm text-good">{i18n.t('cleaning.nothing')}</p>
          ) : (
            <>
              <Kinds kinds={kinds} value={kind} left={value.left} onChange={setChosen} />
              <CleaningFindings key={`${kind} ${value.startedAt}`} kind={kind} isBusy={isBusy} onMend={overview.reload} />
            </>
          )}
        </>
      )}
      <CleaningSteps steps={value.steps} isBusy={isBusy} onUndo={overview.reload} />
    </div>
  );
}

function Kinds({
  kinds,
  value,
  left,
  onChange,
}: {
  kinds: readonly CleaningKind[];
  value: CleaningKind;
  left: CleaningOverview['left'];
  onChange: (kind: CleaningKind) => void;
}) {
  return (
    <div role="group" aria-label={i18n.t('cleaning.kinds')} className="flex flex-wrap gap-1.5">
      {kinds.map((kind) => (
        <Button
          key={kind}
          size="sm"
          aria-pressed={kind === value}
          className={cx(kind === value && 'border-accent! bg-accent-soft! text-accent')}
          onClick={() => onChange(kind)}
        >
          {i18n.t(`cleaning.kind_${kind}`)}
          <b className="tabular-nums">{formatNumber(left[kind])}</b>
        </Button>
      ))}
    </div>
  );
}
