import type { Settings } from '../../lib/domain/setup/settings';
import { i18n } from '#i18n';
import { NumberSetting } from './NumberSetting';
import { SettingsGroup } from './SettingsGroup';
import { TagListSetting } from './TagListSetting';
import { inOrder, toPercent } from './TierSettings';

/** The marks of the stages: by the chance to buy, and by days while there is no model. */
export function LifecycleSettings({ settings, onChange }: { settings: Settings; onChange: (patch: Partial<Settings>) => void }) {
  const { lifecycle, value } = settings;
  const setDays = (field: keyof Settings['lifecycle'], next: number) => onChange({ lifecycle: { ...lifecycle, [field]: next } });
  const setValue = (patch: Partial<Settings['value']>) => onChange({ value: { ...value, ...patch } });
  const days = i18n.t('settings.days');
  const percent = i18n.t('settings.percent');
  return (
    <SettingsGroup title={i18n.t('settings.lifecycle')} why={i18n.t('settings.lifecycleWhy')}>
      <NumberSetting
        label={i18n.t('settings.horizon')}
        why={i18n.t('settings.horizonWhy')}
        unit={days}
        value={value.horizonDays}
        min={30}
        max={1095}
        onSave={(next) => setValue({ horizonDays: next })}
      />
      <NumberSetting
        label={i18n.t('settings.activeFrom')}
        why={i18n.t('settings.activeFromWhy')}
        unit={percent}
        value={toPercent(value.activeFrom)}
        min={5}
        max={95}
        problem={(next) => inOrder(toPercent(value.churnedBelow), next, i18n.t('settings.bad.activeOrder'))}
        onSave={(next) => setValue({ activeFrom: next / 100 })}
      />
      <NumberSetting
        label={i18n.t('settings.churnedBelow')}
        why={i18n.t('settings.churnedBelowWhy')}
        unit={percent}
        value={toPercent(value.churnedBelow)}
        min={1}
        max={90}
        problem={(next) => inOrder(next, toPercent(value.activeFrom), i18n.t('settings.bad.churnedChance'))}
        onSave={(next) => setValue({ churnedBelow: next / 100 })}
      />
      <NumberSetting
        label={i18n.t('settings.newFor')}
        why={i18n.t('settings.newForWhy')}
        unit={days}
        value={lifecycle.newFor}
        min={1}
        max={365}
        onSave={(next) => setDays('newFor', next)}
      />
      <NumberSetting
        label={i18n.t('settings.atRisk')}
        why={i18n.t('settings.atRiskWhy')}
        unit={days}
        value={lifecycle.atRiskAfter}
        min={1}
        max={3650}
        problem={(next) => inOrder(next, lifecycle.churnedAfter, i18n.t('settings.bad.atRiskOrder'))}
        onSave={(next) => setDays('atRiskAfter', next)}
      />
      <NumberSetting
        label={i18n.t('settings.churned')}
        why={i18n.t('settings.churnedWhy')}
        unit={days}
        value={lifecycle.churnedAfter}
        min={2}
        max={3650}
        problem={(next) => inOrder(lifecycle.atRiskAfter, next, i18n.t('settings.bad.churnedOrder'))}
        onSave={(next) => setDays('churnedAfter', next)}
      />
      <TagListSetting
        label={i18n.t('settings.subscribers')}
        why={i18n.t('settings.subscribersWhy')}
        value={value.subscriberTags}
        onSave={(next) => setValue({ subscriberTags: next })}
      />
    </SettingsGroup>
  );
}
