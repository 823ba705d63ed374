import { i18n } from '#i18n';
import type { RestoreState } from '../hooks/backup/use-restore';
import { Button } from '../ui/Button';
import { Why } from '../ui/Card';
import { formatFull, formatNumber } from '../ui/format';
import { Progress } from '../ui/Progress';
import { translate } from '../ui/translate';

/** What a backup would change, by kind of record, and the two ways to take it back. */
export function RestorePanel({
  held,
  onRestore,
  onClose,
}: {
  held: Exclude<RestoreState, { state: 'idle' }>;
  onRestore: (mode: 'missing' | 'whole') => void;
  onClose: () => void;
}) {
  return (
    <section
      aria-label={i18n.t('data.restore')}
      aria-live="polite"
      className="flex flex-col gap-3 rounded-xl border border-line bg-surface p-4"
    >
      <h2 className="text-sm break-words">{held.name}</h2>
      {(held.state === 'reading' || held.state === 'writing') && (
        <Progress
          label={i18n.t(held.state === 'reading' ? 'data.checking' : 'data.restoring')}
          done={held.progress?.done ?? 0}
          total={held.progress?.total ?? 1}
        />
      )}
      {held.state === 'refused' && (
        <p role="alert" className="text-sm text-bad">
          {translate(`data.refused_${held.why}`, [held.detail ?? ''])}
        </p>
      )}
      {held.state === 'preview' && <Preview held={held} onRestore={onRestore} />}
      {held.state === 'done' && (
        <p className="text-sm">
          {i18n.t('data.restored', [
            formatNumber(held.restored.written),
            formatNumber(held.restored.removed),
            formatNumber(held.restored.refused),
          ])}
        </p>
      )}
      {held.state !== 'reading' && held.state !== 'writing' && (
        <Button className="self-start" onClick={onClose}>
          {i18n.t(held.state === 'preview' ? 'ui.cancel' : 'data.done')}
        </Button>
      )}
    </section>
  );
}

function Preview({
  held,
  onRestore,
}: {
  held: Extract<RestoreState, { state: 'preview' }>;
  onRestore: (mode: 'missing' | 'whole') => void;
}) {
  const rows = [...held.preview.byStore].filter(([, found]) => found.missing + found.different + found.extra + found.invalid > 0);
  const missing = rows.reduce((sum, [, found]) => sum + found.missing, 0);
  return (
    <>
      <p className="text-sm">{i18n.t('data.backupOf', [formatFull(held.preview.at), formatNumber(held.preview.records)])}</p>
      {rows.length === 0 ? (
        <p className="text-sm text-good">{i18n.t('data.noDifferences')}</p>
      ) : (
        <div className="overflow-x-auto">
          <table className="w-full border-collapse text-right text-xs tabular-nums">
            <thead className="text-muted">
              <tr>
                <th scope="col" className="py-1 text-left font-medium">
                  {i18n.t('data.records')}
                </th>
                {(['missing', 'different', 'extra'] as const).map((name) => (
                  <th key={name} scope="col" className="py-1 pl-3 font-medium">
                    {i18n.t(`data.diff_${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([store, found]) => (
                <tr key={store} className="border-t border-line">
                  <th scope="row" className="py-1 text-left font-normal">
                    {translate(`data.store_${store}`) || store}
                  </th>
                  {(['missing', 'different', 'extra'] as const).map((name) => (
                    <td key={name} className="py-1 pl-3">
                      {formatNumber(found[name])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Why>{i18n.t('data.restoreWhy')}</Why>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" disabled={missing === 0} onClick={() => onRestore('missing')}>
          {i18n.t('data.restoreMissing')}
        </Button>
        <Button variant="danger" onClick={() => onRestore('whole')}>
          {i18n.t('data.restoreWhole')}
        </Button>
      </div>
    </>
  );
}
