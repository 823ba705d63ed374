import type { Settings } from '../../lib/domain/setup/settings';
import { i18n } from '#i18n';
import { NumberRows } from './NumberRows';
import { SettingsGroup } from './SettingsGroup';

/** Which share of the customers is of high and mid value, and how slowly a tier is lost. */
export function TierSettings({ settings, onChange }: { settings: Settings; onChange: (patch: Partial<Settings>) => void }) {
  const { tiers, value } = settings;
  const set = (patch: Partial<Settings['tiers']>) => onChange({ tiers: { ...tiers, ...patch } });
  return (
    <SettingsGroup title={i18n.t('settings.value')} why={i18n.t('settings.valueWhy')}>
      <NumberRows
        rows={[
          {
            name: 'high',
            unit: 'percent',
            value: tiers.high,
            min: 1,
            max: 50,
            below: { than: tiers.mid, text: i18n.t('settings.bad.highOrder') },
            save: (high) => set({ high }),
          },
          {
            name: 'mid',
            unit: 'percent',
            value: tiers.mid,
            min: 2,
            max: 95,
            above: { than: tiers.high, text: i18n.t('settings.bad.midOrder') },
            save: (mid) => set({ mid }),
          },
          { name: 'keep', unit: 'percent', value: tiers.keep, min: 50, max: 100, save: (keep) => set({ keep }) },
          {
            name: 'demoteAfter',
            unit: 'days',
            value: value.demoteAfter,
            min: 0,
            max: 365,
            save: (demoteAfter) => onChange({ value: { ...value, demoteAfter } }),
          },
        ]}
      />
    </SettingsGroup>
  );
}
