import { i18n } from '#i18n';
import type { ImportFailure, ImportRecord } from '../../lib/domain/import/import-record';
import { failedFile, saveFailedRows } from '../hooks/import/failed-rows';
import { keptImport } from '../hooks/import/kept-import';
import { useAnswer } from '../hooks/use-answer';
import { useNow } from '../hooks/use-now';
import { Badge, type Tone } from '../ui/Badge';
import { Button } from '../ui/Button';
import { formatDay } from '../ui/format';
import { showToast } from '../ui/toast';
import { countsText } from './ImportProgress';
import { kindText, problemText } from './target-text';

const TONES: Record<ImportRecord['state'], Tone> = {
  running: 'warn',
  done: 'good',
  cancelled: 'grey',
  failed: 'bad',
  undoing: 'warn',
  undone: 'grey',
};

/** Imports of this book, newest first: what became of them, the rows that failed, and the way back. */
export function ImportHistory({
  activeId,
  onUndo,
  onResume,
  onRetry,
}: {
  activeId: string | undefined;
  onUndo: (record: ImportRecord) => void;
  onResume: (record: ImportRecord) => void;
  /** The rows of a table that failed, to be looked at and imported again. */
  onRetry: (rows: File) => void;
}) {
  const answer = useAnswer('imports.list', {}, { stores: ['documents', 'contacts', 'orders', 'interactions', 'cases', 'deals', 'tasks'] });
  const now = useNow();
  const imports = answer.value?.imports ?? [];
  if (imports.length === 0) return null;
  return (
    <section aria-label={i18n.t('data.history')}>
      <h2 className="mb-1.5 text-sm">{i18n.t('data.history')}</h2>
      <ul className="rounded-lg border border-line bg-surface text-xs">
        {imports.map((record) => (
          <li key={record.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-3 py-2 last:border-b-0">
            <span className="min-w-0 flex-1 basis-48">
              <b className="block truncate text-sm font-medium">{record.file}</b>
              <span className="text-muted">
                {[kindText(record.kind), record.from, formatDay(record.startedAt, now), countsText(record)].filter(Boolean).join(' · ')}
                {record.kept ? ` · ${i18n.t('data.kept', record.kept, [record.kept])}` : ''}
              </span>
            </span>
            {record.id !== activeId && <Badge tone={TONES[record.state]}>{i18n.t(`data.importState_${record.state}`)}</Badge>}
            {record.counts.failed > 0 && (
              <Button size="sm" onClick={() => void saveFailures(record)}>
                {i18n.t('data.failedRows')}
              </Button>
            )}
            {record.counts.failed > 0 && record.id !== activeId && (
              <Button size="sm" onClick={() => void retry(record, onRetry)}>
                {i18n.t('data.retryRows')}
              </Button>
            )}
            {(record.state === 'running' || record.state === 'failed') && record.id !== activeId && (
              <Button size="sm" onClick={() => onResume(record)}>
                {i18n.t('data.goOn')}
              </Button>
            )}
            {record.id !== activeId &&
              record.state !== 'undone' &&
              record.state !== 'undoing' &&
              record.counts.created + record.counts.updated + record.counts.waiting > 0 && (
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

async function headersOf(record: ImportRecord): Promise<string[]> {
  const kept = await keptImport(record.id);
  return kept?.plan.type === 'table' ? kept.plan.mapping.columns.map(({ header }) => header) : [];
}

/** Only rows of a table have cells to read again; of cards and tasks the file itself is mended. */
async function retry(record: ImportRecord, onRetry: (rows: File) => void): Promise<void> {
  const rows = await failedFile(record, await headersOf(record));
  if (rows) onRetry(rows);
  else showToast({ title: i18n.t('data.retryNone', [record.file]), tone: 'bad' });
}

async function saveFailures(record: ImportRecord): Promise<void> {
  const headers = await headersOf(record);
  const text = ({ problems }: ImportFailure) =>
    problems
      .map((problem) =>
        [problem.column === undefined ? undefined : headers[problem.column], problemText(problem)].filter(Boolean).join(': '),
      )
      .join('; ');
  await saveFailedRows(record, headers, { row: i18n.t('data.row'), reason: i18n.t('data.reason'), text });
}
