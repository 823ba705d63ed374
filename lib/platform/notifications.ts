import { browser } from 'wxt/browser';

export type Notice = { id: string; title: string; message: string; buttons?: string[] };

/** Shows a notification, or replaces the open one of the same id. Firefox throws on `buttons`, so there it gets none. */
export async function showNotice(notice: Notice): Promise<void> {
  const base = { type: 'basic' as const, iconUrl: browser.runtime.getURL('/icon/128.png'), title: notice.title, message: notice.message };
  const options = import.meta.env.FIREFOX || !notice.buttons ? base : { ...base, buttons: notice.buttons.map((title) => ({ title })) };
  await browser.notifications.create(notice.id, options);
}

/** Ids of the notifications that are open. */
export async function openNotices(): Promise<string[]> {
  return Object.keys(await browser.notifications.getAll());
}

/** Takes away every notification whose id begins so. */
export async function clearNotices(prefix: string): Promise<void> {
  const open = await openNotices();
  await Promise.all(open.filter((id) => id.startsWith(prefix)).map((id) => browser.notifications.clear(id)));
}
