import { TriangleAlert } from 'lucide-react';
import { i18n } from '#i18n';
import { openDashboard } from '../hooks/open-panel';
import { useAnswer } from '../hooks/use-answer';
import { Button } from '../ui/Button';
import { failureText } from '../ui/failure-text';

/** A bar over everything when the book is not well; the recovery screen is in the dashboard. */
export function HealthNotice() {
  const status = useAnswer('status.get', {});
  const health = status.value?.health;
  if (!health || health.state === 'ok') return null;
  const { title, advice } = failureText(
    health.state === 'recovery'
      ? { reason: 'recovery' }
      : health.state === 'blocked'
        ? { reason: 'blocked' }
        : health.state === 'full'
          ? { reason: 'quota' }
          : { reason: 'failed', detail: health.detail },
  );
  return (
    <div role="alert" className="flex items-start gap-2 border-b border-line bg-bad-soft px-3 py-2 text-xs">
      <TriangleAlert aria-hidden size={15} className="mt-0.5 shrink-0 text-bad" />
      <div className="min-w-0 flex-1">
        <b className="text-bad">{title}</b>
        <div>{advice}</div>
      </div>
      <Button size="sm" onClick={() => openDashboard()}>
        {i18n.t('popup.openDashboard')}
      </Button>
    </div>
  );
}
