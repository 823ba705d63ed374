import { i18n } from '#i18n';
import type { FileProgress } from '../hooks/read-mail-file';
import { Progress } from '../ui/Progress';
import { ReviewSkeleton } from './ThisPageView';

const MEGABYTE = 1024 * 1024;

/** A file while it is read: of a long one how far it is, and a way out. */
export function ReadingFile({ progress, onCancel }: { progress: FileProgress | undefined; onCancel: () => void }) {
  if (!progress) return <ReviewSkeleton />;
  return (
    <div className="space-y-3 p-3">
      <Progress
        label={i18n.t('mailbox.reading', progress.mails)}
        done={Math.floor(progress.read / MEGABYTE)}
        total={Math.max(1, Math.ceil(progress.total / MEGABYTE))}
        onCancel={onCancel}
      />
      <p className="text-xs text-muted">{i18n.t('mailbox.readingWhy')}</p>
    </div>
  );
}
