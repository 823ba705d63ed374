import { i18n } from '#i18n';
import type { ImportRecord } from '../../lib/domain/import/import-record';
import type { RunningImport } from '../hooks/import/use-import';
import { Button } from '../ui/Button';
import { formatNumber } from '../ui/format';
import { translate } from '../ui/translate';

/** An import while it runs, and how it ended. */
export function ImportProgress({
  running,
  onCancel,
  onClose,
  onUndo,
}: {
  running: Exclude<RunningImport, { state: 'idle' }>;
  onCancel: () => void;
  onClose: () => void;
  onUndo: (record: ImportRecord) => void;
}) {
  const record = running.state === 'running' ? running.record : running.end.record;
  const why = running.state === 'ended' ? running.end.why : undefined;
  const title =
    running.state === 'running'
      ? i18n.t('data.running', [record.file])
      : why === undefined
        ? i18n.t('data.ended', [record.file])
        : i18n.t(`data.ended_${why}`, [record.file]);
  return (
    <section aria-label={title} aria-live="polite" className="flex flex-col gap-3 rounded-xl border border-line bg-surface p-4">
      <h2 className="text-sm break-words">{title}</h2>
      {running.state === 'running' && <div className="h-1.5 animate-pulse rounded bg-accent-soft" />}
      <p className="text-sm tabular-nums">{countsText(record)}</p>
      {running.state === 'ended' && running.end.detail && <p className="text-xs text-muted">{running.end.detail}</p>}
      <div className="flex flex-wrap gap-2">
        {running.state === 'running' ? (
          <Button onClick={onCancel}>{i18n.t('data.stop')}</Button>
        ) : (
          <>
            <Button variant="primary" onClick={onClose}>
              {i18n.t('data.done')}
            </Button>
            {record.counts.created + record.counts.updated > 0 && why !== 'quota' && (
              <Button onClick={() => onUndo(record)}>{i18n.t('data.undo')}</Button>
            )}
          </>
        )}
      </div>
    </section>
  );
}

/** What became of the rows, only what there is. */
export function countsText({ counts }: ImportRecord): string {
  const parts = (['created', 'updated', 'unchanged', 'possible', 'waiting', 'failed'] as const).filter((name) => counts[name] > 0);
  if (parts.length === 0) return i18n.t('data.count_none');
  return parts.map((name) => translate(`data.count_${name}`, [formatNumber(counts[name])])).join(' · ');
}
