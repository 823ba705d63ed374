import { CircleAlert } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { cx } from './cx';

export type FieldWiring = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
};

/** A label above a control, and under it a hint or what is wrong; `children` gets what ties them together for a screen reader. */
export function Field({
  label,
  hideLabel = false,
  error,
  hint,
  required = false,
  className,
  children,
}: {
  label: string;
  hideLabel?: boolean;
  /** What is wrong and how to mend it, in words. The text typed stays. */
  error?: string;
  hint?: string;
  required?: boolean;
  className?: string;
  children: (wiring: FieldWiring) => ReactNode;
}) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className={cx('min-w-0', className)}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'mb-0.5 block text-xs text-muted'}>
        {label}
        {required && <span aria-hidden> *</span>}
      </label>
      {children({
        id,
        'aria-describedby': note ? `${id}-note` : undefined,
        'aria-invalid': error ? true : undefined,
        'aria-required': required || undefined,
      })}
      {note && (
        <p
          id={`${id}-note`}
          role={error ? 'alert' : undefined}
          className={cx('mt-0.5 flex gap-1 text-xs', error ? 'text-bad' : 'text-muted')}
        >
          {error && <CircleAlert aria-hidden size={13} className="mt-0.5 shrink-0" />}
          {note}
        </p>
      )}
    </div>
  );
}
