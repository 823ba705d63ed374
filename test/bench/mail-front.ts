import type { Page } from 'puppeteer-core';
import { ACCOUNT } from '../../scripts/mail/config.mjs';
import { ensureWebMail } from '../../scripts/mail/install-mail.mjs';
import { startWebMail } from '../../scripts/mail/web-mail.mjs';
import { allowedExtension } from '../mail/allowed-extension';
import { told } from '../support/browser/ask';
import { see } from '../support/browser/find';
import { launchSidecard } from '../support/browser/launch';
import { openExtensionPage, openPage } from '../support/browser/toolbar';
import { until } from '../support/browser/until';
import { person } from '../support/people';
import { buildExtension } from './support/build-extension';
import { type BenchOptions, type Measures, atMost, percentile } from './support/measure';

const ROUNDS = 40;
/** Mails of the rig whose writers are put into the book: each selection shows another card. */
const WRITERS = [
  { uid: 1, name: 'Nadia Färber-Lind', address: 'nadia.farber@holmsund-press.example' },
  { uid: 5, name: 'Ewa Nowak', address: 'ewa.nowak.1988@gmail.com' },
  { uid: 3, name: '林晓雯', address: 'xiaowen.lin@haitai-seals.example' },
];

/** From a thread that stands in front (its frame of a real Roundcube has loaded) to the customer's card in the panel, which follows along. */
export async function run({ root, size = ROUNDS }: BenchOptions): Promise<Measures> {
  const missing = ensureWebMail();
  if (missing) throw new Error(`bench: ${missing}`);
  const built = buildExtension(root);
  const mail = await startWebMail();
  const sidecard = await launchSidecard({ extension: allowedExtension(built.folder) });
  try {
    await told(sidecard.probe, 'contacts.save', {
      items: WRITERS.map(({ name, address }, at) => ({
        draft: person(name, { emails: [{ id: 'e1', address }] }),
        provenance: [],
        requestId: `01980000-0000-7000-8000-00000000000${at}`,
      })),
    });
    const page = await openPage(sidecard, mail.urls.elastic ?? '');
    await page.type('#rcmloginuser', ACCOUNT.user);
    await page.type('#rcmloginpwd', ACCOUNT.password);
    await Promise.all([page.waitForNavigation(), page.evaluate(() => document.querySelector('form')?.submit())]);
    await page.waitForSelector('#messagelist tr.message');
    const tabId = await sidecard.probe.evaluate(async () => (await chrome.tabs.query({ url: 'http://127.0.0.1/*' }))[0]?.id);
    const panel = await openExtensionPage(sidecard, `sidepanel.html?tabId=${tabId}`);
    await see(panel, /always read/);
    const times: number[] = [];
    for (let round = -2; round < size; round++) {
      const writer = WRITERS[Math.abs(round) % WRITERS.length];
      if (!writer) continue;
      const ms = await front(page, panel, writer);
      // The first ones also load what reads a thread.
      if (round >= 0) times.push(ms);
    }
    return {
      'thread-to-card-p50': { value: percentile(times, 0.5), unit: 'ms' },
      'thread-to-card-p95': atMost(percentile(times, 0.95), 'ms', 150),
    };
  } finally {
    await sidecard.close();
    await mail.stop();
    built.remove();
  }
}

async function front(page: Page, panel: Page, { uid, name }: { uid: number; name: string }): Promise<number> {
  await panel.evaluate(() => performance.clearMarks());
  await page.evaluate((id) => {
    const frame = document.querySelector<HTMLIFrameElement>('#messagecontframe');
    if (frame) frame.src = `?_task=mail&_mbox=INBOX&_uid=${id}&_framed=1&_action=preview`;
  }, uid);
  const shownAt = await until(`the card of ${name}`, () =>
    panel.evaluate((who) => {
      const mark = performance.getEntriesByName('sidecard:thread-card').at(-1);
      return mark && document.body.innerText.includes(who) ? performance.timeOrigin + mark.startTime : undefined;
    }, name),
  );
  const frame = page.frames().find((each) => each.url().includes(`_uid=${uid}&`));
  if (!frame) throw new Error('bench: the preview is gone');
  const loadedAt = await frame.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return performance.timeOrigin + (navigation?.loadEventEnd ?? 0);
  });
  return shownAt - loadedAt;
}
