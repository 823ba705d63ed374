import { cx } from './cx';
import { initials } from './initials';

const SIZES = { sm: 'size-7 text-2xs', md: 'size-9 text-sm' };

/** The picture that is kept of somebody, else the first letters of the name. Square for what is not a person. Decoration: the name stands beside it. */
export function Avatar({
  name,
  picture,
  square = false,
  size = 'md',
}: {
  name: string;
  /** A `data:` address: nothing is loaded from anywhere. */
  picture?: string;
  square?: boolean;
  size?: keyof typeof SIZES;
}) {
  return (
    <span
      aria-hidden
      className={cx(
        'grid shrink-0 place-items-center overflow-hidden border border-line bg-sunken font-semibold text-muted select-none',
        SIZES[size],
        square ? 'rounded-lg' : 'rounded-full',
      )}
    >
      {picture ? <img src={picture} alt="" className="size-full object-cover" /> : initials(name)}
    </span>
  );
}
