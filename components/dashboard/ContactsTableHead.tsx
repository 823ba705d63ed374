import { ArrowDown, ArrowUp } from 'lucide-react';
import type { CSSProperties } from 'react';
import type { ListSort } from '../../lib/domain/directory/row';
import { i18n } from '#i18n';
import { cx } from '../ui/cx';
import type { Column } from './columns';

/** The header stays in view; a click sorts by its column, another one the other way round. */
export function ContactsTableHead({
  columns,
  sort,
  onSort,
  style,
  hidden,
}: {
  columns: Column[];
  sort: ListSort;
  onSort: (sort: ListSort) => void;
  style: CSSProperties;
  /** Only for the screen reader: rows of two lines have no columns to stand over. */
  hidden: boolean;
}) {
  return (
    <div role="rowgroup" className={hidden ? 'sr-only' : 'sticky top-0 z-10 bg-surface'}>
      <div role="row" aria-rowindex={1} style={style} className="grid h-[34px] items-center border-b border-line px-1.5">
        {columns.map(({ id, by, own, label, end, descending }) => {
          const isSorted = sort.by === by;
          const Arrow = sort.descending ? ArrowDown : ArrowUp;
          return (
            <div
              key={id}
              role="columnheader"
              aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
              className={cx('flex min-w-0', end && 'justify-end pr-2.5')}
            >
              <button
                type="button"
                tabIndex={hidden ? -1 : undefined}
                title={by === 'net12' ? i18n.t('table.net12Full') : own?.label}
                onClick={() => onSort({ by, descending: isSorted ? !sort.descending : (descending ?? false) })}
                className={cx(
                  'focus-inset flex h-7 max-w-full items-center gap-1 rounded-md px-1.5 text-2xs font-medium hover:bg-sunken hover:text-text',
                  isSorted ? 'text-text' : 'text-muted',
                  end && 'flex-row-reverse',
                )}
              >
                <span className="truncate">{label}</span>
                {isSorted && <Arrow aria-hidden size={12} strokeWidth={2} className="shrink-0" />}
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}
