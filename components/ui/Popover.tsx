import { Popover as Base } from '@base-ui/react/popover';
import type { ReactElement, ReactNode } from 'react';

/** A small sheet beside `trigger`, one focusable element: focus moves in, Escape and a click outside close it, focus returns. */
export function Popover({
  trigger,
  label,
  children,
  align = 'start',
  hover = false,
}: {
  trigger: ReactElement<Record<string, unknown>>;
  /** Name of the sheet for a screen reader. */
  label: string;
  children: ReactNode;
  align?: 'start' | 'end';
  /** Opens under a resting pointer too. */
  hover?: boolean;
}) {
  return (
    <Base.Root>
      <Base.Trigger render={trigger} openOnHover={hover} delay={300} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align={align} collisionPadding={8} className="z-40">
          <Base.Popup
            aria-label={label}
            className="max-h-[var(--available-height)] w-[280px] max-w-[var(--available-width)] overflow-y-auto rounded-xl border border-line-strong bg-surface p-3 shadow-raised outline-none"
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
