import { i18n } from '#i18n';
import type { ImportRecord } from '../../lib/domain/import/import-record';
import type { RunningImport } from '../hooks/import/use-import';
import { Button } from '../ui/Button';
import { Progress } from '../ui/Progress';
import { formatShare } from '../ui/format';
import { FailedRows } from './FailedRows';
import { countsText, endText, isUndoable } from './import-text';

/** An import while it runs, and how it ended, with what can be done next. */
export function ImportProgress({
  running,
  onCancel,
  onClose,
  onUndo,
  onResume,
  onRetry,
}: {
  running: Exclude<RunningImport, { state: 'idle' }>;
  onCancel: () => void;
  onClose: () => void;
  onUndo: (record: ImportRecord) => void;
  onResume: (record: ImportRecord) => void;
  onRetry: (rows: File) => void;
}) {
  if (running.state === 'running') {
    const { record, share } = running;
    const title = i18n.t('data.running', [record.file]);
    return (
      <section aria-label={title} className="flex flex-col gap-3 rounded-xl border border-line bg-surface p-4">
        {share === undefined ? (
          <>
            <h2 className="text-sm break-words">{title}</h2>
            <div className="h-1.5 animate-pulse rounded bg-accent-soft" />
          </>
        ) : (
          <Progress label={title} done={share} total={1} text={formatShare(share)} />
        )}
        <p role="status" className="text-sm tabular-nums">
          {countsText(record)}
        </p>
        <p className="text-xs text-muted">{i18n.t('data.runningWhy')}</p>
        <Button className="self-start" onClick={onCancel}>
          {i18n.t('data.stop')}
        </Button>
      </section>
    );
  }
  const { record, why, detail } = running.end;
  const title = endText(running.end);
  // Of what was not begun there is no record to go on with or to take back.
  const isBegun = why !== 'space' && why !== 'unstarted';
  // What came in is being taken back, now or when there is room.
  const isLeft = isBegun && why !== 'quota' && why !== 'full';
  return (
    <section aria-label={title} aria-live="polite" className="flex flex-col gap-3 rounded-xl border border-line bg-surface p-4">
      <h2 className="text-sm break-words">{title}</h2>
      {isLeft && <p className="text-sm tabular-nums">{countsText(record)}</p>}
      {isLeft && record.counts.possible > 0 && (
        <p className="text-xs">
          <a href="#/duplicates" className="text-accent underline">
            {i18n.t('data.seeDuplicates')}
          </a>
        </p>
      )}
      {detail && (why === 'failed' || why === 'unstarted') && (
        <p className="text-xs break-words text-muted">{i18n.t('data.detail', [detail])}</p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={onClose}>
          {i18n.t('data.done')}
        </Button>
        {why === 'failed' && <Button onClick={() => onResume(record)}>{i18n.t('data.goOn')}</Button>}
        {isLeft && <FailedRows record={record} size="md" onRetry={onRetry} />}
        {isLeft && isUndoable(record) && <Button onClick={() => onUndo(record)}>{i18n.t('data.undo')}</Button>}
      </div>
    </section>
  );
}
