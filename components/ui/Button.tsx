import { LoaderCircle, type LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import { cx } from './cx';
import { Kbd } from './Kbd';

const VARIANTS = {
  primary: 'border-accent bg-accent text-on-accent hover:bg-accent-strong',
  plain: 'border-line-strong bg-surface text-text hover:bg-sunken',
  quiet: 'border-transparent bg-transparent text-muted hover:bg-sunken hover:text-text',
  danger: 'border-line-strong bg-surface text-bad hover:bg-bad-soft',
};
const SIZES = { md: 'h-[30px] px-2.5 text-xs', sm: 'h-6 px-2 text-2xs' };

export type ButtonProps = ComponentProps<'button'> & {
  variant?: keyof typeof VARIANTS;
  size?: keyof typeof SIZES;
  icon?: LucideIcon;
  /** Key that does the same, shown inside. */
  shortcut?: string;
  /** Work is under way: a spinner in place of the icon, and no second click. */
  busy?: boolean;
};

/** A button. One `primary` a screen. `type` is `button` unless told. */
export function Button({
  variant = 'plain',
  size = 'md',
  icon,
  shortcut,
  busy = false,
  className,
  children,
  disabled,
  ...rest
}: ButtonProps) {
  const Icon = busy ? LoaderCircle : icon;
  return (
    <button
      type="button"
      {...rest}
      disabled={disabled}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
      aria-keyshortcuts={shortcut}
      className={cx(
        'inline-flex min-w-0 shrink-0 items-center justify-center gap-1.5 rounded-lg border font-medium whitespace-nowrap disabled:opacity-50',
        VARIANTS[variant],
        SIZES[size],
        className,
      )}
    >
      {Icon && <Icon aria-hidden size={size === 'sm' ? 13 : 15} strokeWidth={1.75} className={cx('shrink-0', busy && 'animate-spin')} />}
      {children}
      {shortcut && <Kbd inherit={variant === 'primary'}>{shortcut}</Kbd>}
    </button>
  );
}
