import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { ROOT } from '../../test/support/browser/folders.ts';
import type { Sidecard } from '../../test/support/browser/launch.ts';

export const PICTURES = join(ROOT, '.output', 'tour');

/** A picture of a page as the user sees it, named after its step. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, `${name}.png`) as `${string}.png` });
}

/** The text of a message of the locale files in the browser's language, as a pattern in which every placeholder matches anything. */
export async function words({ probe }: Sidecard, key: string): Promise<RegExp> {
  const MARK = '\u0001';
  const message = await probe.evaluate((name, mark) => chrome.i18n.getMessage(name, Array(9).fill(mark)), key.replaceAll('.', '_'), MARK);
  if (!message) throw new Error(`tour: no text ${key} in the locale files`);
  const forms = message.split(' | ').map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(MARK, '.+'));
  return new RegExp(forms.join('|'));
}
