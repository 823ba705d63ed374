import { setTimeout as sleep } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '../../../scripts/browsers.mjs';
import { FIREFOX_EXTENSION } from './folders.ts';
import { until } from './until.ts';

const ADDON = 'sidecard@sidecard.example';
/** Firefox gives an extension a random address; this pins it. */
const UUID = '3f1c2a5e-6f0b-4d57-9a66-5b8b2f6f7c10';

export type SidecardInFirefox = { browser: Browser; openExtensionPage(path: string): Promise<Page>; close(): Promise<void> };

/** Starts Firefox with the built extension. @throws when there is no Firefox */
export async function launchInFirefox(): Promise<SidecardInFirefox> {
  const executablePath = findFirefox()?.path;
  if (!executablePath) throw new Error('browser: no Firefox; set SIDECARD_FIREFOX or run npm test, which installs one');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }) },
  });
  await browser.installExtension(FIREFOX_EXTENSION);
  return {
    browser,
    async openExtensionPage(path) {
      const page = await browser.newPage();
      // Never resolves for a moz-extension address, though the page is there.
      const going = page.goto(`moz-extension://${UUID}/${path}`).catch(() => undefined);
      await Promise.race([going, sleep(1_500)]);
      await until(
        `${path} in Firefox`,
        () => page.evaluate(() => document.readyState === 'complete' && document.body.innerText.length > 0),
        {
          within: 20_000,
        },
      );
      return page;
    },
    close: () => browser.close(),
  };
}
