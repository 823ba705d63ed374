import { AlarmClock } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { intlCalendar } from '../../lib/followup/calendar';
import { snoozeChoices } from '../../lib/followup/snooze';
import { i18n } from '#i18n';
import { useAnswer } from '../hooks/use-answer';
import { useNow } from '../hooks/use-now';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { daysAgo, formatTime, formatWhen } from '../ui/format';
import { IconButton } from '../ui/IconButton';
import { Menu } from '../ui/Menu';
import { TextField } from '../ui/TextField';
import { keyOf, translate } from '../ui/translate';

/** When to be reminded again: choices that keep the user's quiet hours, or a time of their own. */
export function SnoozeMenu({
  open,
  onOpenChange,
  onSnooze,
  label = i18n.t('tasks.snooze'),
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onSnooze: (until: number) => void;
  label?: string;
}) {
  const settings = useAnswer('settings.get', open ? {} : null);
  const now = useNow();
  const [picking, setPicking] = useState(false);
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const choices = open && settings.value ? snoozeChoices(now, intlCalendar(zone), settings.value) : [];
  return (
    <>
      <Menu
        trigger={<IconButton icon={AlarmClock} label={label} aria-keyshortcuts="S" />}
        label={label}
        open={open && choices.length > 0}
        onOpenChange={onOpenChange}
        items={[
          ...choices.map(({ code, at }) => ({
            label: translate(`followup.snooze_${keyOf(code)}`),
            hint: daysAgo(at, now) === 0 ? formatTime(at) : `${formatWhen(at, now)} ${formatTime(at)}`,
            onSelect: () => onSnooze(at),
          })),
          { label: i18n.t('followup.snooze_custom'), takesFocus: true, onSelect: () => setPicking(true) },
        ]}
      />
      <Dialog open={picking} onClose={() => setPicking(false)} title={label}>
        {picking && (
          <PickTime
            onPick={(at) => {
              setPicking(false);
              onSnooze(at);
            }}
          />
        )}
      </Dialog>
    </>
  );
}

function PickTime({ onPick }: { onPick: (at: number) => void }) {
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const pick = (event: FormEvent) => {
    event.preventDefault();
    const at = new Date(text).getTime();
    if (at > Date.now()) onPick(at);
    else setError(i18n.t('followup.snooze_past'));
  };
  return (
    <form onSubmit={pick} className="flex flex-col gap-2.5">
      <TextField type="datetime-local" required label={i18n.t('followup.snooze_until')} value={text} error={error} onValue={setText} />
      <Button type="submit" variant="primary" className="self-end">
        {i18n.t('followup.snooze_set')}
      </Button>
    </form>
  );
}
