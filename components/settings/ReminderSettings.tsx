import type { Settings } from '../../lib/domain/setup/settings';
import { i18n } from '#i18n';
import { Checkbox } from '../ui/Checkbox';
import { formatLocale } from '../ui/locale';
import { Select } from '../ui/Select';
import { SettingsGroup } from './SettingsGroup';

/** Notifications, the hour of whole-day reminders, and the hours without any. */
export function ReminderSettings({ settings, onChange }: { settings: Settings; onChange: (patch: Partial<Settings>) => void }) {
  const { quietHours } = settings;
  const hours = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: hourName(hour) }));
  const setQuiet = (change: Partial<Settings['quietHours']>) => onChange({ quietHours: { ...quietHours, ...change } });
  return (
    <SettingsGroup title={i18n.t('settings.reminders')}>
      <div>
        <Checkbox
          label={i18n.t('settings.notify')}
          checked={settings.notifications}
          onChange={(notifications) => onChange({ notifications })}
        />
        <p className="pl-6 text-xs text-muted">{i18n.t('settings.notifyWhy')}</p>
      </div>
      <Select
        label={i18n.t('settings.dayStart')}
        hint={i18n.t('settings.dayStartWhy')}
        value={String(settings.dayStartsAt)}
        options={hours}
        onValue={(hour) => onChange({ dayStartsAt: Number(hour) })}
      />
      <div>
        <Checkbox label={i18n.t('settings.quiet')} checked={quietHours.on} onChange={(on) => setQuiet({ on })} />
        <p className="pl-6 text-xs text-muted">{i18n.t('settings.quietWhy')}</p>
        <div className="mt-2 grid grid-cols-2 gap-2 pl-6">
          <Select
            label={i18n.t('settings.from')}
            disabled={!quietHours.on}
            value={String(quietHours.from)}
            options={hours}
            onValue={(hour) => setQuiet({ from: Number(hour) })}
          />
          <Select
            label={i18n.t('settings.to')}
            disabled={!quietHours.on}
            value={String(quietHours.to)}
            options={hours}
            onValue={(hour) => setQuiet({ to: Number(hour) })}
          />
        </div>
        <fieldset className="mt-2 flex flex-wrap gap-x-3 gap-y-1 pl-6" disabled={!quietHours.on}>
          <legend className="mb-0.5 text-xs text-muted">{i18n.t('settings.workDays')}</legend>
          {WEEK.map((day) => (
            <Checkbox
              key={day}
              label={dayName(day)}
              disabled={!quietHours.on || (quietHours.days.length === 1 && quietHours.days.includes(day))}
              checked={quietHours.days.includes(day)}
              onChange={(on) => setQuiet({ days: WEEK.filter((each) => (each === day ? on : quietHours.days.includes(each))) })}
            />
          ))}
        </fieldset>
      </div>
    </SettingsGroup>
  );
}

/** ISO 8601: Monday is 1. */
const WEEK = [1, 2, 3, 4, 5, 6, 7];

/** 5 January 2026 is a Monday. */
function dayName(day: number): string {
  return new Intl.DateTimeFormat(formatLocale(), { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2026, 0, 4 + day));
}

function hourName(hour: number): string {
  return new Intl.DateTimeFormat(formatLocale(), { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' }).format(
    Date.UTC(2000, 0, 1, hour),
  );
}
