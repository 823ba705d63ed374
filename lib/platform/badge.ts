import { browser } from 'wxt/browser';

/** The number of due follow-ups on the icon; nothing at 0. */
export async function setBadge(count: number): Promise<void> {
  await browser.action.setBadgeText({ text: count === 0 ? '' : count > 99 ? '99+' : String(count) });
  await browser.action.setBadgeBackgroundColor({ color: '#b3261e' });
}
