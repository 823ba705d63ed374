import { i18n } from '#i18n';
import { Checkbox } from '../ui/Checkbox';
import { formatLocale } from '../ui/locale';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';

const MONTHS = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'));
const DAYS = Array.from({ length: 31 }, (_, day) => String(day + 1).padStart(2, '0'));

/** A day of birth: the browser's date field, or month and day where the year is not known (`--MM-DD`, RFC 6350 section 4.3.1). */
export function BirthdayField({ value, error, onValue }: { value: string; error?: string; onValue: (value: string) => void }) {
  const hasNoYear = value.startsWith('--');
  const [month = '01', day = '01'] = value.slice(2).split('-');
  const toggle = (isOn: boolean) => {
    if (isOn) onValue(/^\d{4}-/u.test(value) ? `--${value.slice(5)}` : '--01-01');
    else onValue('');
  };
  return (
    <div>
      {hasNoYear ? (
        <div role="group" aria-label={i18n.t('contact.birthday')} className="grid grid-cols-2 gap-2">
          <Select
            label={`${i18n.t('contact.birthday')}: ${i18n.t('form.month')}`}
            value={month}
            error={error}
            options={MONTHS.map((each) => ({ value: each, label: monthName(each) }))}
            onValue={(next) => onValue(`--${next}-${day}`)}
          />
          <Select
            label={i18n.t('form.day')}
            value={day}
            options={DAYS.map((each) => ({ value: each, label: String(Number(each)) }))}
            onValue={(next) => onValue(`--${month}-${next}`)}
          />
        </div>
      ) : (
        <TextField label={i18n.t('contact.birthday')} type="date" value={value} error={error} onValue={onValue} />
      )}
      <Checkbox label={i18n.t('form.noYear')} checked={hasNoYear} onChange={toggle} className="mt-1 text-xs text-muted" />
    </div>
  );
}

function monthName(month: string): string {
  return new Intl.DateTimeFormat(formatLocale(), { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, Number(month) - 1, 1));
}
