import type { Settings } from '../../lib/domain/setup/settings';
import { i18n } from '#i18n';
import { NumberSetting } from './NumberSetting';
import { SettingsGroup } from './SettingsGroup';

/** Whole per cent, as people type them; settings hold shares from 0 to 1. */
const toPercent = (share: number) => Math.round(share * 100);

/** Where the value tiers and the lifecycle stages begin and end. */
export function ValueSettings({ settings, onChange }: { settings: Settings; onChange: (patch: Partial<Settings>) => void }) {
  const { tiers, lifecycle } = settings;
  const setTier = (field: keyof Settings['tiers'], percent: number) => onChange({ tiers: { ...tiers, [field]: percent / 100 } });
  const setDays = (field: keyof Settings['lifecycle'], days: number) => onChange({ lifecycle: { ...lifecycle, [field]: days } });
  const percent = i18n.t('settings.percent');
  const days = i18n.t('settings.days');
  const isOrdered = (lower: number, higher: number, text: string) => (higher > lower ? undefined : text);
  return (
    <>
      <SettingsGroup title={i18n.t('settings.value')} why={i18n.t('settings.valueWhy')}>
        <NumberSetting
          label={i18n.t('settings.high')}
          why={i18n.t('settings.highWhy')}
          unit={percent}
          value={toPercent(tiers.high)}
          min={1}
          max={50}
          problem={(value) => isOrdered(value, toPercent(tiers.mid), i18n.t('settings.bad.highOrder'))}
          onSave={(value) => setTier('high', value)}
        />
        <NumberSetting
          label={i18n.t('settings.mid')}
          why={i18n.t('settings.midWhy')}
          unit={percent}
          value={toPercent(tiers.mid)}
          min={2}
          max={95}
          problem={(value) => isOrdered(toPercent(tiers.high), value, i18n.t('settings.bad.midOrder'))}
          onSave={(value) => setTier('mid', value)}
        />
        <NumberSetting
          label={i18n.t('settings.keep')}
          why={i18n.t('settings.keepWhy')}
          unit={percent}
          value={toPercent(tiers.keep)}
          min={50}
          max={100}
          onSave={(value) => setTier('keep', value)}
        />
      </SettingsGroup>
      <SettingsGroup title={i18n.t('settings.lifecycle')} why={i18n.t('settings.lifecycleWhy')}>
        <NumberSetting
          label={i18n.t('settings.newFor')}
          why={i18n.t('settings.newForWhy')}
          unit={days}
          value={lifecycle.newFor}
          min={1}
          max={365}
          onSave={(value) => setDays('newFor', value)}
        />
        <NumberSetting
          label={i18n.t('settings.atRisk')}
          why={i18n.t('settings.atRiskWhy')}
          unit={days}
          value={lifecycle.atRiskAfter}
          min={1}
          max={3650}
          problem={(value) => isOrdered(value, lifecycle.churnedAfter, i18n.t('settings.bad.atRiskOrder'))}
          onSave={(value) => setDays('atRiskAfter', value)}
        />
        <NumberSetting
          label={i18n.t('settings.churned')}
          why={i18n.t('settings.churnedWhy')}
          unit={days}
          value={lifecycle.churnedAfter}
          min={2}
          max={3650}
          problem={(value) => isOrdered(lifecycle.atRiskAfter, value, i18n.t('settings.bad.churnedOrder'))}
          onSave={(value) => setDays('churnedAfter', value)}
        />
      </SettingsGroup>
    </>
  );
}
