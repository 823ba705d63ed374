import { i18n } from '#i18n';
import type { BackupMade } from '../../lib/domain/backup/backup-file';
import { useNow } from '../hooks/use-now';
import { formatAgo, formatFull } from '../ui/format';

/** When the last backup was made that was read back and checked, and what failed since. */
export function LastBackup({ made, failure }: { made: readonly BackupMade[] | undefined; failure: string | undefined }) {
  const now = useNow();
  const verified = made?.find(({ verifiedAt }) => verifiedAt !== undefined);
  return (
    <div className="text-sm">
      {verified?.verifiedAt === undefined ? (
        <p className="text-warn">{i18n.t('data.neverVerified')}</p>
      ) : (
        <p title={formatFull(verified.verifiedAt)}>
          {i18n.t('data.lastVerified', [formatAgo(verified.verifiedAt, now), i18n.t(`data.where_${verified.where}`)])}
        </p>
      )}
      {failure && (
        <p role="alert" className="mt-1 text-xs text-bad">
          {i18n.t('data.backupFailed', [failure])}
        </p>
      )}
    </div>
  );
}
