import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Request } from '../../lib/messaging/protocol';
import { i18n } from '#i18n';
import { newRequestId } from '../hooks/new-request-id';
import { useAsk } from '../hooks/use-ask';
import { useNow } from '../hooks/use-now';
import { useSentence } from '../hooks/use-sentence';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Select } from '../ui/Select';
import { TextArea, TextField } from '../ui/TextField';
import { showToast } from '../ui/toast';
import { sentenceWhen } from './sentence-when';

/** Milliseconds: the dialog takes the focus first. */
const AFTER_DIALOG = 40;

type Log = NonNullable<Request<'tasks.done'>['log']>;

/** A follow-up is done: what came of it, for the timeline, and what comes next. Everything may be left empty. */
export function DoneDialog({
  task,
  onClose,
}: {
  task: { id: string; title: string; contactId?: string } | undefined;
  onClose: () => void;
}) {
  return (
    <Dialog open={task !== undefined} onClose={onClose} title={i18n.t('tasks.outcomeTitle')} description={task?.title}>
      {task && <DoneForm task={task} onClose={onClose} />}
    </Dialog>
  );
}

function DoneForm({ task, onClose }: { task: { id: string; title: string; contactId?: string }; onClose: () => void }) {
  const ask = useAsk();
  const now = useNow();
  const [type, setType] = useState<Log['type']>('call');
  const [outcome, setOutcome] = useState<NonNullable<Log['outcome']> | ''>('');
  const [text, setText] = useState('');
  const [next, setNext] = useState('');
  const { read } = useSentence(next, { findNames: false });
  const button = useRef<HTMLButtonElement>(null);
  // Enter is enough for what needs no words.
  useEffect(() => {
    const timer = setTimeout(() => button.current?.focus(), AFTER_DIALOG);
    return () => clearTimeout(timer);
  }, []);

  async function finish(event?: FormEvent) {
    event?.preventDefault();
    const isTold = outcome !== '' || text.trim() !== '';
    const log = isTold ? { type, ...(outcome && { outcome }), ...(text.trim() && { text: text.trim() }) } : undefined;
    const answer = await ask('tasks.done', { id: task.id, ...(log && { log }) });
    if (!answer.ok) return;
    if (read) {
      const { title, due, allDay, dueLocal, rrule } = read;
      const draft = {
        title,
        due,
        allDay,
        dueLocal,
        rrule,
        contactId: task.contactId,
        anchor: 'due' as const,
        alarms: [],
        priority: 'normal' as const,
      };
      const saved = await ask('tasks.save', { draft: { ...draft, status: 'needs-action' }, requestId: newRequestId() });
      if (!saved.ok) return;
    }
    showToast({ title: i18n.t('tasks.doneToast', [task.title]), undo: () => void ask('tasks.reopen', { id: task.id }) });
    onClose();
  }

  return (
    <form onSubmit={(event) => void finish(event)} className="flex flex-col gap-2.5">
      {task.contactId && (
        <>
          <div className="grid grid-cols-2 gap-2">
            <Select
              label={i18n.t('tasks.outcomeHow')}
              value={type}
              onValue={setType}
              options={[
                { value: 'call', label: i18n.t('history.call') },
                { value: 'email', label: i18n.t('history.type_email') },
                { value: 'meeting', label: i18n.t('history.type_meeting') },
                { value: 'note', label: i18n.t('history.note') },
              ]}
            />
            <Select
              label={i18n.t('tasks.outcome')}
              value={outcome}
              onValue={setOutcome}
              options={[
                { value: '', label: '–' },
                { value: 'reached', label: i18n.t('history.outcome_reached') },
                { value: 'no-answer', label: i18n.t('history.outcome_no_answer') },
                { value: 'positive', label: i18n.t('history.outcome_positive') },
                { value: 'negative', label: i18n.t('history.outcome_negative') },
              ]}
            />
          </div>
          <TextArea label={i18n.t('tasks.outcomeText')} rows={2} value={text} onValue={setText} />
        </>
      )}
      <TextField
        label={i18n.t('tasks.nextStep')}
        placeholder={i18n.t('tasks.nextHint')}
        value={next}
        onValue={setNext}
        hint={read ? i18n.t(read.isSaid ? 'tasks.addWhen' : 'tasks.addTomorrow', [sentenceWhen(read, now)]) : '\u00a0'}
      />
      <div className="flex justify-end">
        <Button ref={button} type="submit" variant="primary">
          {i18n.t('tasks.finish')}
        </Button>
      </div>
    </form>
  );
}
