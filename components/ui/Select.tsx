import type { ComponentProps } from 'react';
import { cx } from './cx';
import { Field } from './Field';
import { INPUT } from './field-classes';
import type { FieldTexts } from './TextField';

export type Option<V extends string> = { value: V; label: string };

/** One of a few. The browser's own list: it opens beyond the edge of a popup window and every keyboard knows it. */
export function Select<V extends string>({
  label,
  hideLabel,
  error,
  hint,
  className,
  options,
  onValue,
  value,
  ...rest
}: Omit<ComponentProps<'select'>, 'onChange' | 'value'> &
  FieldTexts & { value: V; options: readonly Option<V>[]; onValue: (value: V) => void }) {
  return (
    <Field label={label} hideLabel={hideLabel} error={error} hint={hint} className={className}>
      {(wiring) => (
        <select
          {...rest}
          {...wiring}
          value={value}
          onChange={(event) => onValue(event.target.value as V)}
          className={cx(INPUT, 'h-[30px] cursor-pointer pr-1')}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
