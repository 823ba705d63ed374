import { useMemo } from 'react';
import type { Settings } from '../../lib/domain/setup/settings';
import { i18n } from '#i18n';
import { countryOptions } from '../contact/countries';
import { formatLocale } from '../ui/locale';
import { Select } from '../ui/Select';
import { SettingsGroup } from './SettingsGroup';

/** The country of phone numbers and the currency of sums. */
export function RegionSettings({ settings, onChange }: { settings: Settings; onChange: (patch: Partial<Settings>) => void }) {
  const countries = useMemo(() => countryOptions(), []);
  const currencies = useMemo(() => currencyOptions(), []);
  return (
    <SettingsGroup title={i18n.t('settings.region')}>
      <Select
        label={i18n.t('settings.country')}
        hint={i18n.t('settings.countryWhy')}
        value={settings.country}
        options={withValue(countries, settings.country)}
        onValue={(country) => onChange({ country })}
      />
      <Select
        label={i18n.t('settings.currency')}
        hint={i18n.t('settings.currencyWhy')}
        value={settings.currency}
        options={withValue(currencies, settings.currency)}
        onValue={(currency) => onChange({ currency })}
      />
    </SettingsGroup>
  );
}

type Choice = { value: string; label: string };

function currencyOptions(): Choice[] {
  const names = new Intl.DisplayNames(formatLocale(), { type: 'currency' });
  const collator = new Intl.Collator(formatLocale());
  return Intl.supportedValuesOf('currency')
    .map((value) => ({ value, label: `${names.of(value) ?? value} (${value})` }))
    .sort((x, y) => collator.compare(x.label, y.label));
}

/** A value that the browser does not list stays choosable. */
function withValue(choices: Choice[], value: string): Choice[] {
  return choices.some((choice) => choice.value === value) ? choices : [{ value, label: value }, ...choices];
}
