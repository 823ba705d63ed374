import { i18n } from '#i18n';
import { LastBackup } from '../data/LastBackup';
import { useAnswer } from '../hooks/use-answer';
import { SettingsGroup } from './SettingsGroup';

/** When the book was last backed up and checked, and the way to more. */
export function BackupSettings() {
  const state = useAnswer('backup.state', {}, { stores: ['documents'] });
  return (
    <SettingsGroup title={i18n.t('settings.backup')} why={i18n.t('settings.backupWhy')}>
      <div className="flex min-h-[30px] flex-wrap items-center gap-3">
        {state.value && <LastBackup made={state.value.made} failure={state.value.failure} />}
        <a href="#/data/backup" className="text-sm text-accent underline">
          {i18n.t('settings.backupOpen')}
        </a>
      </div>
    </SettingsGroup>
  );
}
