import type { ComponentProps } from 'react';
import { cx } from './cx';
import { Field } from './Field';
import { INPUT } from './field-classes';

export type FieldTexts = { label: string; hideLabel?: boolean; error?: string; hint?: string };

/** One line of text with its label and, under it, what is wrong. Also dates (`type="date"`), times and numbers. */
export function TextField({
  label,
  hideLabel,
  error,
  hint,
  className,
  onValue,
  ...rest
}: Omit<ComponentProps<'input'>, 'onChange'> & FieldTexts & { onValue?: (value: string) => void }) {
  return (
    <Field label={label} hideLabel={hideLabel} error={error} hint={hint} required={rest.required} className={className}>
      {(wiring) => (
        <input
          type="text"
          autoComplete="off"
          {...rest}
          {...wiring}
          required={undefined}
          onChange={(event) => onValue?.(event.target.value)}
          className={cx(INPUT, 'h-[30px]')}
        />
      )}
    </Field>
  );
}

/** Several lines of text. */
export function TextArea({
  label,
  hideLabel,
  error,
  hint,
  className,
  onValue,
  ...rest
}: Omit<ComponentProps<'textarea'>, 'onChange'> & FieldTexts & { onValue?: (value: string) => void }) {
  return (
    <Field label={label} hideLabel={hideLabel} error={error} hint={hint} required={rest.required} className={className}>
      {(wiring) => (
        <textarea
          rows={3}
          {...rest}
          {...wiring}
          required={undefined}
          onChange={(event) => onValue?.(event.target.value)}
          className={cx(INPUT, 'block resize-y py-1.5')}
        />
      )}
    </Field>
  );
}
