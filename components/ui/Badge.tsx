import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx';

const TONES = {
  accent: 'text-accent bg-accent-soft',
  good: 'text-good bg-good-soft',
  warn: 'text-warn bg-warn-soft',
  bad: 'text-bad bg-bad-soft',
  gold: 'text-high bg-high-soft',
  blue: 'text-mid bg-mid-soft',
  grey: 'text-low bg-low-soft',
};
export type Tone = keyof typeof TONES;

/** A state in a word or two. Never the only carrier of meaning by colour: the word says it. */
export function Badge({
  tone = 'grey',
  icon: Icon,
  children,
  className,
}: {
  tone?: Tone;
  icon?: LucideIcon;
  children: ReactNode;
  className?: string;
}) {
  return (
    <span
      className={cx(
        'inline-flex h-5 shrink-0 items-center gap-1 rounded-[10px] px-[7px] text-2xs font-semibold whitespace-nowrap',
        TONES[tone],
        className,
      )}
    >
      {Icon && <Icon aria-hidden size={12} strokeWidth={2} />}
      {children}
    </span>
  );
}
