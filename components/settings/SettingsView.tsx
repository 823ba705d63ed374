import { i18n } from '#i18n';
import type { Settings } from '../../lib/domain/setup/settings';
import { FieldSettings } from '../fields/FieldSettings';
import { useSettings } from '../hooks/use-settings';
import { FailedState } from '../ui/FailedState';
import { SkeletonRows } from '../ui/Skeleton';
import { Tabs } from '../ui/Tabs';
import { BackupSettings } from './BackupSettings';
import { CadenceSettings } from './CadenceSettings';
import { CleaningSettings } from './CleaningSettings';
import { GreetingSettings } from './GreetingSettings';
import { MailSettings } from './MailSettings';
import { MatchSettings } from './MatchSettings';
import { PrivacySettings } from './PrivacySettings';
import { RecipeSettings } from './RecipeSettings';
import { RegionSettings } from './RegionSettings';
import { ReminderSettings } from './ReminderSettings';
import { RuleSettings } from './RuleSettings';
import { SampleSettings } from './SampleSettings';
import { SETTINGS_TABS, type SettingsTab } from './settings-tabs';
import { ShortcutList } from './ShortcutList';
import { TemplateSettings } from './TemplateSettings';
import { ValueSettings } from './ValueSettings';

type Shared = { settings: Settings; onChange: (patch: Partial<Settings>) => void };

/** The user's set-up, each setting with what it does. A change is in force at once. */
export function SettingsView({
  tab,
  sample,
  onTab,
}: {
  tab: SettingsTab;
  /** Records of the sample data in the book. */ sample: number | undefined;
  onTab: (tab: SettingsTab) => void;
}) {
  const settings = useSettings();
  const onChange = (patch: Partial<Settings>) => void settings.change(patch);
  return (
    <section aria-label={i18n.t('settings.title')} className="flex min-h-0 flex-1 flex-col">
      <h1 className="sr-only">{i18n.t('settings.title')}</h1>
      <Tabs
        label={i18n.t('settings.title')}
        value={tab}
        onChange={onTab}
        items={SETTINGS_TABS.map((value) => ({ value, label: i18n.t(`settings.tab_${value}`) }))}
      >
        {(shown) => (
          <div className="min-h-0 flex-1 overflow-y-auto">
            <div className="mx-auto max-w-[800px] px-4 pb-10">
              {settings.value ? (
                <Part tab={shown} sample={sample} settings={settings.value} onChange={onChange} />
              ) : settings.failure ? (
                <FailedState failure={settings.failure} onRetry={settings.reload} />
              ) : (
                <SkeletonRows rows={8} height={72} />
              )}
            </div>
          </div>
        )}
      </Tabs>
    </section>
  );
}

function Part({ tab, sample, ...shared }: Shared & { tab: SettingsTab; sample: number | undefined }) {
  switch (tab) {
    case 'general':
      return (
        <>
          <RegionSettings {...shared} />
          <CleaningSettings {...shared} />
          <BackupSettings />
          <ShortcutList />
          <SampleSettings count={sample} />
          <PrivacySettings />
        </>
      );
    case 'fields':
      return <FieldSettings currency={shared.settings.currency} />;
    case 'value':
      return <ValueSettings {...shared} />;
    case 'duplicates':
      return <MatchSettings {...shared} />;
    case 'followups':
      return (
        <>
          <ReminderSettings {...shared} />
          <CadenceSettings {...shared} />
          <RecipeSettings {...shared} />
          <GreetingSettings {...shared} />
        </>
      );
    case 'mail':
      return (
        <>
          <MailSettings {...shared} />
          <TemplateSettings />
        </>
      );
    case 'capture':
      return <RuleSettings />;
  }
}
