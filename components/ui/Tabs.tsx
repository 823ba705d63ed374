import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { cx } from './cx';
import { formatNumber } from './format';

export type TabItem<V extends string> = {
  value: V;
  label: string;
  count?: number;
  /** Keeps what was typed there while another tab is shown. */ keep?: boolean;
};

/** Scrolls the chosen tab into a narrow bar. */
function showWhole(tab: HTMLElement | null): void {
  tab?.scrollIntoView({ block: 'nearest', inline: 'center' });
}

/** Tabs across the whole width, scrolled where they are wider; arrow keys move, the panel of the chosen one is drawn. A count of 0 is not shown. */
export function Tabs<V extends string>({
  value,
  onChange,
  items,
  label,
  children,
}: {
  value: V;
  onChange: (value: V) => void;
  items: TabItem<V>[];
  label: string;
  children: (value: V) => ReactNode;
}) {
  return (
    <Base.Root value={value} onValueChange={(next) => onChange(next as V)} className="flex min-h-0 flex-1 flex-col">
      <Base.List
        aria-label={label}
        activateOnFocus
        className="flex shrink-0 justify-center-safe overflow-x-auto border-b border-line bg-surface [scrollbar-width:none]"
      >
        {items.map((item) => (
          <Base.Tab
            key={item.value}
            ref={item.value === value ? showWhole : undefined}
            value={item.value}
            className={cx(
              'focus-inset max-w-60 flex-auto shrink-0 border-b-2 border-transparent px-1.5 pt-[9px] pb-2 text-xs text-muted hover:text-text',
              'data-active:border-accent data-active:font-semibold data-active:text-text',
            )}
          >
            {item.label}
            {item.count ? <b className="ml-1 text-accent tabular-nums">{formatNumber(item.count)}</b> : null}
          </Base.Tab>
        ))}
      </Base.List>
      {items.map((item) => (
        <Base.Panel
          key={item.value}
          value={item.value}
          keepMounted={item.keep}
          tabIndex={-1}
          className="flex min-h-0 flex-1 flex-col data-hidden:hidden"
        >
          {children(item.value)}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
