import { JSDOM } from 'jsdom';
import { readPage, type ReadOptions } from '../../lib/capture/page/read-page';

/** Reads HTML as the page reader does in a tab. Scripts do not run. The clock stands still unless given. */
export function readHtml(html: string, { url = 'https://site.example/page', ...options }: Partial<ReadOptions> & { url?: string } = {}) {
  const { window } = new JSDOM(html, { url });
  const reading = readPage(window.document, { href: url }, { now: () => 0, ...options });
  // What crosses from a page to the panel is JSON.
  return JSON.parse(JSON.stringify(reading)) as typeof reading;
}

/** A clock that moves on by `step` milliseconds whenever it is asked. */
export function tickingClock(step: number): () => number {
  let at = 0;
  return () => (at += step);
}
