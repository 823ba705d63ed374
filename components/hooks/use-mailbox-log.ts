import { useMemo, useRef, useState } from 'react';
import type { MailThread, ThreadContacts } from '../../lib/capture/mail/thread';
import { i18n } from '#i18n';
import { showToast } from '../ui/toast';
import { newRequestId } from './new-request-id';
import { useAnswer } from './use-answer';
import { useAsk } from './use-ask';
import { DEFAULT_THREAD_LOG } from './use-thread-log';

const planner = () => import('../../lib/capture/thread/thread-log');

/** `mails`: those with somebody who is in the book. `progress`: threads that are done, while it runs. */
export type MailboxLog = {
  mails: number;
  progress?: { done: number; total: number };
  isDone: boolean;
  isFailed: boolean;
  log: () => Promise<void>;
  stop: () => void;
};

/** The mails of a mailbox on the timelines of those who are in the book, thread by thread, each once; it can be stopped and gone on with. */
export function useMailboxLog(threads: readonly MailThread[], contacts: ThreadContacts): MailboxLog {
  const ask = useAsk();
  const settings = useAnswer('settings.get', {});
  const [progress, setProgress] = useState<MailboxLog['progress']>();
  const [doneFor, setDoneFor] = useState<ThreadContacts>();
  const [isFailed, setFailed] = useState(false);
  const isStopped = useRef(false);
  const meant = useMemo(
    () => threads.filter((thread) => thread.messages.some((message) => isKnown(message, contacts))),
    [threads, contacts],
  );
  const mails = useMemo(
    () => meant.reduce((sum, { messages }) => sum + messages.filter((message) => isKnown(message, contacts)).length, 0),
    [meant, contacts],
  );

  async function log(): Promise<void> {
    const habits = settings.value?.mail;
    if (!habits || progress) return;
    isStopped.current = false;
    setFailed(false);
    const { threadLog } = await planner();
    let logged = 0;
    for (const [at, thread] of meant.entries()) {
      setProgress({ done: at, total: meant.length });
      const entries = threadLog(thread, contacts, { text: habits.text, never: habits.never, now: Date.now(), url: '' });
      for (let from = 0; from < entries.length; from += DEFAULT_THREAD_LOG.chunk) {
        const chunk = entries.slice(from, from + DEFAULT_THREAD_LOG.chunk).map(({ mail }) => mail);
        const answer = await ask('mail.log', { mails: chunk, own: thread.own.slice(0, 20), requestId: newRequestId() }, { quiet: true });
        if (!answer.ok) {
          setProgress(undefined);
          setFailed(true);
          return;
        }
        logged += answer.value.logged;
      }
      if (isStopped.current) break;
    }
    setProgress(undefined);
    if (!isStopped.current) setDoneFor(contacts);
    showToast({ title: i18n.t('mailbox.logged', logged) });
  }

  return {
    mails,
    ...(progress && { progress }),
    isDone: doneFor === contacts,
    isFailed,
    log,
    stop: () => {
      isStopped.current = true;
    },
  };
}

function isKnown({ from, to, cc }: MailThread['messages'][number], contacts: ThreadContacts): boolean {
  return [from, ...to, ...cc].some((box) => box?.address !== undefined && contacts.has(box.address));
}
