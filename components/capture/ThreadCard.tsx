import { Info, Mail } from 'lucide-react';
import type { ReactNode } from 'react';
import { i18n } from '#i18n';
import { useThreadLog } from '../hooks/use-thread-log';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { correspondent, type ThreadContacts } from './thread-contacts';
import { ThreadOwn } from './ThreadOwn';
import { ThreadPeople } from './ThreadPeople';
import { SayFollowUp } from '../tasks/SayFollowUp';
import { ThreadReminder } from './ThreadReminder';
import type { CapturedMail } from './use-capture';

/** The thread in front: how much of it was read, its mails for the timelines of those who are in the book, and a reminder for when no reply comes. */
export function ThreadCard({
  mail,
  url,
  contacts,
  whole,
  actions,
}: {
  mail: CapturedMail;
  url: string;
  contacts: ThreadContacts;
  /** What lies beyond the mails that the page shows: how many there are, and how the user gets them. */
  whole?: ReactNode;
  /** What else can be done on this page. */
  actions?: ReactNode;
}) {
  const { thread } = mail;
  const log = useThreadLog(thread, contacts, url);
  const person = correspondent(thread, contacts);
  const subject = thread.subject ?? i18n.t('capture.thread');
  return (
    <Card aria-label={i18n.t('capture.thread')} className="mx-3 mt-2.5 mb-2.5 p-3">
      <div className="flex items-start gap-2">
        <Mail aria-hidden size={16} strokeWidth={1.75} className="mt-0.5 shrink-0 text-faint" />
        <div className="min-w-0 flex-1">
          <h2 className="text-sm break-words">{subject}</h2>
          <p className="text-xs text-muted">
            {i18n.t('capture.messages', thread.messages.length)}
            {thread.extent === 'complete' && ` · ${i18n.t('mail.complete')}`}
            {log.known > 0 && ` · ${i18n.t('mail.alreadyLogged', log.known)}`}
          </p>
          {whole}
        </div>
      </div>
      {contacts.size === 0 ? (
        <>
          <p className="mt-1.5 mb-2 text-xs text-muted">{i18n.t('capture.threadNobody')}</p>
          {actions}
        </>
      ) : (
        <div className="mt-2 flex flex-wrap items-center gap-2">
          <Button size="sm" busy={log.isBusy} disabled={log.fresh === 0} onClick={() => void log.log()}>
            {log.fresh === 0 ? i18n.t('capture.threadDone') : i18n.t('mail.log', log.fresh)}
          </Button>
          {person && <ThreadReminder thread={thread} contact={person} />}
          {person && <SayFollowUp contact={{ id: person.contactId, name: person.name }} />}
          {actions}
        </div>
      )}
      {log.isFailed && (
        <p role="alert" className="mt-1.5 flex gap-1.5 text-xs text-bad">
          <Info aria-hidden size={14} className="mt-0.5 shrink-0" />
          {i18n.t('mail.logFailed')}
        </p>
      )}
      <ThreadPeople people={mail.people} />
      <ThreadOwn mail={mail} />
    </Card>
  );
}
