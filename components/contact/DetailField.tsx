import { Pencil } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { ContactCard } from '../../lib/domain/contact/card';
import { type OwnInput, ownToInput } from '../../lib/domain/own-field/own-input';
import { ownAt } from '../../lib/domain/own-field/own-value';
import { i18n } from '#i18n';
import { OwnFieldInput } from '../fields/OwnFieldInput';
import { useAnswer } from '../hooks/use-answer';
import { useContactEditor } from '../hooks/use-contact-editor';
import { BreakableText } from '../ui/BreakableText';
import { Button } from '../ui/Button';
import { cx } from '../ui/cx';
import { failureText } from '../ui/failure-text';
import { IconButton } from '../ui/IconButton';
import { formatLocale } from '../ui/locale';
import { TextArea, TextField } from '../ui/TextField';
import { formValues } from './contact-form-values';
import type { DetailRow } from './detail-rows';
import { fieldText, withFieldText } from './field-text';
import { issueText } from './issue-text';
import { OriginButton } from './OriginButton';
import { originsOf } from './origins-of';
import { readContactForm } from './read-contact-form';

/** One value with its origin; a click on the pencil edits it in its place. */
export function DetailField({ card, row, onEditForm }: { card: ContactCard; row: DetailRow; onEditForm: () => void }) {
  const [isEditing, setEditing] = useState(false);
  const pencil = useRef<HTMLButtonElement>(null);
  const close = () => {
    setEditing(false);
    requestAnimationFrame(() => pencil.current?.focus());
  };
  return (
    <div className="group grid min-h-7 grid-cols-[72px_minmax(0,1fr)_auto] items-baseline gap-x-2">
      <dt className={cx('text-xs text-muted', row.own ? 'leading-4 break-words' : 'truncate')} title={row.label}>
        {row.label}
      </dt>
      {isEditing ? (
        <dd className="col-span-2 m-0">
          <FieldEditor card={card} row={row} onClose={close} />
        </dd>
      ) : (
        <>
          <dd className="m-0 flex min-w-0 flex-wrap items-baseline gap-x-1.5 py-0.5 leading-6 tabular-nums">
            <span className="min-w-0 break-words whitespace-pre-line">
              {row.href ? (
                <a
                  href={row.href}
                  target={row.href.startsWith('http') ? '_blank' : undefined}
                  rel="noreferrer"
                  className="hover:text-accent hover:underline"
                >
                  <BreakableText text={row.value} />
                </a>
              ) : (
                row.value
              )}
            </span>
            {row.aside && <span className="text-xs whitespace-nowrap text-faint">{row.aside}</span>}
            <OriginButton label={row.label} origins={originsOf(card, row.path)} />
          </dd>
          <dd className="m-0 self-start">
            {row.edit !== 'none' && (
              <IconButton
                ref={pencil}
                icon={Pencil}
                label={i18n.t('contact.editField', [row.label])}
                onClick={() => (row.edit === 'form' ? onEditForm() : setEditing(true))}
                className="opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 focus-visible:opacity-100 [@media(hover:none)]:opacity-100"
              />
            )}
          </dd>
        </>
      )}
    </div>
  );
}

function FieldEditor({ card, row, onClose }: { card: ContactCard; row: DetailRow; onClose: () => void }) {
  const save = useContactEditor(card);
  const settings = useAnswer('settings.get', {});
  const [opened] = useState(card.shown);
  const currency = settings.value?.currency ?? 'USD';
  const [text, setText] = useState(() => fieldText(formValues(opened), row.path));
  const [typed, setTyped] = useState<OwnInput>();
  const reading = { locale: formatLocale(), currency };
  const editor = useRef<HTMLDivElement>(null);
  const isOwn = row.own !== undefined;
  useEffect(() => {
    if (isOwn) editor.current?.querySelector<HTMLElement>('input, select, textarea, [role="checkbox"]')?.focus();
  }, [isOwn]);
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const submit = async () => {
    const values = row.own
      ? { ...formValues(opened), own: typed === undefined ? {} : { [row.own.key]: typed } }
      : withFieldText(formValues(opened), row.path, text);
    const own = { fields: row.own ? [row.own] : [], ...reading };
    const read = readContactForm(values, opened, settings.value?.country ?? 'US', own);
    if (!read.ok) return setProblem(issueText(read.issues[row.path] ?? 'invalid'));
    setBusy(true);
    const answer = await save(read.draft);
    setBusy(false);
    if (answer.ok) onClose();
    else setProblem(answer.failure.reason === 'stale' ? i18n.t('contact.stale') : failureText(answer.failure).title);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      onClose();
    } else if (event.key === 'Enter' && !event.nativeEvent.isComposing && (row.edit !== 'text' || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void submit();
    }
  };
  const shared = { label: row.label, hideLabel: true, value: text, error: problem, onValue: setText, onKeyDown, autoFocus: true };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- keys pressed in its control bubble here
    <div ref={editor} className="py-0.5" onKeyDown={row.own ? onKeyDown : undefined}>
      {row.own ? (
        <OwnFieldInput
          field={row.own}
          value={typed ?? ownToInput(row.own, ownAt(opened.custom, row.own.key), reading)}
          error={problem}
          currency={currency}
          onValue={setTyped}
          hideLabel
        />
      ) : row.edit === 'text' ? (
        <TextArea {...shared} />
      ) : (
        <TextField {...shared} type={row.edit === 'date' ? 'date' : 'text'} />
      )}
      <div className="mt-1.5 mb-1 flex gap-1.5">
        <Button size="sm" variant="primary" busy={isBusy} onClick={() => void submit()}>
          {i18n.t('contact.save')}
        </Button>
        <Button size="sm" variant="quiet" onClick={onClose}>
          {i18n.t('contact.cancel')}
        </Button>
      </div>
    </div>
  );
}
