import { Mail } from 'lucide-react';
import { useState } from 'react';
import type { Capture, CapturedThread } from '../../lib/capture/candidate';
import { i18n } from '#i18n';
import { newRequestId } from '../hooks/new-request-id';
import { useAnswer } from '../hooks/use-answer';
import { useAsk } from '../hooks/use-ask';
import { Button } from '../ui/Button';
import { Card } from '../ui/Card';
import { Checkbox } from '../ui/Checkbox';
import { Select } from '../ui/Select';
import { showToast } from '../ui/toast';
import { threadDrafts } from './thread-drafts';

export type ThreadPerson = { id: string; name: string; addresses: string[] };

export const DEFAULT_REPLY = {
  /** Days without a reply until the reminder (1 to 14). */
  days: 3,
};

/** The mails of the thread, logged with a customer that is in the book, and a reminder for when no reply comes. */
export function ThreadCard({ thread, capture, people }: { thread: CapturedThread; capture: Capture; people: readonly ThreadPerson[] }) {
  const ask = useAsk();
  const settings = useAnswer('settings.get', {});
  const [chosen, setChosen] = useState<string>();
  const [remind, setRemind] = useState(false);
  const [busy, setBusy] = useState(false);
  const [loggedFor, setLoggedFor] = useState<string>();
  const [ids] = useState(() => [...thread.messages.map(newRequestId), newRequestId()]);
  const person = people.find(({ id }) => id === chosen) ?? people[0];
  const subject = thread.subject ?? thread.messages[0]?.subject;

  async function log() {
    if (!person || busy) return;
    setBusy(true);
    const now = Date.now();
    let logged = 0;
    for (const [index, draft] of threadDrafts(thread, person, { url: capture.url, now }).entries()) {
      const answer = await ask('interactions.log', { draft, requestId: ids[index] ?? newRequestId() });
      if (!answer.ok) break;
      logged += 1;
    }
    const complete = logged === thread.messages.length;
    if (complete && remind) {
      const day = new Date(now);
      day.setDate(day.getDate() + DEFAULT_REPLY.days);
      const due = day.setHours(settings.value?.dayStartsAt ?? 9, 0, 0, 0);
      const title = i18n.t('capture.noReplyTask', [subject ?? capture.title]).slice(0, 500);
      await ask('tasks.save', {
        requestId: ids.at(-1) ?? newRequestId(),
        draft: { contactId: person.id, title, due, allDay: true, anchor: 'due', alarms: [], priority: 'normal', status: 'needs-action' },
      });
    }
    setBusy(false);
    if (!complete) return;
    setLoggedFor(person.id);
    showToast({ title: i18n.t('capture.threadLogged', logged) });
  }

  const isLogged = person !== undefined && loggedFor === person.id;
  return (
    <Card aria-label={i18n.t('capture.thread')} className="mx-3 mb-2.5 p-3">
      <div className="flex items-start gap-2">
        <Mail aria-hidden size={16} strokeWidth={1.75} className="mt-0.5 shrink-0 text-faint" />
        <div className="min-w-0 flex-1">
          <h3 className="text-sm break-words">{subject ?? i18n.t('capture.thread')}</h3>
          <p className="text-xs text-muted">{i18n.t('capture.messages', thread.messages.length)}</p>
        </div>
      </div>
      {people.length === 0 ? (
        <p className="mt-1.5 text-xs text-muted">{i18n.t('capture.threadNobody')}</p>
      ) : (
        <div className="mt-2 space-y-2">
          {people.length > 1 && (
            <Select
              label={i18n.t('capture.threadWith')}
              value={person?.id ?? ''}
              onValue={setChosen}
              options={people.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
          <Checkbox checked={remind} onChange={setRemind} label={i18n.t('capture.remindNoReply', DEFAULT_REPLY.days)} />
          <Button size="sm" busy={busy} disabled={isLogged} onClick={() => void log()}>
            {isLogged ? i18n.t('capture.threadDone') : i18n.t('capture.logThread', [thread.messages.length, person?.name ?? ''])}
          </Button>
        </div>
      )}
    </Card>
  );
}
