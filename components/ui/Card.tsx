import type { ComponentProps } from 'react';
import { cx } from './cx';

/** A bordered surface. */
export function Card({ className, ...rest }: ComponentProps<'section'>) {
  return <section {...rest} className={cx('rounded-xl border border-line bg-surface', className)} />;
}

/** The quiet box in which reasons stand. */
export function Why({ className, ...rest }: ComponentProps<'div'>) {
  return <div role="note" {...rest} className={cx('rounded-lg bg-sunken px-2.5 py-2 text-xs text-muted', className)} />;
}
