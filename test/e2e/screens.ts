import type { Page } from 'puppeteer-core';
import { SETTINGS_TABS } from '../../components/settings/settings-tabs';
import { see } from '../support/browser/find';
import { openExtensionPage } from '../support/browser/toolbar';
import { until } from '../support/browser/until';
import type { Session } from './session';

/** A screen of the product over the sample book: its address, and how wide it is. */
export type Screen = { name: string; path(session: Session): Promise<string>; width: number };

/** The popup's body has it (`entrypoints/popup/index.html`). */
const POPUP = 388;
const PANEL = 360;
const TAB = 1280;
const at = (path: string) => async () => path;

async function contactPath(session: Session): Promise<string> {
  const { hits } = await session.ask('search.query', { text: 'ana', limit: 1 });
  return `dashboard.html#/contacts/${hits[0]?.row.id}`;
}

export const SCREENS: Screen[] = [
  { name: 'popup', path: at('popup.html'), width: POPUP },
  { name: 'panel, this page', path: at('sidepanel.html'), width: PANEL },
  { name: 'panel, today', path: at('sidepanel.html#/today'), width: PANEL },
  { name: 'panel, contacts', path: at('sidepanel.html#/contacts'), width: PANEL },
  { name: 'panel, duplicates', path: at('sidepanel.html#/duplicates'), width: PANEL },
  { name: 'dashboard, contacts', path: at('dashboard.html#/contacts'), width: TAB },
  { name: 'dashboard, contact', path: contactPath, width: TAB },
  { name: 'dashboard, duplicates', path: at('dashboard.html#/duplicates'), width: TAB },
  { name: 'dashboard, today', path: at('dashboard.html#/today'), width: TAB },
  { name: 'dashboard, insights', path: at('dashboard.html#/insights'), width: TAB },
  { name: 'dashboard, segments', path: at('dashboard.html#/segments/new'), width: TAB },
  { name: 'dashboard, segments in a narrow tab', path: at('dashboard.html#/segments/new'), width: 320 },
  { name: 'dashboard, import', path: at('dashboard.html#/data/import'), width: TAB },
  { name: 'dashboard, export', path: at('dashboard.html#/data/export'), width: TAB },
  { name: 'dashboard, backup', path: at('dashboard.html#/data/backup'), width: TAB },
  { name: 'dashboard, cleaning', path: at('dashboard.html#/data/cleaning'), width: TAB },
  ...SETTINGS_TABS.map((tab) => ({ name: `dashboard, settings, ${tab}`, path: at(`dashboard.html#/settings/${tab}`), width: TAB })),
];

/** The narrowest window that everything has to fit, in CSS pixels. */
export const NARROWEST = 320;

/** Opens a screen and waits until it shows something and nothing loads any more. */
export async function openScreen(session: Session, screen: Screen, scheme: 'light' | 'dark' = 'light'): Promise<Page> {
  const page = await openExtensionPage(session.sidecard, 'licenses.txt');
  await dress(page, screen.width, scheme);
  await page.goto(`chrome-extension://${session.sidecard.id}/${await screen.path(session)}`);
  await see(page, /\p{L}{2,}/u);
  await atRest(page);
  return page;
}

/** Width of the window and colours of the machine. */
export async function dress(page: Page, width: number, scheme: 'light' | 'dark'): Promise<void> {
  await page.setViewport({ width, height: 900 });
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
}

/** Long enough for an answer of the worker to arrive and be drawn, in ms. */
const STILL = 400;

/** Waits until nothing loads, fades or changes any more. */
export async function atRest(page: Page): Promise<void> {
  await until(`${page.url()} at rest`, () =>
    page.evaluate(async (still) => {
      let changed = false;
      const observer = new MutationObserver(() => {
        changed = true;
      });
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      await new Promise((resolve) => setTimeout(resolve, still));
      observer.disconnect();
      return !changed && document.querySelector('[aria-busy="true"]') === null && document.getAnimations().length === 0;
    }, STILL),
  );
}
