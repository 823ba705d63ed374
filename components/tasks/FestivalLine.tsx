import { PartyPopper } from 'lucide-react';
import type { Festival } from '../../lib/followup/festivals';
import { formatCalendarDay } from '../ui/format';
import { keyOf, translate } from '../ui/translate';

/** A festival of the coming days, so that greetings go out in time. */
export function FestivalLine({ festival, now }: { festival: Festival; now: number }) {
  return (
    <div className="flex items-center gap-2.5 border-t border-line px-3 py-2 text-sm">
      <PartyPopper aria-hidden size={16} strokeWidth={1.75} className="shrink-0 text-muted" />
      <span className="min-w-0 flex-1 font-semibold break-words">{translate(`festival.${keyOf(festival.id)}`)}</span>
      <span className="shrink-0 text-xs text-muted tabular-nums">{formatCalendarDay(festival.day, now)}</span>
    </div>
  );
}
