import type { Frame, Page } from 'puppeteer-core';
import { ACCOUNT } from '../../scripts/mail/config.mjs';
import type { Sidecard } from '../support/browser/launch';
import { openPage } from '../support/browser/toolbar';
import { until } from '../support/browser/until';

export const SKINS = ['elastic', 'larry', 'classic'] as const;
export type Skin = (typeof SKINS)[number];

/** Address of the Roundcube with this skin, with a slash at its end. */
export function webMailUrl(skin: Skin): string {
  const urls = JSON.parse(process.env.SIDECARD_MAIL ?? '{}') as Record<string, string>;
  const url = urls[skin];
  if (!url) throw new Error(`web-mail: no Roundcube with the skin ${skin} runs`);
  return url;
}

/** The inbox, signed in. */
export async function openInbox(sidecard: Sidecard, skin: Skin): Promise<Page> {
  const page = await openPage(sidecard, `${webMailUrl(skin)}?_task=mail&_mbox=INBOX`);
  if (await page.$('#rcmloginuser')) {
    await page.type('#rcmloginuser', ACCOUNT.user);
    await page.type('#rcmloginpwd', ACCOUNT.password);
    await Promise.all([page.waitForNavigation(), page.evaluate(() => document.querySelector('form')?.submit())]);
  }
  await page.waitForSelector('#messagelist tr.message');
  return page;
}

/** Clicks a mail of the list, as a user does; waits until the preview pane shows it. */
export async function selectMail(page: Page, subject: string): Promise<Frame> {
  const row = await until(`the mail ${subject} in the list`, async () => {
    const rows = await page.$$('#messagelist tr.message');
    for (const each of rows) if ((await each.evaluate((element) => element.textContent)).includes(subject)) return each;
    return undefined;
  });
  await row.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  await (await row.$('td.subject'))?.click();
  return previewOf(page, subject);
}

/** The frame of the preview pane once it shows the mail. */
export function previewOf(page: Page, subject: string): Promise<Frame> {
  const look = async () => {
    const frame = page.frames().find((each) => each.url().includes('_action=preview'));
    const title = await frame?.evaluate(() => document.readyState === 'complete' && document.body.innerText);
    return frame && typeof title === 'string' && title.includes(subject) ? frame : undefined;
  };
  // Roundcube takes its time to clean five megabytes.
  return until(`the preview of ${subject}`, look, { within: 60_000 });
}
