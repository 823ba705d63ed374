import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { Deps } from '../../lib/app/deps';
import { failureOf } from '../../lib/app/failure-of';
import { serve } from '../../lib/messaging/serve';
import { compose } from './compose';
import { handlersOf } from './handlers';
import { createMenus, listenToClicks } from './menus';
import { listenToOmnibox } from './omnibox';
import { listenToReminders } from './reminders';
import { carryOn } from './start-up';

export default defineBackground({
  type: 'module',
  main() {
    const report = (error: unknown): void => console.error('sidecard:', error);
    const deps: Promise<Deps> = compose(report, () => void carryOn(deps).catch(report));
    serve({ handlers: handlersOf(deps), self: { id: browser.runtime.id, origin: browser.runtime.getURL('/') }, failureOf });
    listenToClicks(report);
    listenToOmnibox(deps, report);
    listenToReminders(deps, () => carryOn(deps), report);
    browser.runtime.onInstalled.addListener(() => {
      createMenus().catch(report);
    });
    browser.runtime.onStartup.addListener(() => {
      carryOn(deps).catch(report);
    });
    browser.runtime.onUpdateAvailable.addListener(() => browser.runtime.reload());
    carryOn(deps).catch(report);
  },
});
