import { browser } from 'wxt/browser';
import { highlight } from '../../lib/capture/page/highlight';
import { leaveReadRequest, type ReadRequest } from '../../lib/capture/page/read-request';
import type { PageReading } from '../../lib/capture/observation';
import { type FrameReading, frameOf, isElsewhere } from './page-frames';
import { isComposing, readingOfMail, readMailTab, type TabReading } from './read-mail';

/** The tab in front as far as the browser tells: without access to its site there is no `url`. */
export type PageTab = { id: number; windowId?: number; url?: string; title?: string };

export type ReadOutcome =
  /** `mailSite`: a page of a mail site, a thread open or not. `frame`: where it was read, if not in the page itself. */
  | { state: 'ready'; reading: TabReading; mailSite?: boolean; frame?: number }
  /** The browser lets nobody read it: its own pages, the extension shop, an error page. */
  | { state: 'unreadable' }
  | { state: 'no-access' }
  | { state: 'failed'; detail: string };

/** What Chromium and Firefox say of a page that is closed to every extension. */
const CLOSED =
  /chrome:\/\/|edge:\/\/|about:|moz-extension|chrome-extension|extensions gallery|gallery cannot|error page|view-source|devtools/i;
const DENIED = /cannot access|missing host permission|permission to access/i;

/** Why an injection was refused, from the browser's own words (there is no error code). */
export function outcomeOf(message: string, url: string | undefined): ReadOutcome {
  if (url && !/^(https?|file):/.test(url)) return { state: 'unreadable' };
  if (CLOSED.test(message.replace(/"[^"]*"/g, (quoted) => (/^"https?:/.test(quoted) ? '' : quoted)))) return { state: 'unreadable' };
  if (DENIED.test(message)) return { state: 'no-access' };
  return { state: 'failed', detail: message };
}

/**
 * Reads what is in front: a thread where one is open, else the page. Plain data from a page: hostile until `toCandidates` or a schema has parsed it. A mail is
 * asked for first and not waited with for the page around it.
 */
export async function readTab(tab: PageTab, request: ReadRequest = {}): Promise<ReadOutcome> {
  const isPart = request.selection === true || request.link !== undefined;
  const asked = isPart ? undefined : readMailTab(tab.id);
  const page = readPageOf(tab, request);
  const { mail, onSite } = (await asked) ?? { onSite: false };
  const mailSite = onSite && { mailSite: true };
  if (mail && (mail.messages.length > 0 || isComposing(mail))) return { state: 'ready', reading: readingOfMail(mail), mailSite: true };
  const outcome = await page;
  return outcome.state === 'ready' ? { ...outcome, ...mailSite, reading: mail ? { ...outcome.reading, mail } : outcome.reading } : outcome;
}

/** Injects the page reader and takes its reading; asks the frames of the tab when the page itself has nothing of what is wanted. */
async function readPageOf(tab: PageTab, request: ReadRequest): Promise<ReadOutcome> {
  try {
    const [own] = await inject({ tabId: tab.id }, request);
    if (own && !isElsewhere(own.reading, request)) return { state: 'ready', reading: own.reading };
    const found = frameOf(await inject({ tabId: tab.id, allFrames: true }, request), request) ?? own;
    if (!found) return { state: 'failed', detail: 'capture: the page reader answered nothing' };
    return { state: 'ready', reading: found.reading, ...(found.frame !== 0 && { frame: found.frame }) };
  } catch (error) {
    return outcomeOf(error instanceof Error ? error.message : String(error), tab.url);
  }
}

/** Runs the page reader. Frames of other sites are closed to us and left out by the browser. */
async function inject(target: { tabId: number; allFrames?: boolean }, request: ReadRequest): Promise<FrameReading[]> {
  if (request.selection || request.link || request.rules?.length)
    await browser.scripting.executeScript({ target, func: leaveReadRequest, args: [request] });
  const results = await browser.scripting.executeScript({ target, files: ['/page-reader.js'] });
  return results.flatMap(({ result, frameId }) => (result ? [{ frame: frameId, reading: result as PageReading }] : []));
}

/** Scrolls the page to where a value stands and outlines it. False when the page has changed or is out of reach. */
export async function showInPage(tabId: number, path: string, frame = 0): Promise<boolean> {
  try {
    const [injected] = await browser.scripting.executeScript({ target: { tabId, frameIds: [frame] }, func: highlight, args: [path] });
    return injected?.result === true;
  } catch {
    // The grant for the page may have ended since it was read: the caller says so.
    return false;
  }
}

/** Match pattern of a page's site for `permissions`; none for what is not a web page. Ports are not part of match patterns. */
export function originPattern(url: string | undefined): string | undefined {
  if (!url || !URL.canParse(url)) return undefined;
  const { protocol, hostname } = new URL(url);
  return /^https?:$/.test(protocol) ? `${protocol}//${hostname}/*` : undefined;
}
