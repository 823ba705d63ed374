import { type FormEvent, useEffect, useRef, useState } from 'react';
import { type FieldDef, type FieldDraft, OWN_RECORDS, OWN_TYPES, type OwnType } from '../../lib/domain/own-field/own-field';
import { newFieldKey } from '../../lib/domain/own-field/own-key';
import { foldChoice } from '../../lib/domain/own-field/own-value';
import { i18n } from '#i18n';
import { Button } from '../ui/Button';
import { Checkbox } from '../ui/Checkbox';
import { formatLocale } from '../ui/locale';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';
import { ChoiceList } from './ChoiceList';
import { recordText, typeText } from './field-words';

type Problem = { at: 'label' | 'on' | 'choices'; text: string };

/** A field that is made or changed. What it holds is settled once: values that are there must stay readable. */
export function FieldForm({
  field,
  fields,
  currency,
  onSave,
  onDone,
}: {
  field: FieldDef | undefined;
  /** All fields, for names that are taken. */
  fields: readonly FieldDef[];
  currency: string;
  onSave: (changes: { id?: string; draft: FieldDraft }[]) => Promise<boolean>;
  onDone: () => void;
}) {
  const [label, setLabel] = useState(field?.label ?? '');
  const [type, setType] = useState<OwnType>(field?.type ?? 'text');
  const [on, setOn] = useState(field?.on ?? (['individual', 'org'] as FieldDef['on']));
  const [choices, setChoices] = useState(field?.choices ?? []);
  const [money, setMoney] = useState(field?.currency ?? currency);
  /** What is wrong is said from the first try to save on, and only as long as it is. */
  const [isTried, setTried] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const hasChoices = type === 'choice' || type === 'choices';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrong() || isBusy) return;
    setBusy(true);
    const draft: FieldDraft = {
      key: field?.key ?? newFieldKey(label, new Set(fields.map(({ key }) => key))),
      label: label.trim(),
      type,
      on,
      order: field?.order ?? 0,
      ...(hasChoices && { choices }),
      ...(type === 'money' && { currency: money }),
      ...(field?.retiredAt !== undefined && { retiredAt: field.retiredAt }),
    };
    const saved = await onSave([{ ...(field && { id: field.id }), draft }]);
    setBusy(false);
    if (saved) onDone();
  };
  const wrong = (): Problem | undefined => {
    const isTaken = fields.some((other) => other.id !== field?.id && foldChoice(other.label) === foldChoice(label));
    if (label.trim() === '') return { at: 'label', text: i18n.t('fields.nameMissing') };
    if (isTaken) return { at: 'label', text: i18n.t('fields.nameTaken') };
    if (on.length === 0) return { at: 'on', text: i18n.t('fields.onMissing') };
    const names = choices.filter(({ retired }) => !retired).map((choice) => foldChoice(choice.label));
    if (hasChoices && names.length === 0) return { at: 'choices', text: i18n.t('fields.choicesMissing') };
    if (hasChoices && names.includes('')) return { at: 'choices', text: i18n.t('fields.choiceEmpty') };
    if (hasChoices && new Set(names).size < names.length) return { at: 'choices', text: i18n.t('fields.choiceTwice') };
    return undefined;
  };
  const problem = isTried ? wrong() : undefined;
  const error = (at: Problem['at']) => (problem?.at === at ? problem.text : undefined);
  return (
    <form
      ref={form}
      noValidate
      aria-label={field ? i18n.t('fields.edit', [field.label]) : i18n.t('fields.add')}
      onSubmit={(event) => void submit(event)}
      className="flex flex-col gap-3"
    >
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField label={i18n.t('fields.name')} value={label} error={error('label')} maxLength={120} onValue={setLabel} />
        <Select
          label={i18n.t('fields.type')}
          value={type}
          disabled={field !== undefined}
          hint={field ? i18n.t('fields.typeFixed') : i18n.t(`fields.typeHint_${type === 'yes-no' ? 'yes_no' : type}`)}
          options={OWN_TYPES.map((value) => ({ value, label: typeText(value) }))}
          onValue={setType}
        />
      </div>
      {hasChoices && <ChoiceList choices={choices} saved={field?.choices ?? []} error={error('choices')} onChoices={setChoices} />}
      {type === 'money' && (
        <Select
          label={i18n.t('fields.currency')}
          hint={i18n.t('fields.currencyWhy')}
          value={money}
          options={currencies().map((value) => ({ value, label: value }))}
          onValue={setMoney}
          className="max-w-[240px]"
        />
      )}
      <fieldset>
        <legend className="mb-0.5 text-xs text-muted">{i18n.t('fields.on')}</legend>
        <div className="flex flex-wrap gap-x-4">
          {OWN_RECORDS.filter((record) => record !== 'deals' || on.includes('deals')).map((record) => (
            <Checkbox
              key={record}
              label={recordText(record)}
              checked={on.includes(record)}
              onChange={(checked) => setOn(OWN_RECORDS.filter((each) => (each === record ? checked : on.includes(each))))}
            />
          ))}
        </div>
        {error('on') && (
          <p role="alert" className="text-xs text-bad">
            {error('on')}
          </p>
        )}
      </fieldset>
      <div className="flex gap-2">
        <Button type="submit" variant="primary" busy={isBusy}>
          {i18n.t('fields.save')}
        </Button>
        <Button onClick={onDone}>{i18n.t('ui.cancel')}</Button>
      </div>
    </form>
  );
}

function currencies(): string[] {
  const names = new Intl.DisplayNames(formatLocale(), { type: 'currency' });
  return Intl.supportedValuesOf('currency').filter((code) => names.of(code) !== code);
}
