import { i18n } from '#i18n';
import type { RestoreMode } from '../../lib/domain/backup/backup-file';
import type { Restored } from '../hooks/backup/restore-backup';
import type { RestoreState } from '../hooks/backup/use-restore';
import { Button } from '../ui/Button';
import { Progress } from '../ui/Progress';
import { formatNumber } from '../ui/format';
import { translate } from '../ui/translate';
import { RestorePreview } from './RestorePreview';

/** A backup on its way back: checked, shown, written, or refused with what to do. */
export function RestorePanel({
  held,
  onRestore,
  onClose,
}: {
  held: Exclude<RestoreState, { state: 'idle' }>;
  onRestore: (mode: RestoreMode) => void;
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
      {held.state === 'preview' && <RestorePreview preview={held.preview} onRestore={onRestore} onClose={onClose} />}
      {held.state === 'done' && <p className="text-sm">{restoredText(held.restored)}</p>}
      {(held.state === 'refused' || held.state === 'done') && (
        <Button variant={held.state === 'done' ? 'primary' : 'plain'} className="self-start" onClick={onClose}>
          {i18n.t(held.state === 'done' ? 'data.done' : 'data.otherBackup')}
        </Button>
      )}
    </section>
  );
}

/** What a restore did, only what there is. */
function restoredText({ written, removed, refused, erased }: Restored): string {
  const parts = [
    i18n.t('data.restored_written', written, [formatNumber(written)]),
    ...(removed > 0 ? [i18n.t('data.restored_removed', removed, [formatNumber(removed)])] : []),
    ...(refused > 0 ? [i18n.t('data.restored_refused', refused, [formatNumber(refused)])] : []),
    ...(erased > 0 ? [i18n.t('data.restored_erased', erased, [formatNumber(erased)])] : []),
  ];
  return parts.join(' · ');
}
