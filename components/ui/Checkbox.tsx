import { Checkbox as Base } from '@base-ui/react/checkbox';
import { Check, Minus } from 'lucide-react';
import { useRef } from 'react';
import { cx } from './cx';

/** A tick box, 16 px in a 24 px target. Without `label` beside it give `name` for the screen reader. */
export function Checkbox({
  checked,
  mixed = false,
  onChange,
  label,
  name,
  disabled,
  className,
}: {
  checked: boolean;
  /** Some of a group are ticked. */
  mixed?: boolean;
  /** `isRange`: Shift was held, so everything from the last tick to here is meant. */
  onChange: (checked: boolean, isRange: boolean) => void;
  label?: string;
  name?: string;
  disabled?: boolean;
  className?: string;
}) {
  const isShift = useRef(false);
  const Mark = mixed ? Minus : Check;
  const box = (
    <Base.Root
      checked={checked}
      indeterminate={mixed}
      disabled={disabled}
      onClick={(event) => {
        isShift.current = event.shiftKey;
      }}
      onCheckedChange={(next) => onChange(next, isShift.current)}
      aria-label={label ? undefined : name}
      className={cx(
        'relative grid size-4 shrink-0 place-items-center rounded border-[1.5px] border-control bg-surface text-on-accent before:absolute before:-inset-1 before:content-[""]',
        'data-checked:border-accent data-checked:bg-accent data-disabled:opacity-50 data-indeterminate:border-accent data-indeterminate:bg-accent',
        !label && className,
      )}
    >
      <Base.Indicator className="grid place-items-center">
        <Mark aria-hidden size={12} strokeWidth={3} />
      </Base.Indicator>
    </Base.Root>
  );
  if (!label) return box;
  return (
    <label className={cx('flex min-h-6 items-start gap-2 py-[2.5px] text-sm', className)}>
      <span className="flex h-[19px] shrink-0 items-center">{box}</span>
      <span className={cx('min-w-0', disabled && 'text-muted')}>{label}</span>
    </label>
  );
}
