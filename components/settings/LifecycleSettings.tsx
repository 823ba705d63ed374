import type { Settings } from '../../lib/domain/setup/settings';
import { i18n } from '#i18n';
import { NumberRows } from './NumberRows';
import { SettingsGroup } from './SettingsGroup';
import { TagListSetting } from './TagListSetting';

/** The marks of the stages: by the chance to buy, and by days while there is no model. */
export function LifecycleSettings({ settings, onChange }: { settings: Settings; onChange: (patch: Partial<Settings>) => void }) {
  const { lifecycle, value } = settings;
  const setDays = (patch: Partial<Settings['lifecycle']>) => onChange({ lifecycle: { ...lifecycle, ...patch } });
  const setValue = (patch: Partial<Settings['value']>) => onChange({ value: { ...value, ...patch } });
  return (
    <SettingsGroup title={i18n.t('settings.lifecycle')} why={i18n.t('settings.lifecycleWhy')}>
      <NumberRows
        rows={[
          { name: 'horizon', unit: 'days', value: value.horizonDays, min: 30, max: 1095, save: (horizonDays) => setValue({ horizonDays }) },
          {
            name: 'activeFrom',
            unit: 'percent',
            value: value.activeFrom,
            min: 5,
            max: 95,
            above: { than: value.churnedBelow, text: i18n.t('settings.bad.activeOrder') },
            save: (activeFrom) => setValue({ activeFrom }),
          },
          {
            name: 'churnedBelow',
            unit: 'percent',
            value: value.churnedBelow,
            min: 1,
            max: 90,
            below: { than: value.activeFrom, text: i18n.t('settings.bad.churnedChance') },
            save: (churnedBelow) => setValue({ churnedBelow }),
          },
          { name: 'newFor', unit: 'days', value: lifecycle.newFor, min: 1, max: 365, save: (newFor) => setDays({ newFor }) },
          {
            name: 'atRisk',
            unit: 'days',
            value: lifecycle.atRiskAfter,
            min: 1,
            max: 3650,
            below: { than: lifecycle.churnedAfter, text: i18n.t('settings.bad.atRiskOrder') },
            save: (atRiskAfter) => setDays({ atRiskAfter }),
          },
          {
            name: 'churned',
            unit: 'days',
            value: lifecycle.churnedAfter,
            min: 2,
            max: 3650,
            above: { than: lifecycle.atRiskAfter, text: i18n.t('settings.bad.churnedOrder') },
            save: (churnedAfter) => setDays({ churnedAfter }),
          },
        ]}
      />
      <TagListSetting
        label={i18n.t('settings.subscribers')}
        why={i18n.t('settings.subscribersWhy')}
        value={value.subscriberTags}
        onSave={(subscriberTags) => setValue({ subscriberTags })}
      />
    </SettingsGroup>
  );
}
