import { i18n } from '#i18n';
import { openShortcutSettings, useShortcuts } from '../hooks/use-shortcuts';
import { Button } from '../ui/Button';
import { SettingsGroup } from './SettingsGroup';

/** The keys that work on every page, as the browser has them now. */
export function ShortcutList() {
  const shortcuts = useShortcuts();
  return (
    <SettingsGroup title={i18n.t('settings.shortcuts')} why={i18n.t('settings.shortcutsWhy')}>
      <dl className="m-0 grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1.5">
        {shortcuts.map((shortcut) => (
          <div key={shortcut.name} className="contents">
            <dt>{shortcut.description}</dt>
            <dd className="m-0 text-right font-mono text-xs text-muted">{shortcut.keys || i18n.t('settings.shortcutNone')}</dd>
          </div>
        ))}
      </dl>
      <Button onClick={() => void openShortcutSettings()} className="self-start">
        {i18n.t('settings.shortcutChange')}
      </Button>
    </SettingsGroup>
  );
}
