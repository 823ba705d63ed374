import { TriangleAlert } from 'lucide-react';
import type { PageReading } from '../../lib/capture/observation';
import { i18n } from '#i18n';
import { useAsk } from '../hooks/use-ask';
import { useStoppedReaders } from '../hooks/use-stopped-readers';
import { Button } from '../ui/Button';
import { hostOf } from '../ui/format';
import { showToast } from '../ui/toast';
import { keyOf, translate } from '../ui/translate';

/** Says that a rule or a site's own reader found nothing where it used to: what is shown is what the general readers found. */
export function StoppedNote({ reading, settled, onPoint }: { reading: PageReading; settled: boolean; onPoint: () => void }) {
  const ask = useAsk();
  const stopped = useStoppedReaders(reading, settled);
  if (stopped.length === 0) return null;
  const rules = stopped.filter(({ id }) => id.startsWith('rule:'));
  const host = hostOf(reading.url);

  async function remove(): Promise<void> {
    for (const { id } of rules) {
      const answer = await ask('rules.delete', { id: id.slice('rule:'.length) });
      if (!answer.ok) return;
    }
    showToast({ title: i18n.t('rules.deleted', [host]) });
  }

  return (
    <div role="status" className="mx-3 mt-3 flex gap-2 rounded-lg bg-warn-soft px-2.5 py-2 text-xs">
      <TriangleAlert aria-hidden size={14} className="mt-0.5 shrink-0 text-warn" />
      <div className="min-w-0 flex-1 space-y-1">
        {stopped.map(({ id, before }) => (
          <p key={id}>
            {id.startsWith('rule:')
              ? i18n.t('rules.stopped', [host, before])
              : i18n.t('rules.adapterStopped', [translate(`rules.adapter_${keyOf(id)}`) || id, before])}
          </p>
        ))}
        <p className="text-muted">{i18n.t('rules.fallback')}</p>
        {rules.length > 0 && (
          <div className="flex flex-wrap gap-2 pt-0.5">
            <Button size="sm" onClick={onPoint}>
              {i18n.t('rules.pointAgain')}
            </Button>
            <Button size="sm" variant="quiet" onClick={() => void remove()}>
              {i18n.t('rules.delete')}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
