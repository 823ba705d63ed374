import { i18n } from '#i18n';
import { type Browser, browser } from 'wxt/browser';
import { CAPTURE_REQUEST_KEY, type CaptureRequest } from '../../lib/messaging/capture-request';

const ITEMS = [
  { id: 'capture-page', what: 'page', contexts: ['page'], title: () => i18n.t('menu.page') },
  { id: 'capture-selection', what: 'selection', contexts: ['selection'], title: () => i18n.t('menu.selection') },
  { id: 'capture-link', what: 'link', contexts: ['link'], title: () => i18n.t('menu.link') },
  { id: 'follow-up', what: 'follow-up', contexts: ['page', 'selection'], title: () => i18n.t('menu.followUp') },
  { id: 'capture-picture', what: 'picture', contexts: ['image'], title: () => i18n.t('menu.picture') },
] as const;

/** Made anew at install and update: the browser keeps them. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, contexts, title } of ITEMS) browser.contextMenus.create({ id, contexts: [...contexts], title: title() });
}

/** Opens the panel beside a tab. `sidePanel.open` wants a user gesture and so must be called before any await. */
function openPanel(tab: Browser.tabs.Tab): Promise<void> {
  if (import.meta.env.FIREFOX) return firefoxSidebar().open();
  return browser.sidePanel.open({ tabId: tab.id, windowId: tab.windowId } as Browser.sidePanel.OpenOptions);
}

function firefoxSidebar(): { open(): Promise<void> } {
  return (browser as unknown as { sidebarAction: { open(): Promise<void> } }).sidebarAction;
}

async function request(wanted: CaptureRequest, opened: Promise<void>): Promise<void> {
  await browser.storage.session.set({ [CAPTURE_REQUEST_KEY]: wanted });
  await opened;
}

/** Clicks in the context menu and keyboard commands; both grant `activeTab` for the tab in front. */
export function listenToClicks(report: (error: unknown) => void): void {
  browser.contextMenus.onClicked.addListener((info, tab) => {
    const item = ITEMS.find(({ id }) => id === info.menuItemId);
    if (!item || tab?.id === undefined) return;
    const opened = openPanel(tab);
    request(
      {
        tabId: tab.id,
        what: item.what,
        linkUrl: info.linkUrl,
        selectionText: info.selectionText?.slice(0, 20_000),
        ...(item.what === 'picture' && { srcUrl: info.srcUrl, pageUrl: info.pageUrl }),
        at: Date.now(),
      },
      opened,
    ).catch(report);
  });
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    const opened = openPanel(tab);
    const what = command === 'search' ? 'search' : 'page';
    request({ tabId: tab.id, what, at: Date.now() }, opened).catch(report);
  });
}
