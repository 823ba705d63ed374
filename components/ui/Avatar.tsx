import { cx } from './cx';
import { initials } from './initials';

const SIZES = { sm: 'size-7 text-2xs', md: 'size-9 text-sm' };

/** The first letters of a name. Square for what is not a person. Decoration: the name stands beside it. */
export function Avatar({ name, square = false, size = 'md' }: { name: string; square?: boolean; size?: keyof typeof SIZES }) {
  return (
    <span
      aria-hidden
      className={cx(
        'grid shrink-0 place-items-center border border-line bg-sunken font-semibold text-muted select-none',
        SIZES[size],
        square ? 'rounded-lg' : 'rounded-full',
      )}
    >
      {initials(name)}
    </span>
  );
}
