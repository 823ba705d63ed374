import { X } from 'lucide-react';
import { useState } from 'react';
import type { Settings } from '../../lib/domain/setup/settings';
import { rateSchema } from '../../lib/domain/setup/value-settings';
import { i18n } from '#i18n';
import { Button } from '../ui/Button';
import { formatCalendarDay } from '../ui/format';
import { IconButton } from '../ui/IconButton';
import { formatLocale } from '../ui/locale';
import { TextField } from '../ui/TextField';
import { SettingsGroup } from './SettingsGroup';

/** The user's own table of exchange rates: what a unit of another currency is worth from a day on. */
export function RateSettings({ settings, onChange }: { settings: Settings; onChange: (patch: Partial<Settings>) => void }) {
  const { value, currency } = settings;
  const [draft, setDraft] = useState({ currency: '', day: '', rate: '' });
  const [error, setError] = useState<string>();
  const rates = value.rates.toSorted((x, y) => (x.currency === y.currency ? (x.day < y.day ? 1 : -1) : x.currency < y.currency ? -1 : 1));
  const save = (next: Settings['value']['rates']) => onChange({ value: { ...value, rates: next } });
  const add = () => {
    const code = draft.currency.normalize('NFKC').trim().toUpperCase();
    const number = draft.rate.normalize('NFKC').trim().replace(',', '.');
    const parsed = rateSchema.safeParse({ currency: code, day: draft.day, rate: number === '' ? Number.NaN : Number(number) });
    const isUsable = parsed.success && code !== currency && Intl.supportedValuesOf('currency').includes(code);
    if (!parsed.success || !isUsable) return setError(i18n.t('settings.bad.rate', [currency]));
    setError(undefined);
    setDraft({ currency: '', day: '', rate: '' });
    save([...value.rates.filter((rate) => rate.currency !== code || rate.day !== draft.day), parsed.data]);
  };
  return (
    <SettingsGroup title={i18n.t('settings.rates')} why={i18n.t('settings.ratesWhy', [currency])}>
      {rates.length > 0 && (
        <ul className="m-0 list-none space-y-1 p-0 text-xs tabular-nums">
          {rates.map((rate) => (
            <li key={`${rate.currency} ${rate.day}`} className="flex items-center gap-2">
              <span className="flex-1">
                {i18n.t('settings.rateRow', [
                  rate.currency,
                  new Intl.NumberFormat(formatLocale(), { maximumSignificantDigits: 8 }).format(rate.rate),
                  currency,
                  formatCalendarDay(rate.day),
                ])}
              </span>
              <IconButton
                icon={X}
                label={i18n.t('settings.rateRemove', [rate.currency, formatCalendarDay(rate.day)])}
                onClick={() => save(value.rates.filter((one) => one.currency !== rate.currency || one.day !== rate.day))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap items-start gap-2">
        <TextField
          label={i18n.t('settings.rateCurrency')}
          value={draft.currency}
          maxLength={3}
          onValue={(text) => setDraft({ ...draft, currency: text })}
          className="w-[88px]"
        />
        <TextField
          label={i18n.t('settings.rateWorth', [currency])}
          value={draft.rate}
          inputMode="decimal"
          onValue={(text) => setDraft({ ...draft, rate: text })}
          className="w-[120px]"
        />
        <TextField
          label={i18n.t('settings.rateFrom')}
          type="date"
          value={draft.day}
          onValue={(text) => setDraft({ ...draft, day: text })}
          className="w-[150px]"
        />
        <Button onClick={add} className="mt-[18px]">
          {i18n.t('settings.rateAdd')}
        </Button>
      </div>
      {error && (
        <p role="alert" className="text-xs text-bad">
          {error}
        </p>
      )}
    </SettingsGroup>
  );
}
