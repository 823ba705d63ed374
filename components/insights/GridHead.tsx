import { cx } from '../ui/cx';

/** Name and column heads of a table of figures: the corner above the row heads, further columns of text, then a column a value. */
export function GridHead({
  caption,
  corner,
  columns,
  className,
}: {
  caption: string;
  corner: string;
  columns: readonly { key: string | number; label: string; align?: 'left' | 'center' | 'right'; className?: string }[];
  /** Of the corner. */
  className?: string;
}) {
  return (
    <>
      <caption className="sr-only">{caption}</caption>
      <thead className="text-muted">
        <tr>
          <th scope="col" className={cx('pr-3 text-left font-normal whitespace-nowrap', className)}>
            {corner}
          </th>
          {columns.map(({ key, label, align = 'center', className: own }) => (
            <th key={key} scope="col" className={cx('font-normal', ALIGN[align], own)}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}

const ALIGN = { left: 'text-left', center: 'text-center', right: 'text-right' };
