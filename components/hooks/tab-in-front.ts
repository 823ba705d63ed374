import { browser } from 'wxt/browser';
import type { PageTab } from './page-access';

/** The tab named in `?tabId=`, for a page of the extension that is opened as a tab itself. */
export function namedTab(): number | undefined {
  const id = Number(new URLSearchParams(location.search).get('tabId') ?? NaN);
  return Number.isInteger(id) && id >= 0 ? id : undefined;
}

/** The tab beside this page; undefined for none. */
export async function tabInFront(): Promise<PageTab | undefined> {
  const named = namedTab();
  const tab =
    named === undefined
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(named).catch(() => undefined);
  if (tab?.id === undefined) return undefined;
  return { id: tab.id, windowId: tab.windowId, url: tab.url, title: tab.title };
}
