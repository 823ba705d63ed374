import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

export type Shortcut = { name: string; description: string; keys: string };

/** The commands of the extension with their keys as the browser has them now; empty until known. */
export function useShortcuts(): Shortcut[] {
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  useEffect(() => {
    let isOn = true;
    void browser.commands.getAll().then((commands) => {
      if (isOn) {
        setShortcuts(
          commands
            .filter((command) => command.name && !command.name.startsWith('_'))
            .map(({ name = '', description = '', shortcut = '' }) => ({ name, description, keys: shortcut })),
        );
      }
    });
    return () => {
      isOn = false;
    };
  }, []);
  return shortcuts;
}

/** Opens the browser's own page for shortcuts. Chromium has it at an address, Firefox behind a call (137 and newer). */
export async function openShortcutSettings(): Promise<void> {
  const commands = browser.commands as typeof browser.commands & { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) await commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
