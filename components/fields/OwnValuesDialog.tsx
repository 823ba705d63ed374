import { type FormEvent, useState } from 'react';
import { type FieldDef, fieldsOn } from '../../lib/domain/own-field/own-field';
import type { OwnInput, OwnIssue } from '../../lib/domain/own-field/own-input';
import type { OwnValues } from '../../lib/domain/own-field/own-value';
import { i18n } from '#i18n';
import { useAsk } from '../hooks/use-ask';
import { useSettings } from '../hooks/use-settings';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { failureText } from '../ui/failure-text';
import { formatLocale } from '../ui/locale';
import { showToast } from '../ui/toast';
import { OwnFields } from './OwnFields';
import { ownIssueText } from './own-text';
import { readOwnFields } from './read-own-fields';

type Props = {
  store: 'orders' | 'tasks';
  record: { id: string; rev: string; custom?: OwnValues | undefined };
  /** What the record is called. */
  title: string;
  fields: readonly FieldDef[];
  onClose: () => void;
};

/** The user's own fields of an order or follow-up that is stored, to be changed; what they were before can be brought back. */
export function OwnValuesDialog({ open, ...props }: Props & { open: boolean }) {
  return (
    <Dialog open={open} onClose={props.onClose} title={i18n.t('fields.title')} description={props.title}>
      {open && <OwnValuesForm {...props} />}
    </Dialog>
  );
}

function OwnValuesForm({ store, record, title, fields, onClose }: Props) {
  const ask = useAsk();
  const currency = useSettings().value?.currency ?? 'USD';
  const [typed, setTyped] = useState<Record<string, OwnInput>>({});
  const [issues, setIssues] = useState<Record<string, OwnIssue>>({});
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);

  async function save(event: FormEvent) {
    event.preventDefault();
    const { id, rev, custom = {} } = record;
    const own = readOwnFields(typed, custom, { fields: fieldsOn(fields, store), locale: formatLocale(), currency });
    setIssues(own.issues);
    if (busy || Object.keys(own.issues).length > 0) return;
    setBusy(true);
    const answer = await ask('own.set', { store, id, rev, custom: own.values }, { quiet: true });
    setBusy(false);
    if (!answer.ok) {
      const { title: what, advice } = failureText(answer.failure);
      setProblem(`${what}. ${advice}`);
      return;
    }
    showToast({ title: i18n.t('fields.valuesSaved', [title]), undo: () => void ask('own.set', { store, ...answer.value, custom }) });
    onClose();
  }

  return (
    <form noValidate onSubmit={(event) => void save(event)} className="flex flex-col gap-2.5">
      <OwnFields
        fields={fields}
        on={store}
        base={record.custom}
        typed={typed}
        currency={currency}
        error={(path) => (issues[path] ? ownIssueText(issues[path]) : undefined)}
        onTyped={setTyped}
      />
      {problem && (
        <p role="alert" className="text-xs text-bad">
          {problem}
        </p>
      )}
      <div className="flex justify-end gap-2">
        <Button variant="quiet" onClick={onClose}>
          {i18n.t('common.cancel')}
        </Button>
        <Button type="submit" variant="primary" busy={busy}>
          {i18n.t('common.save')}
        </Button>
      </div>
    </form>
  );
}
