import type { ReactNode } from 'react';
import { Badge, type Tone } from '../ui/Badge';

/** One row of a file before it is imported: its number there, what it would become, its state, and beneath it what else is to be said. */
export function PreviewLine({
  row,
  tone,
  state,
  isFailed,
  text,
  children,
}: {
  row: number;
  tone: Tone;
  state: string;
  /** Why the row is not imported stands in the place of what it would become. */
  isFailed: boolean;
  text: string;
  children?: ReactNode;
}) {
  return (
    <li className="grid grid-cols-[1.75rem_minmax(0,1fr)_auto] items-baseline gap-x-2.5 gap-y-1 border-b border-line px-2.5 py-1.5 last:border-b-0">
      <span className="text-right text-muted tabular-nums">{row}</span>
      <span className={isFailed ? 'break-words text-bad' : 'break-words'}>{text}</span>
      <Badge tone={tone}>{state}</Badge>
      {children && <div className="col-span-2 col-start-2 flex min-w-0 flex-col gap-0.5 break-words text-muted">{children}</div>}
    </li>
  );
}

/** A list of such rows. It scrolls, so the keyboard can come to it. */
export function PreviewList({ label, children }: { label: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls and holds no control is reached by Tab alone (WCAG 2.1.1)
    <ul tabIndex={0} aria-label={label} className="max-h-[420px] overflow-auto rounded-lg border border-line text-xs">
      {children}
    </ul>
  );
}
