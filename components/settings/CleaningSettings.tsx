import type { Settings } from '../../lib/domain/setup/settings';
import { i18n } from '#i18n';
import { useAnswer } from '../hooks/use-answer';
import { formatNumber } from '../ui/format';
import { NumberSetting } from './NumberSetting';
import { SettingsGroup } from './SettingsGroup';

/** From when on cleaning takes a contact for stale, and how many are so now. */
export function CleaningSettings({ settings, onChange }: { settings: Settings; onChange: (patch: Partial<Settings>) => void }) {
  const { staleDays } = settings.cleaning;
  const stale = useAnswer('cleaning.stale', { days: staleDays }, { keep: true, stores: ['contacts', 'standings', 'tasks'] }).value;
  return (
    <SettingsGroup title={i18n.t('cleaning.title')} why={i18n.t('cleaning.staleRule')}>
      <NumberSetting
        label={i18n.t('cleaning.staleDays')}
        why={i18n.t('cleaning.staleWhy')}
        unit={i18n.t('settings.days')}
        value={staleDays}
        min={180}
        max={3650}
        onSave={(days) => onChange({ cleaning: { staleDays: days } })}
      />
      <p role="status" className="text-xs text-muted tabular-nums">
        {stale ? i18n.t('cleaning.staleNow', stale.customers, [formatNumber(stale.customers)]) : '\u00a0'}{' '}
        <a href="#/data/cleaning" className="text-accent underline">
          {i18n.t('cleaning.staleOpen')}
        </a>
      </p>
    </SettingsGroup>
  );
}
