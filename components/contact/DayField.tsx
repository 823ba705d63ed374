import { useState } from 'react';
import { i18n } from '#i18n';
import { Checkbox } from '../ui/Checkbox';
import { formatLocale } from '../ui/locale';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';

const MONTHS = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'));
const DAYS = Array.from({ length: 31 }, (_, day) => String(day + 1).padStart(2, '0'));
/** A month of the Chinese calendar has 29 or 30 days. */
const LUNAR_DAYS = DAYS.slice(0, 30);

type Props = {
  label: string;
  /** Field path in the form, for what the browser says of a half-typed date. */
  name: string;
  value: string;
  error?: string;
  hint?: string;
  onValue: (value: string) => void;
  /** Whether the day is one of the Chinese calendar, and how the user says so; absent where that is not asked. */
  lunar?: { on: boolean; onChange: (on: boolean, value: string) => void };
};

/**
 * A day that comes round: the browser's date field, or month and day where the year is not known (`--MM-DD`, RFC 6350 section 4.3.1), or of the
 * Chinese calendar, whose days the browser's field does not know.
 */
export function DayField({ label, name, value, error, hint, onValue, lunar }: Props) {
  /** The day as it was before the user called it one of the Chinese calendar. */
  const [before, setBefore] = useState<string>();
  const isLunar = lunar?.on ?? false;
  const hasNoYear = value.startsWith('--');
  const yearless = value === '' ? '--01-01' : `--${value.slice(-5)}`;
  const toggleLunar = (on: boolean) => {
    setBefore(on ? value : undefined);
    lunar?.onChange(on, on ? yearless : (before ?? yearless));
  };
  return (
    <div>
      {isLunar || hasNoYear ? (
        <MonthAndDay label={label} value={yearless} error={error} isLunar={isLunar} onValue={onValue} />
      ) : (
        <TextField label={label} name={name} type="date" value={value} error={error} hint={hint} onValue={onValue} />
      )}
      <div className="mt-1 flex flex-wrap gap-x-4 text-xs text-muted">
        {!isLunar && <Checkbox label={i18n.t('form.noYear')} checked={hasNoYear} onChange={(on) => onValue(on ? yearless : '')} />}
        {lunar && <Checkbox label={i18n.t('form.lunar')} checked={isLunar} onChange={toggleLunar} />}
      </div>
    </div>
  );
}

function MonthAndDay({
  label,
  value,
  error,
  isLunar,
  onValue,
}: Pick<Props, 'label' | 'value' | 'error' | 'onValue'> & { isLunar: boolean }) {
  const [month = '01', day = '01'] = value.slice(2).split('-');
  const days = isLunar ? LUNAR_DAYS : DAYS;
  return (
    <div role="group" aria-label={label} className="grid grid-cols-2 gap-2">
      <Select
        label={`${label}: ${i18n.t(isLunar ? 'form.lunarMonth' : 'form.month')}`}
        value={month}
        error={error}
        options={MONTHS.map((each) => ({ value: each, label: isLunar ? String(Number(each)) : monthName(each) }))}
        onValue={(next) => onValue(`--${next}-${day}`)}
      />
      <Select
        label={i18n.t('form.day')}
        value={days.includes(day) ? day : '30'}
        options={days.map((each) => ({ value: each, label: String(Number(each)) }))}
        onValue={(next) => onValue(`--${month}-${next}`)}
      />
    </div>
  );
}

function monthName(month: string): string {
  return new Intl.DateTimeFormat(formatLocale(), { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, Number(month) - 1, 1));
}
