import { cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { click, find, see } from '../support/browser/find';
import { EXTENSION } from '../support/browser/folders';
import { clickToolbar, openPage, panelPage, panelThroughPopup } from '../support/browser/toolbar';
import { until } from '../support/browser/until';
import { accessibilityFaults } from './axe';
import { pageSite } from './demo-site';
import { sidecardSession } from './session';

const person = (name: string) =>
  `<main><h1>Contact</h1><div class="h-card"><span class="p-name">${name}</span>, <span class="p-job-title">Buyer</span> <a class="u-email" href="mailto:${name.toLowerCase().replace(' ', '.')}@harbour.example">mail</a></div></main>`;
const site = pageSite(() => `<!doctype html><html lang="en"><title>Contact</title>${person('Ada Berg')}</html>`);
const url = () => `http://127.0.0.1:${site.port}/contact`;

type Seen = { left?: string; isTaken?: boolean };

describe('the way from the popup to the panel', () => {
  const session = sidecardSession();

  it('hands over what the popup read, once, and reads the page anew when asked', async () => {
    const { probe } = session.sidecard;
    await probe.evaluate(() => {
      const seen: Seen = {};
      Object.assign(globalThis, { seen });
      chrome.storage.session.onChanged.addListener(({ handedReading: change }) => {
        const left = change?.newValue as { capture: { candidates: { draft: { name: { full: string } } }[] } } | undefined;
        if (left) seen.left = left.capture.candidates[0]?.draft.name.full;
        else if (change) seen.isTaken = true;
      });
    });
    const page = await openPage(session.sidecard, url());
    const popup = await clickToolbar(session.sidecard, page);
    await see(popup, 'Ada Berg');
    await page.evaluate((html) => (document.body.innerHTML = html), person('Bea Corn'));
    await click(popup, { role: 'button', name: /^Capture$/ });
    const panel = await panelPage(session.sidecard);
    onTestFinished(() => panel.close());
    await see(panel, /Ada Berg|Bea Corn/);
    const { left } = await until('the reading taken', async () => {
      const now = await probe.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);
      return now.isTaken ? now : undefined;
    });
    // What was handed over is what the popup saw. A panel that was slow to come reads the page itself, and is right to.
    expect(left).toBe('Ada Berg');
    await click(panel, { role: 'button', name: 'Read this page again' });
    await see(panel, 'Bea Corn');
    expect(await probe.evaluate(() => chrome.storage.session.get('handedReading'))).toEqual({});
  });
});

describe('a page that no cards can be made of', () => {
  // An update takes the old files of the extension away while its pages are open: here the libraries that understand a page.
  const folder = mkdtempSync(join(dirname(EXTENSION), 'torn-'));
  cpSync(EXTENSION, folder, { recursive: true });
  const chunks = join(folder, 'chunks');
  const engine = readdirSync(chunks).find((name) => /^candidates-.*\.js$/.test(name)) ?? '';
  const away = join(folder, 'engine.away');
  renameSync(join(chunks, engine), away);
  const session = sidecardSession({ extension: folder });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('says so in popup and panel, and what to do; once it can be made again, trying again shows it', async () => {
    expect(readFileSync(away).length).toBeGreaterThan(0);
    const page = await openPage(session.sidecard, url());
    const popup = await clickToolbar(session.sidecard, page);
    await see(popup, /Ada Berg|No cards could be made of this page/);
    const panel = await panelThroughPopup(session.sidecard, page);
    await see(panel, 'No cards could be made of this page');
    const told = await see(panel, 'Nothing was saved, and your book is untouched');
    expect(told).toContain('select the lines of one person');
    expect(await accessibilityFaults(panel)).toEqual([]);
    await find(panel, { role: 'alert' });
    expect((await session.ask('status.get', {})).counts.contacts).toBe(0);
    renameSync(away, join(chunks, engine));
    await click(panel, { role: 'button', name: 'Try again' });
    await see(panel, 'Ada Berg');
    await find(panel, { role: 'button', name: /^Save 1 contact$/ });
    await panel.close();
  });
});
