import { FlaskConical } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { useAsk } from '../hooks/use-ask';
import { Button } from '../ui/Button';
import { showToast } from '../ui/toast';

/** Says that invented customers are among the real ones, and takes them out in one click. */
export function SampleNotice() {
  const ask = useAsk();
  const [isBusy, setBusy] = useState(false);
  const remove = async () => {
    setBusy(true);
    const answer = await ask('sample.remove', {});
    setBusy(false);
    if (answer.ok) showToast({ title: i18n.t('settings.sampleRemoved', answer.value.contacts) });
  };
  return (
    <div className="flex min-h-9 shrink-0 flex-wrap items-center gap-x-2 border-b border-line bg-sunken px-3 py-1 text-xs text-muted">
      <FlaskConical aria-hidden size={14} strokeWidth={1.75} className="shrink-0" />
      <span className="flex-1">{i18n.t('dashboard.sampleOn')}</span>
      <Button size="sm" variant="quiet" busy={isBusy} onClick={() => void remove()}>
        {i18n.t('dashboard.sampleRemove')}
      </Button>
    </div>
  );
}
