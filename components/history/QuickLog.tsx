import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { fieldsOn } from '../../lib/domain/own-field/own-field';
import type { OwnInput, OwnIssue } from '../../lib/domain/own-field/own-input';
import { i18n } from '#i18n';
import { OwnFields } from '../fields/OwnFields';
import { recordOfLog, withOwn } from '../fields/log-own';
import { ownIssueText } from '../fields/own-text';
import { readOwnFields } from '../fields/read-own-fields';
import { newRequestId } from '../hooks/new-request-id';
import { useAnswer } from '../hooks/use-answer';
import { useFields } from '../hooks/use-fields';
import { useAsk } from '../hooks/use-ask';
import { Button } from '../ui/Button';
import { cx } from '../ui/cx';
import { failureText } from '../ui/failure-text';
import { formatLocale } from '../ui/locale';
import { dismissNews, showToast } from '../ui/toast';
import { keyOf, translate } from '../ui/translate';
import type { LogKind } from './log-kind';
import { LogFields } from './LogFields';
import { type LogField, type LogIssue, type LogValues, emptyLog, localDay, readLog } from './read-log';

const TOMORROW = 86_400_000;
/** Milliseconds. */
const AFTER_MENU = 40;

/** A form of a few fields that writes one thing about a customer. Ctrl+Enter saves, Escape closes. */
export function QuickLog({
  contactId,
  kind,
  onClose,
  bare = false,
}: {
  contactId: string;
  kind: LogKind;
  onClose: () => void;
  /** Inside a dialog: no frame of its own. */ bare?: boolean;
}) {
  const ask = useAsk();
  const settings = useAnswer('settings.get', {});
  const [values, setValues] = useState<LogValues>(() => emptyLog(localDay(kind === 'task' ? Date.now() + TOMORROW : Date.now())));
  const [issues, setIssues] = useState<Partial<Record<LogField, LogIssue>>>({});
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [requestId] = useState(newRequestId);
  const form = useRef<HTMLFormElement>(null);
  const currency = settings.value?.currency ?? 'USD';
  const fields = useFields();
  const on = recordOfLog(kind);
  const [typed, setTyped] = useState<Record<string, OwnInput>>({});
  const [ownIssues, setOwnIssues] = useState<Record<string, OwnIssue>>({});

  useEffect(() => {
    dismissNews();
    // A menu that this was opened from gives the focus away only when it has closed.
    const timer = setTimeout(() => form.current?.querySelector<HTMLElement>('input, textarea, select')?.focus(), AFTER_MENU);
    return () => clearTimeout(timer);
  }, []);

  async function save(event?: FormEvent) {
    event?.preventDefault();
    if (busy || !settings.value) return;
    const context = { contactId, requestId, now: Date.now(), currency, locale: formatLocale(), dayStartsAt: settings.value.dayStartsAt };
    const read = readLog(kind, values, context);
    const own = readOwnFields(typed, undefined, { fields: on ? fieldsOn(fields, on) : [], locale: formatLocale(), currency });
    setOwnIssues(own.issues);
    if (!read.ok || Object.keys(own.issues).length > 0) {
      setIssues(read.ok ? {} : read.issues);
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
      return;
    }
    setBusy(true);
    const message = withOwn(read.message, own.values);
    const answer = await ask(message.name, message.payload, { quiet: true });
    setBusy(false);
    if (!answer.ok) {
      const { title, advice } = failureText(answer.failure);
      setProblem(`${title}. ${advice}`);
      return;
    }
    showToast({ title: translate(`history.saved_${kind}`) });
    onClose();
  }
  function keys(event: KeyboardEvent) {
    if (event.key === 'Escape') {
      event.stopPropagation();
      event.preventDefault();
      onClose();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save();
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys pressed in its fields bubble here
    <form
      ref={form}
      noValidate
      aria-label={translate(`history.add_${kind}`)}
      onSubmit={(event) => void save(event)}
      onKeyDown={keys}
      className={cx('space-y-2', !bare && 'border-b border-line bg-bg px-3 py-2.5')}
    >
      <LogFields
        kind={kind}
        contactId={contactId}
        currency={currency}
        values={values}
        errors={Object.fromEntries(
          Object.entries(issues).map(([field, issue]) => [field, translate(`history.issue_${keyOf(issue)}`, [currency])]),
        )}
        onChange={(patch) => {
          setValues((before) => ({ ...before, ...patch }));
          setIssues({});
          setProblem(undefined);
        }}
      />
      {on && (
        <OwnFields
          fields={fields}
          on={on}
          base={undefined}
          typed={typed}
          currency={currency}
          error={(path) => (ownIssues[path] ? ownIssueText(ownIssues[path]) : undefined)}
          onTyped={setTyped}
        />
      )}
      {problem && (
        <p role="alert" className="text-xs text-bad">
          {problem}
        </p>
      )}
      <div className="flex items-center gap-2">
        <Button type="submit" variant="primary" busy={busy}>
          {i18n.t('common.save')}
        </Button>
        <Button variant="quiet" onClick={onClose}>
          {i18n.t('common.cancel')}
        </Button>
        <span className="ml-auto text-2xs text-faint">{i18n.t('history.saveKey')}</span>
      </div>
    </form>
  );
}
