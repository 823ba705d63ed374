import type { OwnField } from '../../lib/domain/own-field/own-field';
import type { OwnInput } from '../../lib/domain/own-field/own-input';
import { i18n } from '#i18n';
import { Checkbox } from '../ui/Checkbox';
import { Select } from '../ui/Select';
import { TextArea, TextField } from '../ui/TextField';

type Props = {
  field: OwnField;
  value: OwnInput;
  error?: string | undefined;
  /** The book's currency, for amounts of a field without its own. */
  currency: string;
  onValue: (value: OwnInput) => void;
  hideLabel?: boolean;
};

/** Letters from which a text has several lines to be read in. */
const LONG_TEXT = 60;

/** The control of a field by its type. A choice that is out of use stands there only where it was chosen. */
export function OwnFieldInput({ field, value, error, currency, onValue, hideLabel }: Props) {
  const { label, type } = field;
  const text = Array.isArray(value) ? '' : value;
  const shared = { label, hideLabel, error, value: text, onValue };
  switch (type) {
    case 'text':
      return text.length > LONG_TEXT || text.includes('\n') ? <TextArea {...shared} /> : <TextField {...shared} />;
    case 'number':
      return <TextField {...shared} inputMode="decimal" />;
    case 'money':
      return <TextField {...shared} label={i18n.t('fields.withCurrency', [label, field.currency ?? currency])} inputMode="decimal" />;
    case 'date':
      return <TextField {...shared} name={`custom.${field.key}`} type="date" />;
    case 'link':
      return <TextField {...shared} inputMode="url" />;
    case 'yes-no':
      return <Checkbox label={label} checked={value === 'yes'} onChange={(on) => onValue(on ? 'yes' : 'no')} />;
    case 'choice':
      return (
        <Select
          {...shared}
          options={[
            { value: '', label: i18n.t('fields.none') },
            ...offered(field, [text]).map(({ key, label: name }) => ({ value: key, label: name })),
          ]}
        />
      );
    case 'choices':
      return <Choices {...{ field, value, error, onValue, hideLabel }} />;
  }
}

function Choices({ field, value, onValue, hideLabel }: Omit<Props, 'currency'>) {
  const chosen = Array.isArray(value) ? value : [];
  return (
    <fieldset className="min-w-0">
      <legend className={hideLabel ? 'sr-only' : 'mb-0.5 text-xs text-muted'}>{field.label}</legend>
      <div className="grid max-h-[172px] grid-cols-[repeat(auto-fill,minmax(130px,1fr))] gap-x-3 overflow-y-auto rounded-lg border border-control bg-bg px-2 py-1">
        {offered(field, chosen).map(({ key, label }) => (
          <Checkbox
            key={key}
            label={label}
            checked={chosen.includes(key)}
            onChange={(on) => onValue(on ? [...chosen, key] : chosen.filter((one) => one !== key))}
            className="min-w-0 break-words"
          />
        ))}
      </div>
    </fieldset>
  );
}

/** Choices in use, and those that are chosen; one that the field does not know goes by its key. */
function offered({ choices = [] }: OwnField, chosen: readonly string[]): { key: string; label: string }[] {
  const unknown = chosen.filter((key) => key !== '' && !choices.some((choice) => choice.key === key));
  return [...choices.filter(({ key, retired }) => !retired || chosen.includes(key)), ...unknown.map((key) => ({ key, label: key }))];
}
