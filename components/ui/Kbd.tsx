import { cx } from './cx';

/** A key of the keyboard. `inherit` takes the colour of the button that it stands in. */
export function Kbd({ children, inherit = false }: { children: string; inherit?: boolean }) {
  return (
    <kbd
      aria-hidden
      className={cx(
        'inline-block min-w-[18px] rounded border border-b-2 px-1 text-center font-mono text-2xs leading-[15px]',
        inherit ? 'border-current' : 'border-line-strong bg-surface text-muted',
      )}
    >
      {children}
    </kbd>
  );
}
