import { minorDigits } from '../../lib/domain/money';
import type { Settings } from '../../lib/domain/setup/settings';
import { i18n } from '#i18n';
import { Checkbox } from '../ui/Checkbox';
import { NumberSetting } from './NumberSetting';
import { SettingsGroup } from './SettingsGroup';
import { inOrder, toPercent } from './TierSettings';

/** Whole units offered where amounts are switched on: a start to change. */
const FIRST_AMOUNTS = { high: 5000, mid: 1000 };

/** What of a sale is kept, what later money is worth, and tiers by amounts instead of shares. */
export function ForecastSettings({ settings, onChange }: { settings: Settings; onChange: (patch: Partial<Settings>) => void }) {
  const { value, currency } = settings;
  const unit = 10 ** minorDigits(currency);
  const set = (patch: Partial<Settings['value']>) => onChange({ value: { ...value, ...patch } });
  const amounts = value.amounts ?? { high: FIRST_AMOUNTS.high * unit, mid: FIRST_AMOUNTS.mid * unit };
  const toggle = (on: boolean) => set({ amounts: on ? amounts : undefined });
  return (
    <SettingsGroup title={i18n.t('settings.worth')} why={i18n.t('settings.worthWhy')}>
      <NumberSetting
        label={i18n.t('settings.margin')}
        why={i18n.t('settings.marginWhy')}
        unit={i18n.t('settings.percent')}
        value={toPercent(value.margin)}
        min={1}
        max={100}
        onSave={(next) => set({ margin: next / 100 })}
      />
      <NumberSetting
        label={i18n.t('settings.discount')}
        why={i18n.t('settings.discountWhy')}
        unit={i18n.t('settings.percentYear')}
        value={toPercent(value.discount)}
        min={0}
        max={100}
        onSave={(next) => set({ discount: next / 100 })}
      />
      <Checkbox checked={value.amounts !== undefined} onChange={toggle} label={i18n.t('settings.amounts')} />
      {value.amounts && (
        <>
          <NumberSetting
            label={i18n.t('settings.amountHigh')}
            why={i18n.t('settings.amountWhy')}
            unit={currency}
            value={Math.round(amounts.high / unit)}
            min={1}
            max={999_999}
            problem={(next) => inOrder(amounts.mid, next * unit, i18n.t('settings.bad.amountOrder'))}
            onSave={(next) => set({ amounts: { ...amounts, high: next * unit } })}
          />
          <NumberSetting
            label={i18n.t('settings.amountMid')}
            why={i18n.t('settings.amountWhy')}
            unit={currency}
            value={Math.round(amounts.mid / unit)}
            min={1}
            max={999_999}
            problem={(next) => inOrder(next * unit, amounts.high, i18n.t('settings.bad.amountOrder'))}
            onSave={(next) => set({ amounts: { ...amounts, mid: next * unit } })}
          />
        </>
      )}
    </SettingsGroup>
  );
}
