import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { v7 } from 'uuid';
import { runnerImport } from 'vite';
import type { Answers } from '../../../lib/messaging/protocol.ts';
import { told } from './ask.ts';
import { ROOT } from './folders.ts';

type Modules = {
  sample: typeof import('../../../lib/sample/sample-book.ts');
  calendar: typeof import('../../../lib/followup/calendar.ts');
};

/** The product's module of that path. They are named for bundlers: Node alone, as the tour runs on it, does not find them. */
async function moduleAt<M extends keyof Modules>(path: string): Promise<Modules[M]> {
  const { module } = await runnerImport<Modules[M]>(join(ROOT, path));
  return module;
}

/** Puts the sample data into the book as the interface does: made outside the worker, in the book's currency and the browser's language and zone. */
export async function sendSample(page: Page): Promise<Answers['sample.load']> {
  const [{ sampleBook }, { intlCalendar }] = await Promise.all([
    moduleAt<'sample'>('lib/sample/sample-book.ts'),
    moduleAt<'calendar'>('lib/followup/calendar.ts'),
  ]);
  const { currency } = await told(page, 'settings.get', {});
  const { language, zone } = await page.evaluate(() => ({
    language: chrome.i18n.getUILanguage(),
    zone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
  }));
  const records = sampleBook({ now: Date.now(), newId: v7, calendar: intlCalendar(zone), currency, languages: [language] });
  return told(page, 'sample.load', { records });
}
