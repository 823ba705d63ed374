import { cx } from './cx';

/** A grey bar that holds the place of a line of text; `className` gives it width. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cx('block h-3 animate-pulse rounded bg-line', className)} />;
}

/** Pixels from which a row has room for a face and two lines; a lower one is a line of a table. */
const PERSON = 40;

/** Rows with the height of the real ones, so that nothing shifts when they arrive. */
export function SkeletonRows({ rows, height }: { rows: number; /** Pixels of one row. */ height: number }) {
  return (
    <div aria-hidden>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} style={{ height }} className="flex items-center gap-2.5 border-t border-line px-3">
          {height < PERSON ? (
            <Skeleton className="w-3/5" />
          ) : (
            <>
              <span className="size-7 shrink-0 animate-pulse rounded-full bg-line" />
              <span className="flex-1 space-y-2">
                <Skeleton className="w-2/5" />
                <Skeleton className="w-3/5" />
              </span>
            </>
          )}
        </div>
      ))}
    </div>
  );
}
