import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { ContactDraft } from '../../lib/domain/contact/contact';
import { fieldsOn } from '../../lib/domain/own-field/own-field';
import type { Failure } from '../../lib/domain/result';
import { i18n } from '#i18n';
import { OwnFields } from '../fields/OwnFields';
import { useAnswer } from '../hooks/use-answer';
import { useFields } from '../hooks/use-fields';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { failureText } from '../ui/failure-text';
import { formatLocale } from '../ui/locale';
import { Select } from '../ui/Select';
import { TextArea, TextField } from '../ui/TextField';
import { type ContactFormList, type ContactFormValues, emptyElement, formValues } from './contact-form-values';
import { ContactFormLists } from './ContactFormLists';
import { DayField } from './DayField';
import { issueText } from './issue-text';
import { type FieldIssues, readContactForm } from './read-contact-form';
import { RhythmFields } from './RhythmFields';
import { TagField } from './TagField';

/**
 * Every field of a contact at once. What is wrong is said beside its field and the text stays; `onSave` answers a failure, or nothing when it
 * was written.
 */
export function ContactForm({
  base,
  title,
  saveLabel,
  ready = [],
  onSave,
  onClose,
}: {
  base: ContactDraft;
  title: string;
  saveLabel: string;
  /** Lists that open with an empty field when they hold nothing. */
  ready?: ContactFormList[];
  onSave: (draft: ContactDraft) => Promise<Failure | undefined>;
  onClose: () => void;
}) {
  const settings = useAnswer('settings.get', {});
  const currency = settings.value?.currency ?? 'USD';
  const fields = useFields();
  const [opened] = useState(() => ({ base, values: withReady(formValues(base), ready) }));
  const [values, setValues] = useState(opened.values);
  const [issues, setIssues] = useState<FieldIssues>({});
  const [failure, setFailure] = useState<Failure>();
  const [isBusy, setBusy] = useState(false);
  const [isLeaving, setLeaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const isDirty = JSON.stringify(values) !== JSON.stringify(opened.values);
  const set = (change: Partial<ContactFormValues>) => setValues((before) => ({ ...before, ...change }));
  const error = (path: string) => (issues[path] ? issueText(issues[path]) : undefined);
  const line = (
    field: 'full' | 'phonetic' | 'nickname' | 'occupation' | 'legalName' | 'domains' | 'industry' | 'vatNumber',
    label: string,
    hint?: string,
  ) => (
    <TextField
      label={label}
      hint={hint}
      value={values[field]}
      error={error(field)}
      required={field === 'full'}
      onValue={(text) => set({ [field]: text })}
    />
  );
  const text = (field: 'note' | 'preferences', label: string) => (
    <TextArea label={label} value={values[field]} error={error(field)} onValue={(typed) => set({ [field]: typed })} />
  );

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    const own = { fields: fieldsOn(fields, values.kind), locale: formatLocale(), currency };
    const read = readContactForm(values, opened.base, settings.value?.country ?? 'US', own);
    const found = read.ok ? {} : read.issues;
    // The browser keeps a half-typed date to itself: its value is empty, only its validity tells.
    for (const input of form.current?.querySelectorAll<HTMLInputElement>('input[type="date"]') ?? [])
      if (input.validity.badInput) found[input.name] = 'date';
    setIssues(found);
    if (!read.ok || Object.keys(found).length > 0) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    setBusy(true);
    setFailure(await onSave(read.draft));
    setBusy(false);
  };
  const wrong = Object.keys(issues).length;
  return (
    <form
      ref={form}
      noValidate
      aria-label={title}
      onSubmit={(event) => void submit(event)}
      className="flex min-h-0 flex-1 flex-col bg-surface"
    >
      <div className="min-h-0 flex-1 overflow-y-auto p-3">
        <h1 className="mb-3 text-lg break-words">{title}</h1>
        <div className="flex flex-col gap-3">
          <Select
            label={i18n.t('form.kind')}
            value={values.kind}
            options={[
              { value: 'individual', label: i18n.t('form.person') },
              { value: 'org', label: i18n.t('form.company') },
            ]}
            onValue={(kind) => set({ kind })}
          />
          {line('full', i18n.t('form.name'), i18n.t('form.nameHint'))}
          <ContactFormLists values={values} set={set} error={error} />
          {values.kind === 'individual' ? (
            <>
              {line('phonetic', i18n.t('contact.phonetic'), i18n.t('form.phoneticHint'))}
              {line('nickname', i18n.t('contact.nickname'))}
              <DayField
                label={i18n.t('contact.birthday')}
                name="birthday"
                value={values.birthday}
                error={error('birthday')}
                onValue={(birthday) => set({ birthday })}
                lunar={{ on: values.lunar, onChange: (lunar, birthday) => set({ lunar, birthday }) }}
              />
              <Select
                label={i18n.t('contact.gender')}
                value={values.gender}
                options={[
                  { value: '', label: i18n.t('form.genderNone') },
                  { value: 'female', label: i18n.t('form.genderFemale') },
                  { value: 'male', label: i18n.t('form.genderMale') },
                  { value: 'other', label: i18n.t('form.genderOther') },
                ]}
                onValue={(gender) => set({ gender })}
              />
              {line('occupation', i18n.t('contact.occupation'))}
            </>
          ) : (
            <>
              {line('legalName', i18n.t('contact.legalName'))}
              {line('domains', i18n.t('contact.domains'), i18n.t('form.domainsHint'))}
              {line('industry', i18n.t('contact.industry'))}
              {line('vatNumber', i18n.t('contact.vatNumber'))}
            </>
          )}
          <DayField
            label={i18n.t('contact.anniversary')}
            name="anniversary"
            value={values.anniversary}
            error={error('anniversary')}
            hint={i18n.t('form.anniversaryHint')}
            onValue={(anniversary) => set({ anniversary })}
          />
          <RhythmFields values={values.rhythm} error={error} onValues={(rhythm) => set({ rhythm })} />
          <TagField tags={values.tags} error={error('tags')} onTags={(tags) => set({ tags })} />
          <OwnFields
            fields={fields}
            on={values.kind}
            base={opened.base.custom}
            typed={values.own}
            currency={currency}
            error={error}
            onTyped={(own) => set({ own })}
          />
          {text('preferences', i18n.t('contact.preferences'))}
          {text('note', i18n.t('contact.note'))}
        </div>
      </div>
      <div className="flex shrink-0 flex-wrap items-center gap-2 border-t border-line px-3 py-2.5">
        <Button type="submit" variant="primary" busy={isBusy}>
          {saveLabel}
        </Button>
        <Button variant="quiet" onClick={() => (isDirty ? setLeaving(true) : onClose())}>
          {i18n.t('form.cancel')}
        </Button>
        <p role="status" className="min-w-0 flex-1 text-xs text-bad">
          {wrong > 0
            ? i18n.t('form.wrong', wrong)
            : failure
              ? failure.reason === 'stale'
                ? i18n.t('contact.stale')
                : failureText(failure).title
              : ''}
        </p>
      </div>
      <Dialog
        open={isLeaving}
        onClose={() => setLeaving(false)}
        title={i18n.t('form.leave')}
        description={i18n.t('form.leaveText')}
        footer={
          <>
            <Button onClick={() => setLeaving(false)}>{i18n.t('form.leaveNo')}</Button>
            <Button variant="danger" onClick={onClose}>
              {i18n.t('form.leaveYes')}
            </Button>
          </>
        }
      />
    </form>
  );
}

function withReady(values: ContactFormValues, lists: readonly ContactFormList[]): ContactFormValues {
  const added = lists.filter((list) => values[list].length === 0).map((list) => [list, [emptyElement(list, list)]]);
  return { ...values, ...Object.fromEntries(added) };
}
