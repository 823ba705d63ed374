import { FlaskConical } from 'lucide-react';
import { i18n } from '#i18n';
import { useSample } from '../hooks/use-sample';
import { Button } from '../ui/Button';

/** Says that invented customers are among the real ones, and takes them out in one click. */
export function SampleNotice() {
  const sample = useSample();
  return (
    <div className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-2 border-b border-line bg-sunken px-3 py-1 text-xs text-muted">
      <FlaskConical aria-hidden size={14} strokeWidth={1.75} className="shrink-0" />
      <span className="flex-1">{i18n.t('dashboard.sampleOn')}</span>
      <Button
        size="sm"
        variant="quiet"
        className="print:hidden"
        busy={sample.isBusy}
        aria-label={i18n.t('settings.sampleRemove')}
        onClick={() => void sample.remove()}
      >
        {i18n.t('dashboard.sampleRemove')}
      </Button>
    </div>
  );
}
