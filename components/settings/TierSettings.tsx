import type { Settings } from '../../lib/domain/setup/settings';
import { i18n } from '#i18n';
import { NumberSetting } from './NumberSetting';
import { SettingsGroup } from './SettingsGroup';

/** Whole per cent, as people type them; settings hold shares from 0 to 1. */
export const toPercent = (share: number) => Math.round(share * 100);

/** What is wrong unless `higher` is above `lower`. */
export const inOrder = (lower: number, higher: number, text: string) => (higher > lower ? undefined : text);

/** Which share of the customers is of high and mid value, and how slowly a tier is lost. */
export function TierSettings({ settings, onChange }: { settings: Settings; onChange: (patch: Partial<Settings>) => void }) {
  const { tiers, value } = settings;
  const setTier = (field: keyof Settings['tiers'], percent: number) => onChange({ tiers: { ...tiers, [field]: percent / 100 } });
  const percent = i18n.t('settings.percent');
  return (
    <SettingsGroup title={i18n.t('settings.value')} why={i18n.t('settings.valueWhy')}>
      <NumberSetting
        label={i18n.t('settings.high')}
        why={i18n.t('settings.highWhy')}
        unit={percent}
        value={toPercent(tiers.high)}
        min={1}
        max={50}
        problem={(next) => inOrder(next, toPercent(tiers.mid), i18n.t('settings.bad.highOrder'))}
        onSave={(next) => setTier('high', next)}
      />
      <NumberSetting
        label={i18n.t('settings.mid')}
        why={i18n.t('settings.midWhy')}
        unit={percent}
        value={toPercent(tiers.mid)}
        min={2}
        max={95}
        problem={(next) => inOrder(toPercent(tiers.high), next, i18n.t('settings.bad.midOrder'))}
        onSave={(next) => setTier('mid', next)}
      />
      <NumberSetting
        label={i18n.t('settings.keep')}
        why={i18n.t('settings.keepWhy')}
        unit={percent}
        value={toPercent(tiers.keep)}
        min={50}
        max={100}
        onSave={(next) => setTier('keep', next)}
      />
      <NumberSetting
        label={i18n.t('settings.demoteAfter')}
        why={i18n.t('settings.demoteAfterWhy')}
        unit={i18n.t('settings.days')}
        value={value.demoteAfter}
        min={0}
        max={365}
        onSave={(next) => onChange({ value: { ...value, demoteAfter: next } })}
      />
    </SettingsGroup>
  );
}
