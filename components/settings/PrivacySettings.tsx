import { i18n } from '#i18n';
import { go } from '../dashboard/use-route';
import { Button } from '../ui/Button';
import { SettingsGroup } from './SettingsGroup';

/** What leaves the machine (nothing), and the way back to the welcome that says so. */
export function PrivacySettings() {
  return (
    <SettingsGroup title={i18n.t('settings.privacy')} why={i18n.t('settings.privacyWhy')}>
      <Button onClick={() => go({ view: 'welcome' })} className="self-start">
        {i18n.t('settings.welcome')}
      </Button>
    </SettingsGroup>
  );
}
