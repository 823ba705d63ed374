import { i18n } from '#i18n';
import { useSettings } from '../hooks/use-settings';
import { Button } from '../ui/Button';
import { FailedState } from '../ui/FailedState';
import { SkeletonRows } from '../ui/Skeleton';
import { MatchSettings } from './MatchSettings';
import { MailSettings } from './MailSettings';
import { CadenceSettings } from './CadenceSettings';
import { RecipeSettings } from './RecipeSettings';
import { BackupSettings } from './BackupSettings';
import { RegionSettings } from './RegionSettings';
import { ReminderSettings } from './ReminderSettings';
import { RuleSettings } from './RuleSettings';
import { SampleSettings } from './SampleSettings';
import { SettingsGroup } from './SettingsGroup';
import { ShortcutList } from './ShortcutList';
import { TemplateSettings } from './TemplateSettings';
import { ValueSettings } from './ValueSettings';

/** The user's set-up, each setting with what it does. A change is in force at once. */
export function SettingsView({
  sample,
  onWelcome,
}: {
  /** Records of the sample data in the book. */ sample: number | undefined;
  onWelcome: () => void;
}) {
  const settings = useSettings();
  const change = (patch: Parameters<typeof settings.change>[0]) => void settings.change(patch);
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto max-w-[800px] px-4 pt-5 pb-10">
        <h1 className="mb-1 text-lg">{i18n.t('settings.title')}</h1>
        {settings.value ? (
          <>
            <RegionSettings settings={settings.value} onChange={change} />
            <ValueSettings settings={settings.value} onChange={change} />
            <MatchSettings settings={settings.value} onChange={change} />
            <ReminderSettings settings={settings.value} onChange={change} />
            <CadenceSettings settings={settings.value} onChange={change} />
            <RecipeSettings settings={settings.value} onChange={change} />
            <MailSettings settings={settings.value} onChange={change} />
          </>
        ) : settings.failure ? (
          <FailedState failure={settings.failure} onRetry={settings.reload} />
        ) : (
          <SkeletonRows rows={8} height={72} />
        )}
        <TemplateSettings />
        <RuleSettings />
        <BackupSettings />
        <SampleSettings count={sample} />
        <ShortcutList />
        <SettingsGroup title={i18n.t('settings.privacy')} why={i18n.t('settings.privacyWhy')}>
          <Button onClick={onWelcome} className="self-start">
            {i18n.t('settings.welcome')}
          </Button>
        </SettingsGroup>
      </div>
    </div>
  );
}
