import { minorDigits } from '../../lib/domain/money';
import type { Settings } from '../../lib/domain/setup/settings';
import { i18n } from '#i18n';
import { Checkbox } from '../ui/Checkbox';
import { NumberRows } from './NumberRows';
import { SettingsGroup } from './SettingsGroup';

/** Whole units offered where amounts are switched on: a start to change. */
const FIRST_AMOUNTS = { high: 5000, mid: 1000 };

/** What of a sale is kept, what later money is worth, and tiers by amounts instead of shares. */
export function ForecastSettings({ settings, onChange }: { settings: Settings; onChange: (patch: Partial<Settings>) => void }) {
  const { value, currency } = settings;
  const minor = 10 ** minorDigits(currency);
  const unit = { currency, minor };
  const set = (patch: Partial<Settings['value']>) => onChange({ value: { ...value, ...patch } });
  const { amounts } = value;
  const order = i18n.t('settings.bad.amountOrder');
  const toggle = (on: boolean) => set({ amounts: on ? { high: FIRST_AMOUNTS.high * minor, mid: FIRST_AMOUNTS.mid * minor } : undefined });
  return (
    <SettingsGroup title={i18n.t('settings.worth')} why={i18n.t('settings.worthWhy')}>
      <NumberRows
        rows={[
          { name: 'margin', unit: 'percent', value: value.margin, min: 1, max: 100, save: (margin) => set({ margin }) },
          { name: 'discount', unit: 'percentYear', value: value.discount, min: 0, max: 100, save: (discount) => set({ discount }) },
        ]}
      />
      <Checkbox checked={amounts !== undefined} onChange={toggle} label={i18n.t('settings.amounts')} />
      {amounts && (
        <NumberRows
          rows={[
            {
              name: 'amountHigh',
              why: 'amountWhy',
              unit,
              value: amounts.high,
              min: 1,
              max: 999_999,
              above: { than: amounts.mid, text: order },
              save: (high) => set({ amounts: { ...amounts, high } }),
            },
            {
              name: 'amountMid',
              why: 'amountWhy',
              unit,
              value: amounts.mid,
              min: 1,
              max: 999_999,
              below: { than: amounts.high, text: order },
              save: (mid) => set({ amounts: { ...amounts, mid } }),
            },
          ]}
        />
      )}
    </SettingsGroup>
  );
}
