import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { tabBegun } from './early-reading';
import type { PageTab } from './page-access';
import { namedTab, tabInFront } from './tab-in-front';

/** The tab that stands beside this page, followed as the user switches; `version` counts its loadings. `undefined` until known, `null` for none. */
export function useTab(): { tab: PageTab | null | undefined; version: number } {
  const [held, setHeld] = useState<{ tab: PageTab | null | undefined; version: number }>(() => ({ tab: tabBegun(), version: 0 }));
  useEffect(() => {
    let gone = false;
    const look = async (loaded: boolean) => {
      const tab = (await tabInFront()) ?? null;
      if (!gone)
        setHeld((before) => ({
          tab,
          version: before.version + (loaded || tab?.id !== before.tab?.id || tab?.url !== before.tab?.url ? 1 : 0),
        }));
    };
    const activated = () => void look(false);
    const updated = (_: number, change: { status?: string }, tab: { id?: number; active?: boolean }) => {
      if (change.status === 'complete' && (tab.active || tab.id === namedTab())) void look(true);
    };
    void look(false);
    browser.tabs.onActivated.addListener(activated);
    browser.tabs.onUpdated.addListener(updated);
    return () => {
      gone = true;
      browser.tabs.onActivated.removeListener(activated);
      browser.tabs.onUpdated.removeListener(updated);
    };
  }, []);
  return held;
}
