import { useEffect, useMemo, useState } from 'react';
import type { MailThread, ThreadContacts } from '../../lib/capture/mail/thread';
import type { LogEntry } from '../../lib/capture/thread/thread-log';
import { i18n } from '#i18n';
import { showToast } from '../ui/toast';
import { newRequestId } from './new-request-id';
import { useAnswer } from './use-answer';
import { useAsk } from './use-ask';

export const DEFAULT_THREAD_LOG = {
  /** Entries a message (10 to 100, the protocol's limit). */
  chunk: 50,
};

/** What quotes and signatures are is known to libraries of the review: they are loaded with it. */
const planner = () => import('../../lib/capture/thread/thread-log');

/** `fresh` and `known`: mails of the thread that are not and that are in the book. */
export type ThreadLog = { fresh: number; known: number; isBusy: boolean; isFailed: boolean; log: () => Promise<void> };

/** The mails of a thread on the timelines of those who are in the book, each once. */
export function useThreadLog(thread: MailThread, contacts: ThreadContacts, url: string): ThreadLog {
  const ask = useAsk();
  const settings = useAnswer('settings.get', {});
  const [entries, setEntries] = useState<readonly LogEntry[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [isFailed, setFailed] = useState(false);
  const habits = settings.value?.mail;
  useEffect(() => {
    if (!habits) return;
    let gone = false;
    void planner().then(({ threadLog }) => {
      if (!gone) setEntries(threadLog(thread, contacts, { text: habits.text, never: habits.never, now: Date.now(), url }));
    });
    return () => {
      gone = true;
    };
  }, [thread, contacts, url, habits]);

  // Asked without the texts: only what names a mail matters.
  const question = useMemo(
    () => ({ mails: entries.slice(0, 100).map(({ mail: { draft, ...mail } }) => ({ ...mail, draft: { ...draft, text: undefined } })) }),
    [entries],
  );
  const logged = useAnswer('mail.logged', entries.length > 0 ? question : null, { keep: true, stores: ['interactions'] });
  const done = new Set(logged.value?.logged);
  const fresh = entries.filter((_, at) => !done.has(at));
  const freshMails = new Set(fresh.map(({ message }) => message));
  const known = new Set(entries.map(({ message }) => message)).size - freshMails.size;

  async function log(): Promise<void> {
    if (isBusy || fresh.length === 0) return;
    setBusy(true);
    setFailed(false);
    let ended = 0;
    let isFine = true;
    for (let at = 0; at < fresh.length && isFine; at += DEFAULT_THREAD_LOG.chunk) {
      const mails = fresh.slice(at, at + DEFAULT_THREAD_LOG.chunk).map(({ mail }) => mail);
      const answer = await ask('mail.log', { mails, own: thread.own.slice(0, 20), requestId: newRequestId() }, { quiet: true });
      isFine = answer.ok;
      if (answer.ok) ended += answer.value.dismissed;
    }
    setBusy(false);
    setFailed(!isFine);
    if (!isFine) return;
    const detail = ended > 0 ? i18n.t('mail.reminderEnded', ended) : undefined;
    showToast({ title: i18n.t('capture.threadLogged', freshMails.size), ...(detail && { detail }) });
  }

  return { fresh: freshMails.size, known, isBusy, isFailed, log };
}
