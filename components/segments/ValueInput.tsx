import { useId } from 'react';
import { useAnswer } from '../hooks/use-answer';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';
import type { Term } from './terms';
import { valueText } from './value-text';

const NUMBER = /^-?\d*(?:\.\d*)?$/u;

/** What a condition compares with: one of a few, a number, a day, or a text for which values of the book are offered. */
export function ValueInput({
  term,
  label,
  value,
  onValue,
}: {
  term: Term;
  label: string;
  value: string;
  onValue: (value: string) => void;
}) {
  const list = useId();
  const isNumber = term.kind === 'number' || term.kind === 'ago';
  const isOffered = !term.choices && !isNumber && term.kind !== 'date';
  const offered = useAnswer('segments.values', isOffered ? { field: term.field } : null, { keep: true });
  if (term.choices) {
    const known = term.choices.some((choice) => choice.value === value);
    const options = known ? term.choices : [{ value, label: value === '' ? '…' : valueText(term.field, value) }, ...term.choices];
    return <Select label={label} hideLabel value={value} options={options} onValue={onValue} className="min-w-[112px] flex-1" />;
  }
  if (isNumber) {
    const take = (text: string) => {
      const typed = text.normalize('NFKC').replace(',', '.').trim();
      if (NUMBER.test(typed)) onValue(typed);
    };
    return (
      <TextField
        label={label}
        hideLabel
        inputMode="decimal"
        value={value}
        maxLength={15}
        onValue={take}
        className="w-[96px] tabular-nums"
      />
    );
  }
  return (
    <>
      <TextField
        label={label}
        hideLabel
        type={term.kind === 'date' && !value.startsWith('today') ? 'date' : 'text'}
        placeholder={term.kind === 'month' ? '2026-03' : undefined}
        list={isOffered ? list : undefined}
        value={value}
        maxLength={200}
        onValue={onValue}
        className="min-w-[112px] flex-1"
      />
      {isOffered && (
        <datalist id={list}>
          {offered.value?.values.slice(0, 100).map((one) => (
            <option key={one.value} value={one.value}>
              {one.value}
            </option>
          ))}
        </datalist>
      )}
    </>
  );
}
