import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { ListSort } from '../../lib/domain/directory/row';
import type { FieldDef } from '../../lib/domain/own-field/own-field';
import { i18n } from '#i18n';
import type { Selection } from '../bulk/use-selection';
import type { ContactRows } from '../hooks/use-contact-rows';
import { useNow } from '../hooks/use-now';
import { cx } from '../ui/cx';
import { DEFAULT_TABLE, columnsOf, tableShape } from './columns';
import { ContactsTableHead } from './ContactsTableHead';
import { ContactsTableRow } from './ContactsTableRow';
import { usePinyin } from './use-pinyin';
import { useWidth } from '../hooks/use-width';

/** Pixels beside the cells of a row. */
const PADDING = 12;
/** Rows drawn beyond the edge of the view. */
const OVERSCAN = 8;
/** Rows that hold their place while the first answer is awaited. */
const PLACEHOLDERS = 20;

/**
 * The list of contacts as an ARIA grid: only the rows in view exist, `aria-rowcount` says how many there are. One row is in the tab order;
 * arrows, Page Up and Down, Home and End move it, Enter opens it.
 */
export function ContactsTable({
  rows,
  sort,
  onSort,
  openId,
  onOpen,
  hrefOf,
  fields,
  chosen,
  selection,
  empty,
}: {
  rows: ContactRows;
  sort: ListSort;
  onSort: (sort: ListSort) => void;
  openId: string | undefined;
  onOpen: (id: string) => void;
  hrefOf: (id: string) => string;
  /** The user's own fields, and the columns that they chose. */
  fields: readonly FieldDef[];
  chosen: readonly string[] | undefined;
  /** Who is chosen, to be changed at once. */
  selection: Selection;
  /** Stands in place of the list when nothing is listed. */
  empty: ReactNode;
}) {
  const scroller = useRef<HTMLDivElement>(null);
  const shape = tableShape(useWidth(scroller));
  const now = useNow();
  const columns = useMemo(() => columnsOf(shape, fields, chosen), [shape, fields, chosen]);
  const height = shape === 'narrow' ? DEFAULT_TABLE.tallRow : DEFAULT_TABLE.row;
  const head = shape === 'narrow' ? 0 : DEFAULT_TABLE.head;
  const total = rows.total;
  const count = total ?? PLACEHOLDERS;
  const isEmpty = total === 0 && !rows.stale;
  const [active, setActive] = useState(0);
  const focusNext = useRef(false);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: OVERSCAN,
    scrollMargin: head,
    scrollPaddingStart: head,
  });
  useEffect(() => virtual.measure(), [virtual, height]);

  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const { show } = rows;
  useEffect(() => show(first, last), [show, first, last, rows.stale]);
  const spoken = usePinyin(items.map((item) => rows.rowAt(item.index)?.name ?? ''));

  useEffect(() => {
    // The row is drawn only after the list has scrolled to it.
    const row = focusNext.current && scroller.current?.querySelector<HTMLElement>(`[data-row="${active}"]`);
    if (!row) return;
    focusNext.current = false;
    row.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.row === undefined) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? height) / height) - 1);
    const to = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + page, PageUp: active - page, Home: 0, End: count - 1 }[
      event.key
    ];
    if (to !== undefined) {
      event.preventDefault();
      const next = Math.min(count - 1, Math.max(0, to));
      focusNext.current = true;
      setActive(next);
      virtual.scrollToIndex(next, { align: 'auto' });
    }
  };

  const tracks = columns.map((column) => column.track).join(' ');
  // With more columns than fit the list is scrolled sideways, its header with it.
  const least = shape === 'narrow' ? undefined : columns.reduce((sum, column) => sum + column.least, PADDING);
  return (
    <div
      ref={scroller}
      {...(isEmpty
        ? {}
        : {
            role: 'grid',
            'aria-label': i18n.t('table.label'),
            'aria-rowcount': total === undefined ? -1 : total + 1,
            'aria-colcount': columns.length,
            'aria-multiselectable': selection.isOn || undefined,
            'aria-busy': rows.stale,
            onKeyDown,
          })}
      className="min-h-0 flex-1 overflow-auto [overflow-anchor:none]"
    >
      {!isEmpty && (
        <ContactsTableHead
          columns={columns}
          sort={sort}
          onSort={onSort}
          style={{ gridTemplateColumns: tracks, minWidth: least }}
          hidden={shape === 'narrow'}
        />
      )}
      {isEmpty ? (
        empty
      ) : (
        <div
          role="rowgroup"
          style={{ height: virtual.getTotalSize(), minWidth: least }}
          className={cx('relative', rows.stale && total !== undefined && 'opacity-60')}
        >
          {items.map((item) => {
            const row = rows.rowAt(item.index);
            return (
              <ContactsTableRow
                key={item.key}
                index={item.index}
                row={row}
                shape={shape}
                columns={columns}
                now={now}
                spoken={row && spoken(row.name)}
                isActive={item.index === Math.min(active, count - 1)}
                isChosen={selection.isOn && row ? selection.has(row.id) : undefined}
                onToggle={selection.toggle}
                isOpen={row !== undefined && row.id === openId}
                href={row && hrefOf(row.id)}
                tracks={tracks}
                height={height}
                top={item.start - head}
                onFocus={setActive}
                onOpen={onOpen}
              />
            );
          })}
        </div>
      )}
    </div>
  );
}
