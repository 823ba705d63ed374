import { ArrowLeft, FileX, Info } from 'lucide-react';
import { i18n } from '#i18n';
import type { FileFailure } from '../hooks/read-capture-file';
import type { MailFileNote } from '../hooks/read-mail-file';
import type { CaptureFile } from '../hooks/use-capture-file';
import { Button } from '../ui/Button';
import { Why } from '../ui/Card';
import { EmptyState } from '../ui/EmptyState';
import { keyOf, translate } from '../ui/translate';
import { PickFile } from './PickFile';
import { ReadingFile } from './ReadingFile';
import { ReviewView } from './ReviewView';

/** What was read well, and holds nobody. */
const IS_READ: ReadonlySet<FileFailure> = new Set(['empty', 'code-none', 'code-other']);

/** A file in place of the page: the same review, or why it could not be read. */
export function FileReview({
  held,
  onFile,
  onClose,
  onOpen,
}: {
  held: Exclude<CaptureFile, { state: 'none' }>;
  onFile: (file: File) => void;
  onClose: () => void;
  onOpen: (contactId: string) => void;
}) {
  return (
    <>
      <div className="flex shrink-0 items-center gap-1.5 border-b border-line bg-surface px-2 py-1">
        <Button variant="quiet" size="sm" icon={ArrowLeft} onClick={onClose}>
          {i18n.t('file.back')}
        </Button>
        <span className="min-w-0 flex-1 truncate text-right text-xs text-muted">{held.name}</span>
      </div>
      {held.state === 'reading' && <ReadingFile progress={held.progress} onCancel={onClose} />}
      {held.state === 'failed' && (
        <EmptyState
          icon={FileX}
          title={i18n.t(IS_READ.has(held.why) ? 'file.noContact' : 'file.notRead', [held.name])}
          action={<PickFile onFile={onFile} />}
        >
          <p>{translate(`file.why_${keyOf(held.why)}`)}</p>
          {held.detail && <p className="mt-1 rounded-lg bg-sunken px-2 py-1 text-text [overflow-wrap:anywhere]">{held.detail}</p>}
        </EmptyState>
      )}
      {held.state === 'ready' && (
        <ReviewView
          key={held.turn}
          capture={held.capture}
          country={held.settings.country}
          note={held.capture.mailNote && <FileNote note={held.capture.mailNote} />}
          onShow={() => undefined}
          onOpen={onOpen}
        />
      )}
    </>
  );
}

/** What a mail file does not say, and what was read all the same. */
function FileNote({ note }: { note: MailFileNote }) {
  return (
    <div className="px-3 pt-2.5">
      <Why className="flex gap-1.5">
        <Info aria-hidden size={14} className="mt-0.5 shrink-0 text-warn" />
        <span role="status">{translate(`file.mail_${note}`)}</span>
      </Why>
    </div>
  );
}
