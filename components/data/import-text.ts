import { i18n } from '#i18n';
import type { ImportRecord } from '../../lib/domain/import/import-record';
import type { ImportEnd } from '../hooks/import/run-import';
import { formatNumber } from '../ui/format';
import { translate } from '../ui/translate';

/** What became of the rows, only what there is. */
export function countsText({ counts }: Pick<ImportRecord, 'counts'>): string {
  const parts = (['created', 'updated', 'unchanged', 'possible', 'waiting', 'partly', 'failed'] as const).flatMap((name) => {
    const count = counts[name] ?? 0;
    return count > 0 ? [translate(`data.count_${name}`, [formatNumber(count)])] : [];
  });
  return parts.length === 0 ? i18n.t('data.count_none') : parts.join(' · ');
}

/** How an import ended. One that brought nothing is not called imported. */
export function endText({ record, why }: ImportEnd): string {
  if (why !== undefined) return i18n.t(`data.ended_${why}`, [record.file]);
  const { created, updated, unchanged, waiting } = record.counts;
  return i18n.t(created + updated + unchanged + waiting > 0 ? 'data.ended' : 'data.ended_nothing', [record.file]);
}

/** Whether there is something to take back. */
export function isUndoable({ state, counts }: ImportRecord): boolean {
  return state !== 'undone' && state !== 'undoing' && counts.created + counts.updated + counts.waiting > 0;
}
