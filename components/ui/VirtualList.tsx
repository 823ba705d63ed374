import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { cx } from './cx';

export const DEFAULT_VIRTUAL = {
  /** Rows drawn beyond the edge of the view (2 to 20). */
  overscan: 6,
  /** `onEnd` is called when this many rows or fewer are left below (0 to 50). */
  endAhead: 10,
};

/** A list of which only the rows in view are drawn. Fills its parent (a flex column) and scrolls; rows may differ in height. */
export function VirtualList<T>({
  items,
  keyOf,
  estimate,
  render,
  label,
  active,
  onEnd,
  header,
  className,
}: {
  items: readonly T[];
  keyOf: (item: T, index: number) => string;
  /** Pixels of a row before it is measured. */
  estimate: number;
  render: (item: T, index: number) => ReactNode;
  label: string;
  /** Index that is kept in view. */
  active?: number;
  /** More rows may be asked for. */
  onEnd?: () => void;
  /** Scrolls away above the rows. */
  header?: ReactNode;
  className?: string;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const above = useRef<HTMLDivElement>(null);
  const headerHeight = useHeight(above);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    overscan: DEFAULT_VIRTUAL.overscan,
    scrollMargin: headerHeight,
    getItemKey: (index) => {
      const item = items[index];
      return item === undefined ? index : keyOf(item, index);
    },
  });
  const rows = virtual.getVirtualItems();
  const last = rows.at(-1)?.index ?? -1;
  useEffect(() => {
    if (items.length > 0 && last >= items.length - 1 - DEFAULT_VIRTUAL.endAhead) onEnd?.();
  }, [last, items.length, onEnd]);
  useEffect(() => {
    if (active !== undefined && active >= 0) virtual.scrollToIndex(active, { align: 'auto' });
  }, [active, virtual]);
  return (
    // The room below the last row lets it be scrolled out from under a toast.
    <div ref={scroller} className={cx('min-h-0 flex-1 overflow-y-auto pb-18', className)}>
      <div ref={above}>{header}</div>
      <div role="list" aria-label={label} style={{ height: virtual.getTotalSize() }} className="relative w-full">
        {rows.map((row) => {
          const item = items[row.index];
          if (item === undefined) return null;
          return (
            <div
              key={row.key}
              role="listitem"
              aria-setsize={items.length}
              aria-posinset={row.index + 1}
              data-index={row.index}
              ref={virtual.measureElement}
              style={{ transform: `translateY(${row.start - headerHeight}px)` }}
              className="absolute inset-x-0 top-0"
            >
              {render(item, row.index)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Height of what scrolls away above the rows: without it the rows in view would be guessed too low. */
function useHeight(element: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const target = element.current;
    if (!target) return;
    const observer = new ResizeObserver(() => setHeight(target.offsetHeight));
    observer.observe(target);
    setHeight(target.offsetHeight);
    return () => observer.disconnect();
  }, [element]);
  return height;
}
