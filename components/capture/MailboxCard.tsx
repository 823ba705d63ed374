import { Info, Mails } from 'lucide-react';
import { i18n } from '#i18n';
import type { CapturedMailbox } from '../hooks/read-mail-file';
import { useMailboxLog } from '../hooks/use-mailbox-log';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { Progress } from '../ui/Progress';
import type { ThreadContacts } from './thread-contacts';

/** A mailbox file: how much of it was read, and its mails for the timelines of those who are in the book. */
export function MailboxCard({ mailbox, name, contacts }: { mailbox: CapturedMailbox; name: string; contacts: ThreadContacts }) {
  const log = useMailboxLog(mailbox.threads, contacts);
  return (
    <Card aria-label={i18n.t('mailbox.card')} className="mx-3 mb-2.5 p-3">
      <div className="flex items-start gap-2">
        <Mails aria-hidden size={16} strokeWidth={1.75} className="mt-0.5 shrink-0 text-faint" />
        <div className="min-w-0 flex-1">
          <h3 className="text-sm [overflow-wrap:anywhere]">{name}</h3>
          <p className="text-xs text-muted">
            {i18n.t('mailbox.mails', mailbox.mails)}
            {` · ${i18n.t('mailbox.threads', mailbox.threads.length)}`}
          </p>
          {mailbox.left > 0 && <p className="text-xs text-muted">{i18n.t('mailbox.left', mailbox.left)}</p>}
          {mailbox.broken > 0 && (
            <p className="mt-1 flex gap-1.5 text-xs text-muted">
              <Info aria-hidden size={14} className="mt-0.5 shrink-0 text-warn" />
              {i18n.t('mailbox.broken', mailbox.broken)}
            </p>
          )}
        </div>
      </div>
      <div className="mt-2">
        {log.progress ? (
          <Progress label={i18n.t('mailbox.logging')} done={log.progress.done} total={log.progress.total} onCancel={log.stop} />
        ) : log.mails === 0 ? (
          <p className="text-xs text-muted">{i18n.t('mailbox.nobody')}</p>
        ) : (
          <Button size="sm" disabled={log.isDone} onClick={() => void log.log()}>
            {log.isDone ? i18n.t('capture.threadDone') : i18n.t('mail.log', log.mails)}
          </Button>
        )}
        {log.isFailed && (
          <p role="alert" className="mt-1.5 flex gap-1.5 text-xs text-bad">
            <Info aria-hidden size={14} className="mt-0.5 shrink-0" />
            {i18n.t('mail.logFailed')}
          </p>
        )}
      </div>
    </Card>
  );
}
