import { i18n } from '#i18n';
import type { MendStep } from '../../lib/domain/cleaning/cleaning-state';
import { useAsk } from '../hooks/use-ask';
import { useNow } from '../hooks/use-now';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { formatNumber, formatWhen } from '../ui/format';

const TONES = { running: 'warn', done: 'good', undoing: 'warn', undone: 'grey', failed: 'bad' } as const;

/** What was mended, newest first, with the score before and after, and the way back. */
export function CleaningSteps({ steps, isBusy, onUndo }: { steps: readonly MendStep[]; isBusy: boolean; onUndo: () => void }) {
  const ask = useAsk();
  const now = useNow();
  if (steps.length === 0) return null;
  const undo = async (id: string) => {
    await ask('cleaning.undo', { id });
    onUndo();
  };
  return (
    <section aria-label={i18n.t('cleaning.steps')} aria-live="polite">
      <h2 className="mb-1.5 text-sm">{i18n.t('cleaning.steps')}</h2>
      <ul className="rounded-lg border border-line bg-surface text-xs">
        {steps.map((step) => (
          <li key={step.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-3 py-2 last:border-b-0">
            <span className="min-w-0 flex-1 basis-48">
              <b className="block text-sm font-medium">
                {i18n.t(`cleaning.kind_${step.kind}`)} · {i18n.t('cleaning.mended', step.mended, [formatNumber(step.mended)])}
              </b>
              <span className="text-muted">{detailOf(step, now)}</span>
            </span>
            <Badge tone={TONES[step.state]}>{i18n.t(`cleaning.step_${step.state}`)}</Badge>
            {step.state === 'done' && step.mended > 0 && (
              <Button size="sm" disabled={isBusy} onClick={() => void undo(step.id)}>
                {i18n.t('cleaning.undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function detailOf({ at, state, scoreBefore, scoreAfter, skipped, kept }: MendStep, now: number): string {
  return [
    formatWhen(at, now),
    state === 'done' && i18n.t('cleaning.scores', [formatNumber(scoreBefore), formatNumber(scoreAfter)]),
    skipped > 0 && i18n.t('cleaning.skipped', skipped, [formatNumber(skipped)]),
    kept > 0 && i18n.t('cleaning.kept', kept, [formatNumber(kept)]),
  ]
    .filter(Boolean)
    .join(' · ');
}
