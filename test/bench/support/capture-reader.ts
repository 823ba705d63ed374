import puppeteer, { type CDPSession } from 'puppeteer-core';
import { findChromium } from '../../../scripts/browsers.mjs';

/**
 * What the page reader answered, and the milliseconds that it ran for (its own `took` is whole ones). `cpu`: of the page's thread, with handing the
 * answer over; on a machine that does other work too it says more.
 */
export type Read = { answer: unknown; ms: number; cpu: number };
export type PageReader = {
  /** Shows a page and runs the page reader in it, or another script whose value is the answer. */
  read(url: string, html: string, script?: string): Promise<Read>;
  close(): Promise<void>;
};

const HEADERS = [
  { name: 'content-type', value: 'text/html; charset=utf-8' },
  // The page's scripts do not run, but the parser still believes that they could: `noscript` stays text, as for a user.
  { name: 'content-security-policy', value: "script-src 'none'" },
];
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-features=HttpsUpgrades,HttpsFirstBalancedMode,HttpsFirstBalancedModeAutoEnable,IsolateOrigins,site-per-process',
  // Whatever the interception missed would have nowhere to go.
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/**
 * A tab that shows stored pages at their real addresses and runs the built page reader in an isolated world of them, as `executeScript` does.
 * Every request is answered here: the page itself with `html`, all else with nothing.
 */
export async function openPageReader(code: string): Promise<PageReader> {
  const executablePath = findChromium()?.path;
  if (!executablePath) throw new Error('bench: no Chromium on this machine; npm start installs one');
  const browser = await puppeteer.launch({ executablePath, headless: true, pipe: true, args: ARGS });
  const tab = await browser.newPage();
  const session = await tab.createCDPSession();
  const { frameTree } = await session.send('Page.getFrameTree');
  const frameId = frameTree.frame.id;
  let body: string | undefined;
  session.on('Fetch.requestPaused', ({ requestId, resourceType, frameId: asking }) => {
    const isPage = resourceType === 'Document' && asking === frameId && body !== undefined;
    const answered = isPage
      ? session.send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders: HEADERS, body: body ?? '' })
      : resourceType === 'Document'
        ? session.send('Fetch.fulfillRequest', { requestId, responseCode: 204 })
        : session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
    if (isPage) body = undefined;
    // A request that its page no longer waits for cannot be answered.
    answered.catch(() => undefined);
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] });
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    async read(url, html, script = code) {
      // From one fragment of a page to another nothing would be loaded.
      if (url.includes('#')) await tab.goto('about:blank');
      body = Buffer.from(html).toString('base64');
      await tab.goto(url, { waitUntil: 'domcontentloaded' });
      const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', { frameId, worldName: 'sidecard' });
      const evaluate = (expression: string) => session.send('Runtime.evaluate', { expression, contextId, returnByValue: true });
      // Somebody clicks on a page that is laid out: that it has to be is not the reader's time.
      await evaluate('document.documentElement.getBoundingClientRect().width');
      const before = await threadTime(session);
      const { result, exceptionDetails } = await evaluate(timed(script));
      const cpu = (await threadTime(session)) - before;
      if (exceptionDetails) throw new Error(`bench: reading failed on ${url}: ${exceptionDetails.exception?.description ?? ''}`);
      const { result: took } = await evaluate('globalThis.sidecardEnd - globalThis.sidecardStart');
      return { answer: result.value, ms: Number(took.value), cpu };
    },
    close: () => browser.close(),
  };
}

/** Milliseconds that the page's thread has run. */
async function threadTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ThreadTime')?.value ?? Number.NaN) * 1000;
}

/** The value of a `try` block is that of the script in it. */
function timed(code: string): string {
  return `globalThis.sidecardNow ??= performance.now.bind(performance);
${process.env.SIDECARD_BENCH_PATIENT ? PATIENT : ''}
globalThis.sidecardStart = sidecardNow();\ntry {\n${code}\n} finally { globalThis.sidecardEnd = sidecardNow(); }`;
}

/** In the isolated world only. */
const PATIENT = 'performance.now = () => sidecardNow() / 10;';
