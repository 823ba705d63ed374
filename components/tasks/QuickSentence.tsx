import { Plus } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { i18n } from '#i18n';
import { newRequestId } from '../hooks/new-request-id';
import { useAsk } from '../hooks/use-ask';
import { useNow } from '../hooks/use-now';
import { useSentence } from '../hooks/use-sentence';
import { IconButton } from '../ui/IconButton';
import { TextField } from '../ui/TextField';
import { showToast } from '../ui/toast';
import { sentenceWhen } from './sentence-when';

/** One line in which a follow-up is said; under it what was understood, before it is kept. Enter keeps it. */
export function QuickSentence({
  first,
  contact,
  bare = false,
  onSaved,
}: {
  /** A text to begin with; another `at` begins anew, and takes the focus. */
  first?: { text: string; at: number };
  contact?: { id: string; name: string };
  /** Without the bar around it. */
  bare?: boolean;
  onSaved?: () => void;
}) {
  const ask = useAsk();
  const now = useNow();
  const [text, setText] = useState(first?.text ?? '');
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { read, contact: found } = useSentence(text, { findNames: contact === undefined });
  const whom = contact ?? found;
  useEffect(() => {
    if (!first) return;
    setText(first.text);
    form.current?.querySelector('input')?.focus();
  }, [first]);

  async function save(event: FormEvent) {
    event.preventDefault();
    if (!read || busy) return;
    setBusy(true);
    const { title, due, allDay, dueLocal, rrule } = read;
    const times = { due, allDay, ...(dueLocal && { dueLocal }), ...(rrule && { rrule }) };
    const draft = {
      title,
      ...times,
      ...(whom && { contactId: whom.id }),
      anchor: 'due',
      alarms: [],
      priority: 'normal',
      status: 'needs-action',
    } as const;
    const answer = await ask('tasks.save', { draft: { ...draft, alarms: [] }, requestId: newRequestId() });
    setBusy(false);
    if (!answer.ok) return;
    setText('');
    showToast({ title: i18n.t('tasks.added', [sentenceWhen(read, now)]) });
    onSaved?.();
  }

  const hint = read && [
    i18n.t(read.isSaid ? 'tasks.addWhen' : 'tasks.addTomorrow', [sentenceWhen(read, now)]),
    whom ? i18n.t('tasks.addFor', [whom.name]) : i18n.t('tasks.addNobody'),
  ];
  return (
    <form ref={form} onSubmit={(event) => void save(event)} className={bare ? undefined : 'border-b border-line bg-surface px-3 py-2.5'}>
      <div className="flex items-start gap-1.5">
        <TextField
          className="flex-1"
          label={i18n.t('tasks.add')}
          hideLabel
          placeholder={i18n.t('tasks.addHint')}
          maxLength={500}
          value={text}
          onValue={setText}
          hint={hint ? hint.join(' · ') : i18n.t('tasks.addHow')}
        />
        <IconButton icon={Plus} label={i18n.t('tasks.add')} type="submit" disabled={!read || busy} />
      </div>
    </form>
  );
}
