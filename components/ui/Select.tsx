import type { ComponentProps } from 'react';
import { cx } from './cx';
import { Field } from './Field';
import { INPUT } from './field-classes';
import type { FieldTexts } from './TextField';

/** `group`: neighbours of the same one stand under it. */
export type Option<V extends string> = { value: V; label: string; group?: string };

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
          {[...Map.groupBy(options, ({ group = '' }) => group)].map(([group, members]) =>
            group === '' ? (
              members.map(optionOf)
            ) : (
              <optgroup key={group} label={group}>
                {members.map(optionOf)}
              </optgroup>
            ),
          )}
        </select>
      )}
    </Field>
  );
}

function optionOf({ value, label }: Option<string>) {
  return (
    <option key={value} value={value}>
      {label}
    </option>
  );
}
