import { Copy, PartyPopper } from 'lucide-react';
import type { Greeting } from '../../lib/domain/setup/greeting';
import type { Festival } from '../../lib/followup/festivals';
import { festivalGreeting } from '../../lib/followup/greetings';
import { i18n } from '#i18n';
import { formatCalendarDay } from '../ui/format';
import { IconButton } from '../ui/IconButton';
import { formatLocale } from '../ui/locale';
import { showToast } from '../ui/toast';
import { keyOf, translate } from '../ui/translate';

/** A festival of the coming days with a greeting to copy, so that greetings go out in time. */
export function FestivalLine({ festival, now, greetings }: { festival: Festival; now: number; greetings?: readonly Greeting[] }) {
  const greet = () =>
    void navigator.clipboard
      .writeText(festivalGreeting(festival.id, formatLocale(), greetings))
      .then(() => showToast({ title: i18n.t('tasks.greeted') }));
  return (
    <div className="flex items-center gap-2.5 border-t border-line px-3 py-2 text-sm">
      <PartyPopper aria-hidden size={16} strokeWidth={1.75} className="shrink-0 text-muted" />
      <span className="min-w-0 flex-1 font-semibold break-words">{translate(`festival.${keyOf(festival.id)}`)}</span>
      <span className="shrink-0 text-xs text-muted tabular-nums">{formatCalendarDay(festival.day, now)}</span>
      <IconButton icon={Copy} label={i18n.t('tasks.greet')} onClick={greet} className="-mr-1" />
    </div>
  );
}
