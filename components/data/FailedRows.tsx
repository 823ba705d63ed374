import { Download, RotateCcw } from 'lucide-react';
import { i18n } from '#i18n';
import type { ImportFailure, ImportRecord } from '../../lib/domain/import/import-record';
import { failedFile, saveFailedRows } from '../hooks/import/failed-rows';
import { keptImport } from '../hooks/import/kept-import';
import { Button } from '../ui/Button';
import { showToast } from '../ui/toast';
import { problemAt } from './target-text';

/** The rows of an import that failed, or came in part: as a file with the reasons, and read again. Nothing where there are none. */
export function FailedRows({ record, size, onRetry }: { record: ImportRecord; size: 'sm' | 'md'; onRetry: (rows: File) => void }) {
  const { failed, partly = 0 } = record.counts;
  if (failed + partly === 0) return null;
  return (
    <>
      <Button size={size} icon={Download} onClick={() => void save(record)}>
        {i18n.t('data.failedRows')}
      </Button>
      <Button size={size} icon={RotateCcw} onClick={() => void retry(record, onRetry)}>
        {i18n.t('data.retryRows')}
      </Button>
    </>
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

async function save(record: ImportRecord): Promise<void> {
  const headers = await headersOf(record);
  const text = ({ problems }: ImportFailure) => problems.map((problem) => problemAt(problem, headers)).join('; ');
  await saveFailedRows(record, headers, { row: i18n.t('data.row'), reason: i18n.t('data.reason'), text });
}
