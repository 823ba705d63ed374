import { AlarmClock } from 'lucide-react';
import { intlCalendar } from '../../lib/followup/calendar';
import { snoozeChoices } from '../../lib/followup/snooze';
import { i18n } from '#i18n';
import { useAnswer } from '../hooks/use-answer';
import { useNow } from '../hooks/use-now';
import { daysAgo, formatTime, formatWhen } from '../ui/format';
import { IconButton } from '../ui/IconButton';
import { Menu } from '../ui/Menu';
import { keyOf, translate } from '../ui/translate';

/** When to be reminded again: choices that keep the user's quiet hours. */
export function SnoozeMenu({
  open,
  onOpenChange,
  onSnooze,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onSnooze: (until: number) => void;
}) {
  const settings = useAnswer('settings.get', open ? {} : null);
  const now = useNow();
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const choices = open && settings.value ? snoozeChoices(now, intlCalendar(zone), settings.value) : [];
  return (
    <Menu
      trigger={<IconButton icon={AlarmClock} label={i18n.t('tasks.snooze')} aria-keyshortcuts="S" />}
      label={i18n.t('tasks.snooze')}
      open={open && choices.length > 0}
      onOpenChange={onOpenChange}
      items={choices.map(({ code, at }) => ({
        label: translate(`followup.snooze_${keyOf(code)}`),
        hint: daysAgo(at, now) === 0 ? formatTime(at) : `${formatWhen(at, now)} ${formatTime(at)}`,
        onSelect: () => onSnooze(at),
      }))}
    />
  );
}
