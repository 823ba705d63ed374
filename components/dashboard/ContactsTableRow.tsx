import { Check } from 'lucide-react';
import { type ReactNode, memo } from 'react';
import type { ListedRow } from '../../lib/domain/directory/row';
import { formatMoney } from '../../lib/domain/money';
import { ownAt } from '../../lib/domain/own-field/own-value';
import { i18n } from '#i18n';
import { LifecycleBadge, lifecycleText } from '../contact/LifecycleBadge';
import { TierBadge } from '../contact/TierBadge';
import { ownText } from '../fields/own-text';
import { cx } from '../ui/cx';
import { formatAgo, formatFull } from '../ui/format';
import { formatLocale } from '../ui/locale';
import { Skeleton } from '../ui/Skeleton';
import type { Column, TableShape } from './columns';
import { NextStep } from './NextStep';

/** One contact of the list, or the place of one that is not here yet. Drawn again only when it changed: a scroll moves many. */
export const ContactsTableRow = memo(function ContactsTableRow({
  index,
  row,
  shape,
  columns,
  now,
  spoken,
  isActive,
  isOpen,
  isChosen,
  onToggle,
  href,
  tracks,
  height,
  top,
  onFocus,
  onOpen,
}: {
  index: number;
  row: ListedRow | undefined;
  shape: TableShape;
  columns: readonly Column[];
  now: number;
  /** How a name in Han characters is read. */
  spoken: string | undefined;
  isActive: boolean;
  isOpen: boolean;
  /** Whether the row is among the chosen; undefined while nobody is being chosen: then a click opens it. */
  isChosen: boolean | undefined;
  onToggle: (id: string) => void;
  href: string | undefined;
  /** `grid-template-columns`. */
  tracks: string;
  height: number;
  /** Pixels from the top of the list. */
  top: number;
  onFocus: (index: number) => void;
  onOpen: (id: string) => void;
}) {
  const act = () => {
    if (row && isChosen !== undefined) onToggle(row.id);
    else if (row) onOpen(row.id);
  };
  const name = row && <Name row={row} spoken={spoken} href={href} isChosen={isChosen} />;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isChosen ?? isOpen}
      aria-busy={row ? undefined : true}
      tabIndex={isActive ? 0 : -1}
      data-row={index}
      style={{ gridTemplateColumns: tracks, height, transform: `translateY(${top}px)` }}
      onFocus={() => onFocus(index)}
      onClick={(event) => {
        if (isChosen !== undefined) event.preventDefault();
        act();
      }}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget || !(event.key === 'Enter' || (event.key === ' ' && isChosen !== undefined))) return;
        event.preventDefault();
        act();
      }}
      className={cx(
        'focus-inset absolute inset-x-0 top-0 grid cursor-pointer items-center border-b border-line px-1.5',
        (isChosen ?? isOpen) ? 'bg-accent-soft' : 'hover:bg-sunken',
      )}
    >
      {row ? (
        shape === 'narrow' ? (
          <TwoLines row={row} now={now} name={name} />
        ) : (
          <Cells row={row} columns={columns} now={now} name={name} />
        )
      ) : (
        <Cell>
          <Skeleton className="w-3/5" />
        </Cell>
      )}
    </div>
  );
});

function Cell({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <div role="gridcell" className={cx('min-w-0 truncate px-1.5', className)}>
      {children}
    </div>
  );
}

function Name({
  row,
  spoken,
  href,
  isChosen,
}: {
  row: ListedRow;
  spoken: string | undefined;
  href: string | undefined;
  isChosen: boolean | undefined;
}) {
  return (
    <>
      {isChosen !== undefined && <Tick isOn={isChosen} />}
      <a href={href} tabIndex={-1} className="font-semibold">
        {row.name}
      </a>
      {spoken && <span className="ml-1.5 text-faint">{spoken}</span>}
    </>
  );
}

/** The row itself is what is chosen (`aria-selected`); this only shows it. */
function Tick({ isOn }: { isOn: boolean }) {
  return (
    <span
      aria-hidden
      className={cx(
        'mr-2 inline-grid size-4 place-items-center rounded border-[1.5px] align-[-3px]',
        isOn ? 'border-accent bg-accent text-on-accent' : 'border-control bg-surface',
      )}
    >
      {isOn && <Check size={12} strokeWidth={3} />}
    </span>
  );
}

function Cells({ row, columns, now, name }: { row: ListedRow; columns: readonly Column[]; now: number; name: ReactNode }) {
  return columns.map((column) => {
    switch (column.id) {
      case 'name':
        return <Cell key={column.id}>{name}</Cell>;
      case 'org':
        return <Cell key={column.id}>{row.org}</Cell>;
      case 'tier':
        return <Cell key={column.id}>{row.tier && <TierBadge tier={row.tier} short />}</Cell>;
      case 'net12':
        return (
          <Cell key={column.id} className="pr-4 text-right tabular-nums">
            {net(row)}
          </Cell>
        );
      case 'lifecycle':
        return (
          <Cell key={column.id} className="text-muted">
            {lifecycleText(row.lifecycle)}
          </Cell>
        );
      case 'lastContactAt':
        return (
          <Cell key={column.id} className={row.lastContactAt === undefined ? 'text-faint' : undefined}>
            {last(row, now)}
          </Cell>
        );
      case 'nextDueAt':
        return (
          <Cell key={column.id}>
            <NextStep row={row} now={now} />
          </Cell>
        );
      default:
        return <OwnCell key={column.id} row={row} column={column} />;
    }
  });
}

function OwnCell({ row, column }: { row: ListedRow; column: Column }) {
  const value = column.own && ownAt(row.own, column.own.key);
  const text = value === undefined ? '' : ownText(column.own, value);
  return (
    <Cell className={column.end ? 'pr-4 text-right tabular-nums' : undefined}>
      <span title={text}>{text}</span>
    </Cell>
  );
}

function TwoLines({ row, now, name }: { row: ListedRow; now: number; name: ReactNode }) {
  const about = [row.org, row.lastContactAt === undefined ? undefined : formatAgo(row.lastContactAt, now)].filter(Boolean).join(' · ');
  return (
    <Cell>
      <div className="flex min-w-0 items-center gap-2">
        <span className="min-w-0 flex-1 truncate">{name}</span>
        {row.tier ? <TierBadge tier={row.tier} short /> : <LifecycleBadge lifecycle={row.lifecycle} />}
      </div>
      <div className="mt-0.5 flex min-w-0 gap-2 text-xs text-muted">
        {about && <span className="min-w-0 flex-1 truncate">{about}</span>}
        {row.nextDueAt !== undefined && (
          <span className={about ? 'max-w-[60%] min-w-0' : 'min-w-0'}>
            <NextStep row={row} now={now} />
          </span>
        )}
      </div>
    </Cell>
  );
}

function net(row: ListedRow): string {
  return row.net12 === undefined || row.orders === 0 || !row.currency
    ? ''
    : formatMoney({ minor: row.net12, currency: row.currency }, formatLocale());
}
function last(row: ListedRow, now: number): ReactNode {
  if (row.lastContactAt === undefined) return i18n.t('table.never');
  return <span title={formatFull(row.lastContactAt)}>{formatAgo(row.lastContactAt, now)}</span>;
}
