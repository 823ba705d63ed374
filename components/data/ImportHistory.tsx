import { i18n } from '#i18n';
import type { ImportRecord } from '../../lib/domain/import/import-record';
import { useAnswer } from '../hooks/use-answer';
import { useNow } from '../hooks/use-now';
import { Badge, type Tone } from '../ui/Badge';
import { Button } from '../ui/Button';
import { formatNumber, formatWhen } from '../ui/format';
import { FailedRows } from './FailedRows';
import { countsText, isUndoable } from './import-text';
import { kindText } from './target-text';

const TONES: Record<ImportRecord['state'], Tone> = {
  running: 'warn',
  done: 'good',
  cancelled: 'grey',
  failed: 'bad',
  undoing: 'warn',
  undone: 'grey',
};

/** Imports of this book, newest first: what became of them, the rows that failed, and the way back. `shownId`: the one that is shown above. */
export function ImportHistory({
  shownId,
  isBusy,
  onUndo,
  onResume,
  onRetry,
}: {
  shownId: string | undefined;
  /** One runs: the others wait. */
  isBusy: boolean;
  onUndo: (record: ImportRecord) => void;
  onResume: (record: ImportRecord) => void;
  /** The rows of a table that failed, to be looked at and imported again. */
  onRetry: (rows: File) => void;
}) {
  const answer = useAnswer('imports.list', {}, { stores: ['documents', 'contacts', 'orders', 'interactions', 'cases', 'deals', 'tasks'] });
  const now = useNow();
  const imports = (answer.value?.imports ?? []).filter(({ id }) => id !== shownId);
  if (imports.length === 0) return null;
  return (
    <section aria-label={i18n.t('data.history')}>
      <h2 className="mb-1.5 text-sm">{i18n.t('data.history')}</h2>
      <ul className="rounded-lg border border-line bg-surface text-xs">
        {imports.map((record) => (
          <li key={record.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-3 py-2 last:border-b-0">
            <span className="min-w-0 flex-1 basis-56">
              <b className="block truncate text-sm font-medium">{record.file}</b>
              <span className="text-muted">
                {[kindText(record.kind), record.from, formatWhen(record.startedAt, now), countsText(record)].filter(Boolean).join(' · ')}
                {record.kept ? ` · ${i18n.t('data.kept', record.kept, [formatNumber(record.kept)])}` : ''}
              </span>
            </span>
            <Badge tone={TONES[record.state]}>{i18n.t(`data.importState_${record.state}`)}</Badge>
            {!isBusy && <FailedRows record={record} size="sm" onRetry={onRetry} />}
            {!isBusy && (record.state === 'running' || record.state === 'failed') && (
              <Button size="sm" onClick={() => onResume(record)}>
                {i18n.t('data.goOn')}
              </Button>
            )}
            {!isBusy && isUndoable(record) && (
              <Button size="sm" onClick={() => onUndo(record)}>
                {i18n.t('data.undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
