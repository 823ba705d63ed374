import { browser } from 'wxt/browser';

/** `permissions.addHostAccessRequest`, Chrome 133: the browser itself asks beside the address bar, for a site whose address it does not tell us. */
type HostAccess = { addHostAccessRequest?: (request: { tabId: number }) => Promise<void> };
const permissions = browser.permissions as typeof browser.permissions & HostAccess;

export function canAskForHost(): boolean {
  return typeof permissions.addHostAccessRequest === 'function';
}

/** Lets the browser ask whether the site of a tab may be read for good. False when it would not ask. */
export async function askForHost(tabId: number): Promise<boolean> {
  try {
    await permissions.addHostAccessRequest?.({ tabId });
    return true;
  } catch {
    // Refused for this tab (its own pages, the extension shop): the caller says so and offers the other way.
    return false;
  }
}
