import { createServer } from 'node:http';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Candidate, Capture } from '../../lib/capture/candidate';
import { toCandidates } from '../../lib/capture/candidates';
import { DEFAULT_LIMITS } from '../../lib/capture/page/limits';
import type { PageReading } from '../../lib/capture/observation';
import { clickToolbar, openPage } from '../support/browser/toolbar';
import { generateHostile, type HostilePage } from '../support/generate-hostile';
import { sidecardSession } from './session';

const PAGES = 500;
/** Milliseconds beyond its own limit that a reading may take on a busy machine. */
const LATE = 1_500;

const session = sidecardSession();
/** Addresses that something asked for, beside the one page. */
const asked: string[] = [];
const server = createServer((request, response) => {
  if (request.url !== '/') asked.push(String(request.url));
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end('<!doctype html><title>Our team</title>');
});
let port = 0;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.address();
  port = typeof address === 'object' && address ? address.port : 0;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** Runs the built page reader in the tab, as the panel does: by the grant of the toolbar click. */
async function readTab(tab: number): Promise<{ reading: PageReading; ran: boolean }> {
  return session.sidecard.probe.evaluate(async (tabId) => {
    const [read] = await chrome.scripting.executeScript({ target: { tabId }, files: ['page-reader.js'] });
    const [ran] = await chrome.scripting.executeScript({ target: { tabId }, func: () => 'pwned' in globalThis || 'polluted' in {} });
    return { reading: read?.result as unknown as PageReading, ran: ran?.result === true || 'pwned' in globalThis || 'polluted' in {} };
  }, tab);
}

/** What would be saved if the user pressed Save at once. */
function ticked({ candidates }: Capture): { candidate: Candidate; values: string[] }[] {
  return candidates
    .filter(({ preselected }) => preselected)
    .map((candidate) => ({ candidate, values: candidate.fields.filter(({ preselected }) => preselected).map(({ value }) => value) }));
}

const mixesScripts = (text: string) => /\p{Script=Latin}/u.test(text) && /\p{Script=Cyrillic}/u.test(text);
/** Bidi controls, zero-width and control characters (Unicode categories Cc and Cf), but for the line feed of an address. */
const CONTROLS = /[^\P{C}\n]/u;

/** What is wrong with the answer, in words; nothing when all is well. */
function faults(page: HostilePage, reading: PageReading, ran: boolean): string[] {
  const found: string[] = [];
  const capture = toCandidates(reading, { country: 'US', now: 0 });
  const codes = reading.notes.map(({ code }) => code);
  const saved = ticked(capture);
  const values = saved.flatMap((each) => each.values);
  if (ran) found.push('something of the page ran');
  if (capture.notes.some(({ code }) => code === 'unreadable' || code === 'extractor-failed')) found.push(JSON.stringify(capture.notes));
  if (reading.took > DEFAULT_LIMITS.time + LATE) found.push(`took ${reading.took} ms`);
  if (page.cut && !codes.some((code) => page.cut?.test(code))) found.push(`does not say that it is partly read: ${codes.join()}`);
  for (const value of values.filter((each) => /decoy/i.test(each))) found.push(`ticks what nobody sees: ${value}`);
  for (const value of values.filter(mixesScripts)) found.push(`ticks letters of two scripts: ${value}`);
  const texts = capture.candidates.flatMap(({ draft, fields }) => [draft.name.full, ...fields.map(({ value }) => value)]);
  if (texts.some((text) => CONTROLS.test(text))) found.push('keeps control characters');
  for (const { draft } of capture.candidates) {
    const uris = [...draft.urls, ...draft.profiles].map(({ uri }) => uri ?? '');
    for (const uri of [...uris, draft.photo ?? 'https:'].filter((each) => !/^https?:/.test(each))) found.push(`keeps ${uri}`);
  }
  if (page.honest !== undefined && !values.includes(page.honest)) found.push(`does not tick ${page.honest}`);
  return found;
}

describe(`${PAGES} hostile pages`, () => {
  it('run nothing, ask for nothing, tick nothing that nobody sees, and end in time', async () => {
    const tab = await openPage(session.sidecard, `http://127.0.0.1:${port}/`);
    await clickToolbar(session.sidecard, tab);
    const id = await session.sidecard.probe.evaluate(async (url) => {
      const tabs = await chrome.tabs.query({});
      return tabs.find((each) => each.url === url)?.id ?? -1;
    }, `http://127.0.0.1:${port}/`);
    const wrong: string[] = [];
    for (let i = 0; i < PAGES; i++) {
      const hostile = generateHostile(i, `http://127.0.0.1:${port}/leak`);
      await show(tab, hostile.html);
      const { reading, ran } = await readTab(id);
      const here = await tab.evaluate(() => 'pwned' in globalThis || 'polluted' in {});
      wrong.push(...faults(hostile, reading, ran || here).map((fault) => `${i} ${hostile.kind}: ${fault}`));
    }
    expect(wrong).toEqual([]);
    expect(asked.filter((url) => url !== '/favicon.ico')).toEqual([]);
  });
});

/** Puts other HTML into the same document: five hundred navigations would take minutes. */
async function show(tab: Page, html: string): Promise<void> {
  await tab.setContent(html, { waitUntil: 'domcontentloaded' });
}
