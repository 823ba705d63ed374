import { useEffect, useState } from 'react';
import { type FieldDef, fieldsOn } from '../../lib/domain/own-field/own-field';
import { readOwnInput } from '../../lib/domain/own-field/own-input';
import { type OwnCondition, joinWhere, splitWhere } from '../../lib/domain/segment/own-conditions';
import type { Operator } from '../../lib/domain/segment/rule';
import { i18n } from '#i18n';
import { Checkbox } from '../ui/Checkbox';
import { formatLocale } from '../ui/locale';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';

/** Conditions on the user's own fields, as part of a list's rule: choices to tick, bounds of numbers and days, words of texts. */
export function OwnFieldFilters({
  fields,
  where,
  onWhere,
}: {
  fields: readonly FieldDef[];
  where: string | undefined;
  onWhere: (where: string | undefined) => void;
}) {
  const { rest, conditions } = splitWhere(where);
  const shown = [...new Set([...fieldsOn(fields, 'individual'), ...fieldsOn(fields, 'org')])];
  const valuesOf = (key: string, operator: Operator) =>
    conditions.find((each) => each.key === key && each.operator === operator)?.values ?? [];
  const set = (key: string, operator: Operator, values: string[]) => {
    const others = conditions.filter((each) => each.key !== key || each.operator !== operator);
    const added: OwnCondition[] = values.length > 0 ? [{ key, operator, values }] : [];
    onWhere(joinWhere(rest, [...others, ...added]) ?? rest);
  };
  return shown.map((field) => (
    <FieldFilter
      key={field.key}
      field={field}
      valuesOf={(operator) => valuesOf(field.key, operator)}
      onValues={(operator, values) => set(field.key, operator, values)}
    />
  ));
}

function FieldFilter({
  field,
  valuesOf,
  onValues,
}: {
  field: FieldDef;
  valuesOf: (operator: Operator) => string[];
  onValues: (operator: Operator, values: string[]) => void;
}) {
  const { label, type } = field;
  const bound = (operator: Operator, name: string) => (
    <TypedBound
      field={field}
      label={name}
      value={valuesOf(operator)[0] ?? ''}
      onValue={(value) => onValues(operator, value === '' ? [] : [value])}
    />
  );
  switch (type) {
    case 'choice':
    case 'choices': {
      const chosen = valuesOf('=');
      const offered = (field.choices ?? []).filter(({ key, retired }) => !retired || chosen.includes(key));
      return (
        <fieldset className="min-w-0">
          <legend className="mb-0.5 text-xs text-muted">{label}</legend>
          <div className="grid max-h-[148px] grid-cols-2 gap-x-2 overflow-y-auto">
            {offered.map((choice) => (
              <Checkbox
                key={choice.key}
                label={choice.label}
                checked={chosen.includes(choice.key)}
                onChange={(on) => onValues('=', on ? [...chosen, choice.key] : chosen.filter((one) => one !== choice.key))}
                className="min-w-0 break-words"
              />
            ))}
          </div>
        </fieldset>
      );
    }
    case 'yes-no': {
      const value = valuesOf('=').includes('yes') ? 'yes' : valuesOf('!=').includes('yes') ? 'no' : '';
      return (
        <Select
          label={label}
          value={value}
          options={[
            { value: '', label: i18n.t('fields.any') },
            { value: 'yes', label: i18n.t('fields.yes') },
            { value: 'no', label: i18n.t('fields.no') },
          ]}
          // A box that was never ticked is not ticked.
          onValue={(next) => {
            if (next === '') onValues(value === 'yes' ? '=' : '!=', []);
            else onValues(next === 'yes' ? '=' : '!=', ['yes']);
          }}
        />
      );
    }
    case 'number':
    case 'money':
    case 'date':
      return (
        <div className="grid grid-cols-2 gap-2">
          {bound('>=', i18n.t('fields.filterFrom', [label]))}
          {bound('<=', i18n.t('fields.filterTo', [label]))}
        </div>
      );
    case 'text':
    case 'link':
      return bound('~', i18n.t('fields.filterHas', [label]));
  }
}

/** What a rule compares with, typed as this user writes it; it holds when the field is left or Enter pressed. */
function TypedBound({ field, label, value, onValue }: { field: FieldDef; label: string; value: string; onValue: (value: string) => void }) {
  const isNumber = field.type === 'number' || field.type === 'money';
  const shown =
    isNumber && value !== ''
      ? new Intl.NumberFormat(formatLocale(), { useGrouping: false, maximumFractionDigits: 12 }).format(Number(value))
      : value;
  const [text, setText] = useState(shown);
  const [isWrong, setWrong] = useState(false);
  useEffect(() => setText(shown), [shown]);
  const commit = () => {
    const read = readOwnInput({ ...field, type: isNumber ? 'number' : 'text' }, text, { locale: formatLocale(), currency: 'USD' });
    setWrong(!read.ok);
    if (read.ok && String(read.value ?? '') !== value) onValue(String(read.value ?? ''));
  };
  if (field.type === 'date') return <TextField type="date" label={label} value={value} onValue={onValue} />;
  return (
    <TextField
      label={label}
      inputMode={isNumber ? 'decimal' : undefined}
      value={text}
      maxLength={120}
      error={isWrong ? i18n.t('fields.issue_number') : undefined}
      onValue={setText}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && commit()}
    />
  );
}
