import { Menu as Base } from '@base-ui/react/menu';
import type { LucideIcon } from 'lucide-react';
import { type ReactElement, useRef } from 'react';
import { cx } from './cx';

export type MenuItem = {
  label: string;
  hint?: string;
  icon?: LucideIcon;
  danger?: boolean;
  disabled?: boolean;
  /** Opens something that takes the focus: it does not go back to the trigger. */
  takesFocus?: boolean;
  onSelect: () => void;
};

/** A list of actions behind `trigger`, one focusable element. Arrow keys, type-ahead and Escape as ARIA's menu button says. */
export function Menu({
  trigger,
  items,
  open,
  onOpenChange,
  label,
}: {
  trigger: ReactElement<Record<string, unknown>>;
  items: MenuItem[];
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  label?: string;
}) {
  const keepsFocus = useRef(false);
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => {
        if (next) keepsFocus.current = false;
        onOpenChange?.(next);
      }}
    >
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="end" collisionPadding={8} className="z-50">
          <Base.Popup
            data-blocks-keys
            finalFocus={() => !keepsFocus.current}
            aria-label={label}
            className="max-h-[var(--available-height)] min-w-[180px] overflow-y-auto rounded-lg border border-line-strong bg-surface py-1 shadow-raised outline-none"
          >
            {items.map((item) => (
              <Base.Item
                key={item.label}
                disabled={item.disabled}
                onClick={() => {
                  keepsFocus.current = item.takesFocus === true;
                  item.onSelect();
                }}
                className={cx(
                  'flex min-h-7 cursor-pointer items-center gap-2 px-2.5 py-1 text-xs outline-none data-disabled:opacity-50 data-highlighted:bg-accent-soft',
                  item.danger && 'text-bad',
                )}
              >
                {item.icon && <item.icon aria-hidden size={15} strokeWidth={1.75} className="shrink-0 text-muted" />}
                <span className="flex-1">{item.label}</span>
                {item.hint && <span className="pl-3 text-2xs text-faint tabular-nums">{item.hint}</span>}
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
