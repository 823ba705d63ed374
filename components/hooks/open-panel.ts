import { browser } from 'wxt/browser';
import { CAPTURE_REQUEST_KEY, type CaptureRequest } from '../../lib/messaging/capture-request';

type FirefoxBrowser = { sidebarAction: { open: () => Promise<void> } };

/** Opens the side panel beside a tab. Call it in the click itself: an `await` before it loses the user gesture. */
export function openPanel(tabId: number, windowId: number | undefined): Promise<void> {
  if (import.meta.env.FIREFOX) return (browser as unknown as FirefoxBrowser).sidebarAction.open();
  return browser.sidePanel.open({ tabId, windowId });
}

/** Tells the panel, open or not yet, what is wanted of it. */
export function requestCapture(request: Omit<CaptureRequest, 'at'>): Promise<void> {
  return browser.storage.session.set({ [CAPTURE_REQUEST_KEY]: { ...request, at: Date.now() } satisfies CaptureRequest });
}

/** Opens the dashboard in a tab of its own; `hash` names a place in it (`#/contacts/ID`). */
export function openDashboard(hash = ''): void {
  void browser.tabs.create({ url: browser.runtime.getURL('/dashboard.html') + hash });
}
