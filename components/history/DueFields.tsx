import { i18n } from '#i18n';
import { useNow } from '../hooks/use-now';
import { Button } from '../ui/Button';
import { TextField } from '../ui/TextField';
import { addDays } from '../../lib/domain/day';
import type { LogFieldsProps } from './LogFields';
import { localDay } from './read-log';

/** Day and, if wanted, time of a follow-up, with the days that are asked for most. */
export function DueFields({ values, errors, onChange }: LogFieldsProps) {
  const today = localDay(useNow());
  const choices = [
    { day: addDays(today, 1), label: i18n.t('history.tomorrow') },
    { day: addDays(today, 3), label: i18n.t('history.inDays', 3) },
    { day: addDays(today, 7), label: i18n.t('history.inDays', 7) },
    { day: addDays(today, 30), label: i18n.t('history.inDays', 30) },
  ];
  return (
    <div>
      <div className="grid grid-cols-2 gap-2">
        <TextField
          type="date"
          required
          label={i18n.t('history.dueDay')}
          value={values.day}
          error={errors.day}
          onValue={(day) => onChange({ day })}
        />
        <TextField type="time" label={i18n.t('history.dueTime')} value={values.time} onValue={(time) => onChange({ time })} />
      </div>
      <div className="mt-1.5 flex flex-wrap gap-1.5">
        {choices.map((choice) => (
          <Button key={choice.day} size="sm" aria-pressed={values.day === choice.day} onClick={() => onChange({ day: choice.day })}>
            {choice.label}
          </Button>
        ))}
      </div>
    </div>
  );
}
